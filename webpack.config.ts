/**
 * Bundles the add-in into one page of pane and commands, with what Office needs beside it: manifest, icons,
 * shortcuts and, on demand, office.js itself.
 */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import TerserPlugin from "terser-webpack-plugin";
import type { Compiler, Configuration } from "webpack";
import { BudgetPlugin } from "./scripts/budgets";

/** Where the page takes office.js from: Microsoft's global cloud, its cloud in China, or the add-in's own server. */
export type OfficeSource = "global" | "21vianet" | "self";

export interface AddinBuild {
  /** Folder to write to. */
  readonly folder: string;
  /** Address the add-in is served from, without a slash at its end; goes into manifest.xml. */
  readonly address: string;
  readonly office: OfficeSource;
}

/** The address in the manifest as it stands in the repository. */
export const DEVELOPMENT_ADDRESS = "https://localhost:3000";

const OFFICE_JS: Readonly<Record<OfficeSource, string>> = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  self: "office/office.js",
};

const OFFICE_PACKAGE = "node_modules/@microsoft/office-js";

/** What office.js loads in Excel on the web, Windows, Mac and iPad, in the languages of the product. */
const OFFICE_FILES = [
  "office.js",
  "excel-web-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-ios-16.00.js",
  "o15apptofilemappingtable.js",
  "telemetry/oteljs_agave.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

const ICONS = ["pacesheet", "refresh", "bulletin", "plan", "explain", "help"].flatMap((name) =>
  [16, 32, 64, 80, 128].map((size) => `${name}-${String(size)}.png`),
);

/** The webpack configuration of one build. */
export function addinConfiguration(build: AddinBuild): Configuration {
  return {
    mode: "production",
    entry: { pane: "./src/addin.tsx" },
    output: {
      path: resolve(build.folder),
      filename: "[name].[contenthash:8].js",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2022",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      ],
    },
    optimization: {
      // What several later pages use loads once, in one part: cut into smaller ones it would weigh a tenth more.
      splitChunks: { cacheGroups: { shared: { chunks: "async", minChunks: 2, minSize: 0, name: "shared" } } },
      minimizer: [
        new TerserPlugin({
          minify: TerserPlugin.swcMinify,
          terserOptions: { ecma: 2022, module: true, compress: { passes: 3, unsafe_arrows: true } },
          exclude: /^office\//,
        }),
      ],
    },
    performance: false,
    plugins: [new AddinFilesPlugin(build), new BudgetPlugin()],
  };
}

/** Adds what is not bundled: the page, the support page, manifest, shortcuts, icons, office.js. */
class AddinFilesPlugin {
  constructor(private readonly build: AddinBuild) {}

  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("AddinFiles", (compilation) => {
      // After hashing: the page names the bundle by its final name.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tapPromise({ name: "AddinFiles", stage }, async () => {
        const scripts = compilation.entrypoints.get("pane")?.getFiles() ?? [];
        for (const [path, content] of await addinFiles(this.build, scripts)) {
          compilation.emitAsset(path, new sources.RawSource(content));
        }
      });
    });
  }
}

async function addinFiles(
  { address, office }: AddinBuild,
  scripts: readonly string[],
): Promise<readonly (readonly [path: string, content: string | Buffer])[]> {
  const page = await readFile("src/taskpane/taskpane.html", "utf8");
  const manifest = await readFile("manifest.xml", "utf8");
  const copied: Record<string, string> = {
    "support.html": "src/taskpane/support.html",
    "shortcuts.json": "src/commands/shortcuts.json",
    "shortcuts.strings.json": "src/commands/shortcuts.strings.json",
  };
  for (const icon of ICONS) copied[`assets/${icon}`] = `assets/${icon}`;
  if (office === "self") {
    copied["office/LICENSE.md"] = join(OFFICE_PACKAGE, "LICENSE.md");
    for (const file of OFFICE_FILES) copied[`office/${file}`] = join(OFFICE_PACKAGE, "dist", file);
  }
  const copies = Object.entries(copied).map(async ([path, source]) => [path, await readFile(source)] as const);
  return [
    [
      "taskpane.html",
      page
        .replace("{{policy}}", policy(office))
        .replace("{{bundle}}", scripts.map((script) => `<script defer src="${script}"></script>`).join(""))
        .replace("{{office.js}}", OFFICE_JS[office]),
    ],
    ["manifest.xml", manifest.replaceAll(DEVELOPMENT_ADDRESS, address)],
    ...(await Promise.all(copies)),
  ];
}

/** The content security policy: the add-in's own files and office.js, nothing else. */
function policy(office: OfficeSource): string {
  const scripts = office === "self" ? "'self'" : `'self' ${new URL(OFFICE_JS[office]).origin}`;
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
