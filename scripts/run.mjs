/** Runs a TypeScript program of this repository: node scripts/run.mjs bench/pane.ts [arguments]. */
import { mkdtemp, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const [, runner, program, ...rest] = process.argv;
if (program === undefined) throw new Error("usage: node scripts/run.mjs PROGRAM.ts [arguments]");

// Inside node_modules, so that the bundle finds its packages and no linter or watcher sees it.
const folder = await mkdtemp(resolve("node_modules/.run-"));
const bundle = resolve(folder, "program.mjs");
try {
  await build({
    entryPoints: [program],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: "inline",
    logLevel: "error",
  });
  process.argv = [process.argv[0] ?? "node", runner ?? "", ...rest];
  await import(pathToFileURL(bundle).href);
} finally {
  await rm(folder, { recursive: true });
}
