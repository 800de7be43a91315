/** What the build writes, for a server of one's own. */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { gzippedSize, overBudget, type BundleFile } from "../../scripts/budgets";
import { buildAddin } from "./browser";

const ADDRESS = "https://pace.example.cn/tools/pacesheet";
const OFFICE = "node_modules/@microsoft/office-js/dist";

/** A build takes seconds, on a busy machine many. */
jest.setTimeout(120_000);

describe("a build for a server without the internet", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await buildAddin({ ADDIN_URL: `${ADDRESS}/`, OFFICE_JS: "self" });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function read(path: string): string {
    return readFileSync(join(folder, path), "utf8");
  }

  test("the manifest names the server, and every file it names is there", () => {
    const addresses = [...read("manifest.xml").matchAll(/"(https:\/\/[^"]+)"/g)].map(([, address = ""]) => address);
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      expect(address.startsWith(`${ADDRESS}/`)).toBe(true);
      expect(existsSync(join(folder, address.slice(ADDRESS.length + 1)))).toBe(true);
    }
  });

  test("every script of the page is there and named by its content", () => {
    const scripts = [...read("taskpane.html").matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, path = ""]) => path);
    expect(scripts.at(-1)).toBe("office/office.js");
    for (const script of scripts) expect(existsSync(join(folder, script))).toBe(true);
    expect(scripts.slice(0, -1).every((script) => /\.[0-9a-f]{8}\.js$/.test(script))).toBe(true);
  });

  test("office.js stands beside the bundle as Microsoft made it", () => {
    const files = readdirSync(join(folder, "office"), { recursive: true, encoding: "utf8" });
    expect(files).toEqual(
      expect.arrayContaining(["office.js", "excel-web-16.00.js", "excel-win32-16.01.js", "excel-mac-16.00.js"]),
    );
    for (const file of files.filter((name) => name.endsWith(".js"))) {
      expect(readFileSync(join(folder, "office", file)).equals(readFileSync(join(OFFICE, file)))).toBe(true);
    }
  });

  test("the page may load from the server alone", () => {
    expect(read("taskpane.html")).toContain("script-src 'self';");
  });
});

test("in China's cloud office.js comes from there, and may", async () => {
  const folder = await buildAddin({ OFFICE_JS: "21vianet" });
  const page = readFileSync(join(folder, "taskpane.html"), "utf8");
  rmSync(folder, { recursive: true });
  const server = "https://appsforoffice.cdn.partner.office365.cn";
  expect(page).toContain(`script-src 'self' ${server};`);
  expect(page).toContain(`src="${server}/appsforoffice/lib/1/hosted/office.js"`);
});

test.each([
  ["an unknown source of office.js", { OFFICE_JS: "elsewhere" }, /OFFICE_JS/],
  ["an address without https", { ADDIN_URL: "http://pace.example.cn" }, /ADDIN_URL/],
])("%s is refused", async (_what, environment: Readonly<Record<string, string>>, message) => {
  await expect(buildAddin(environment)).rejects.toThrow(message);
});

describe("budgets", () => {
  const file = (loading: BundleFile["loading"], gzipped: number): BundleFile => ({
    path: "a.js",
    loading,
    raw: gzipped * 3,
    gzipped,
  });

  test.each<[string, readonly BundleFile[], number]>([
    ["hold at their limits", [file("first", 130_000), file("later", 215_000)], 0],
    ["count the first screen as a whole", [file("first", 70_000), file("first", 60_001)], 1],
    ["count what is loaded later as a whole", [file("first", 1), file("later", 155_000), file("later", 60_001)], 1],
    ["leave PDF out", [file("first", 1), file("pdf", 500_000)], 0],
    ["allow the page and three scripts", [1, 2, 3].map(() => file("first", 1)), 0],
    ["refuse a fourth script", [1, 2, 3, 4].map(() => file("first", 1)), 1],
  ])("%s", (_what, files, complaints) => {
    expect(overBudget(files)).toHaveLength(complaints);
  });

  test("weigh text as it is sent", () => {
    expect(gzippedSize("序时表".repeat(1000))).toBeLessThan(100);
  });
});
