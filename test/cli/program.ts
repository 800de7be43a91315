/** The command line built for a test file, and a folder of its own for what it reads and writes. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";

export interface Called {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Program {
  readonly folder: string;
  readonly pacesheet: (...args: readonly string[]) => Called;
  /** Writes a file into the folder and gives its path. */
  readonly file: (name: string, content: string | Uint8Array) => string;
}

/** Builds the command line before the tests of a file and removes the folder after them. `name` is the file's own. */
export function program(name: string): Program {
  const folder = mkdtempSync(join(tmpdir(), `pacesheet-${name}-`));
  const built = join(process.cwd(), "out", "test-cli", `${name}.mjs`);
  beforeAll(() => {
    buildSync({
      entryPoints: ["cli/pacesheet.ts"],
      bundle: true,
      platform: "node",
      format: "esm",
      packages: "external",
      outfile: built,
      logLevel: "error",
    });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return {
    folder,
    pacesheet: (...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [built, ...args], { encoding: "utf8" });
      return { status, out: stdout, err: stderr };
    },
    file: (path, content) => {
      const whole = join(folder, path);
      writeFileSync(whole, content);
      return whole;
    },
  };
}
