/**
 * Builds what a browser loads: the add-in by webpack, and the workbench's page, with the add-in beside it, by esbuild.
 */
import { copyFile, cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import webpack from "webpack";
import { addinConfiguration, type AddinBuild } from "../webpack.config";

const PAGE = "workbench/page";

/** The build found errors, which are its message. */
export class BuildError extends Error {
  override readonly name = "BuildError";
}

/** Writes the add-in into its folder, which is emptied first. @throws BuildError */
export function buildAddin(addin: AddinBuild): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(addinConfiguration(addin)).run((failure, stats) => {
      if (failure !== null) reject(failure);
      else if (stats === undefined || stats.hasErrors() || stats.hasWarnings()) {
        reject(new BuildError(stats?.toString("errors-warnings")));
      } else resolve();
    });
  });
}

/**
 * Writes the page that stands in for Excel, the add-in with its own copy of office.js, and the sample reports, all to
 * be served from one address.
 * @throws BuildError
 */
export async function buildWorkbench(folder: string, address: string): Promise<void> {
  await buildAddin({ folder, address, office: "self" });
  await build({
    entryPoints: { main: join(PAGE, "main.tsx"), page: join(PAGE, "page.css") },
    outdir: folder,
    bundle: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  await copyFile(join(PAGE, "index.html"), join(folder, "index.html"));
  for (const sample of (await readdir("samples")).filter((name) => name.endsWith(".txt"))) {
    await cp(join("samples", sample), join(folder, "samples", sample));
  }
}
