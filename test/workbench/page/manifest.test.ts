/**
 * @jest-environment jsdom
 *
 * What the page takes from the add-in's manifest and shortcuts, and what it refuses.
 */
import { readdirSync, readFileSync } from "node:fs";
import type { Shortcut } from "../../../workbench/page/manifest";
import { isPressed, ManifestError, readManifest, readShortcuts } from "../../../workbench/page/manifest";
import type { Locale } from "../../../workbench/grid/words";
import { localeFor, wordsOf } from "../../../workbench/page/words";

const manifest = readFileSync("manifest.xml", "utf8");

test.each<[Locale, string, readonly string[], string]>([
  ["zh-CN", "序时表", ["读报告", "刷新", "通报", "计划", "帮助"], "为什么是这个状态"],
  ["en-US", "Pacesheet", ["Read report", "Refresh", "Bulletin", "Plan", "Help"], "Why this status"],
])("name, ribbon and cell menu stand in %s", (locale, name, ribbon, menu) => {
  const addin = readManifest(manifest, locale);
  expect(addin.name).toBe(name);
  expect(addin.groups.map(({ label }) => label)).toEqual([name]);
  expect(addin.groups.flatMap(({ buttons }) => buttons.map(({ label }) => label))).toEqual(ribbon);
  expect(addin.cellMenu.map(({ label }) => label)).toEqual([menu]);
});

test("a button has its function, its picture and its tip", () => {
  const [button] = readManifest(manifest, "en-US").groups[0]?.buttons ?? [];
  expect(button).toMatchObject({ id: "Pacesheet.Read", action: "readReport" });
  expect(button?.icon).toBe("https://localhost:3000/assets/pacesheet-32.png");
  expect(button?.tip).toMatch(/^Paste or choose a progress report/);
});

test("the add-in runs with the requirement sets it asks for, at its page", () => {
  const { page, requirements, shortcuts } = readManifest(manifest, "zh-CN");
  expect(page).toBe("https://localhost:3000/taskpane.html");
  expect(requirements).toEqual({ SharedRuntime: "1.1", ExcelApi: "1.14" });
  expect(shortcuts).toBe("https://localhost:3000/shortcuts.json");
});

test("every shortcut calls the function of a button", () => {
  const { groups, cellMenu } = readManifest(manifest, "zh-CN");
  const actions = [...groups.flatMap(({ buttons }) => buttons), ...cellMenu].map(({ action }) => action);
  const shortcuts = readShortcuts(readFileSync("src/commands/shortcuts.json", "utf8"));
  expect(shortcuts.map(({ action }) => action).sort()).toEqual([...actions].sort());
});

test.each([
  ["Name", /<DisplayName[\s\S]*?<\/DisplayName>/],
  ["the resource of a label", /<bt:String id="Read.Label"[\s\S]*?<\/bt:String>/],
  ["a button's function", /<FunctionName>readReport<\/FunctionName>/],
])("a manifest without %s is refused by name", (_what, missing) => {
  expect(() => readManifest(manifest.replace(missing, ""), "zh-CN")).toThrow(ManifestError);
});

const shortcut: Shortcut = { action: "readReport", keys: "Ctrl+Shift+Alt+R" };

test.each<[string, KeyboardEventInit, boolean]>([
  ["all keys", { code: "KeyR", key: "®", ctrlKey: true, shiftKey: true, altKey: true }, true],
  ["the command key of a Mac", { code: "KeyR", metaKey: true, shiftKey: true, altKey: true }, true],
  ["without Alt", { code: "KeyR", ctrlKey: true, shiftKey: true }, false],
  ["another letter", { code: "KeyT", ctrlKey: true, shiftKey: true, altKey: true }, false],
])("a shortcut and %s", (_what, keys, pressed) => {
  expect(isPressed(shortcut, new KeyboardEvent("keydown", keys))).toBe(pressed);
});

test("every sample report is offered in both languages", () => {
  const samples = readdirSync("samples").filter((name) => name.endsWith(".txt"));
  for (const locale of ["zh-CN", "en-US"] as const) {
    expect(Object.keys(wordsOf(locale).sampleNames).sort()).toEqual(samples);
  }
});

test.each([
  ["zh-TW", "zh-CN"],
  ["zh", "zh-CN"],
  ["en-GB", "en-US"],
  ["fr", "en-US"],
])("a browser in %s begins in %s", (language, locale) => {
  expect(localeFor(language)).toBe(locale);
});
