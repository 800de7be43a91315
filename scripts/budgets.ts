/**
 * What the add-in may weigh. The build measures its JavaScript, prints it and fails over budget.
 */
import { gzipSync } from "node:zlib";
import type { Chunk, Compilation, Compiler } from "webpack";

/**
 * In bytes of gzipped JavaScript; requests count the page and its scripts, without office.js. Of what loads later about 70 kB
 * are the reader, which grows with the phrasings it knows and runs in a worker, and about 100 kB what several pages share:
 * the sheets, the words of both languages, of which a planner needs one, and Office's controls.
 */
export const BUDGETS = { first: 130_000, later: 215_000, requests: 4 } as const;

/** When a file loads: with the first screen, when used, or when a PDF is read (not in the budget). */
export type Loading = "first" | "later" | "pdf";

export interface BundleFile {
  readonly path: string;
  readonly loading: Loading;
  /** Bytes as stored and as sent. */
  readonly raw: number;
  readonly gzipped: number;
}

/** Size of a text or file as a server would send it, in bytes. */
export function gzippedSize(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

/** The sentences that say which budgets are exceeded; none when all hold. */
export function overBudget(files: readonly BundleFile[]): readonly string[] {
  const first = files.filter(({ loading }) => loading === "first");
  const requests = 1 + first.length;
  const found = (["first", "later"] as const).flatMap((loading) => {
    const sum = files.filter((file) => file.loading === loading).reduce((bytes, file) => bytes + file.gzipped, 0);
    const limit = BUDGETS[loading];
    return sum > limit ? [`JavaScript loaded ${loading}: ${String(sum)} bytes gzipped, budget ${String(limit)}`] : [];
  });
  return requests > BUDGETS.requests
    ? [...found, `First screen: ${String(requests)} requests, budget ${String(BUDGETS.requests)}`]
    : found;
}

/** Prints the bundle's files with their sizes and makes a build over budget fail. */
export class BudgetPlugin {
  apply(compiler: Compiler): void {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("Budget", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "Budget", stage }, () => {
        const files = measure(compilation);
        for (const { path, loading, raw, gzipped } of files) {
          console.log(`${path}  ${loading}  ${String(raw)} B, ${String(gzipped)} B gz`);
        }
        compilation.errors.push(...overBudget(files).map((sentence) => new WebpackError(sentence)));
      });
    });
  }
}

function measure(compilation: Compilation): readonly BundleFile[] {
  const first = new Set(compilation.entrypoints.get("pane")?.chunks);
  return [...compilation.chunks].flatMap((chunk) =>
    [...chunk.files]
      .filter((path) => path.endsWith(".js"))
      .map((path) => {
        const content = compilation.assets[path]?.buffer() ?? Buffer.alloc(0);
        const loading = first.has(chunk) ? "first" : readsPdf(compilation, chunk) ? "pdf" : "later";
        return { path, loading, raw: content.length, gzipped: gzippedSize(content) };
      }),
  );
}

function readsPdf(compilation: Compilation, chunk: Chunk): boolean {
  return [...compilation.chunkGraph.getChunkModulesIterable(chunk)].some((module) =>
    module.nameForCondition()?.includes("pdfjs-dist"),
  );
}
