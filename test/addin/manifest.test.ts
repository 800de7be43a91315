/**
 * @jest-environment jsdom
 *
 * What Office's own validators would say of manifest.xml, said offline.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";

const ADDRESS = "https://localhost:3000/";
const SCHEMA = "../shared/xsd/OfficeAppManifestV1_1.xsd";
/** Longest texts Office takes, in characters. */
const LIMITS = { DisplayName: 30, ShortStrings: 125, LongStrings: 250, Description: 250 };
const CHINESE = /\p{Script=Han}/u;

const manifest = new DOMParser().parseFromString(readFileSync("manifest.xml", "utf8"), "text/xml");

/** All elements of a name, whatever their namespace, in or below a parent. */
function all(name: string, parent: Document | Element = manifest): readonly Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function attribute(element: Element | undefined, name: string): string {
  const value = element?.getAttribute(name);
  if (value === null || value === undefined) throw new Error(`${element?.outerHTML ?? "nothing"} has no ${name}`);
  return value;
}

const resources = all("Resources").flatMap((element) => [...element.querySelectorAll("[id]")]);
const references = [...manifest.querySelectorAll("[resid]")];

function addressOf(resid: string): string {
  return attribute(
    resources.find((resource) => resource.id === resid),
    "DefaultValue",
  );
}

/** Width and height of a PNG in pixels, from its header. */
function sizeOfPng(path: string): readonly [number, number] {
  const header = readFileSync(path);
  return [header.readUInt32BE(16), header.readUInt32BE(20)];
}

test("every resource referred to is defined, and every one defined is used", () => {
  const defined = resources.map(({ id }) => id).sort();
  const used = [...new Set(references.map((element) => attribute(element, "resid")))].sort();
  expect(defined).toEqual(used);
});

test("ids of resources and controls are unique", () => {
  const ids = [...resources, ...all("Control"), ...all("Group")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("Chinese is the default, and every text has its English", () => {
  expect(all("DefaultLocale")[0]?.textContent).toBe("zh-CN");
  for (const text of [...all("String"), ...all("DisplayName"), ...all("Description").filter(isTopLevel)]) {
    expect(attribute(text, "DefaultValue")).toMatch(CHINESE);
    const overrides = all("Override", text);
    expect(overrides.map((override) => override.getAttribute("Locale"))).toEqual(["en-US"]);
    expect(attribute(overrides[0], "Value")).not.toMatch(CHINESE);
  }
});

function isTopLevel(element: Element): boolean {
  return element.parentElement === manifest.documentElement;
}

test("no text is longer than Office takes", () => {
  for (const [name, limit] of Object.entries(LIMITS)) {
    const texts = all(name).flatMap((element) => [element, ...element.querySelectorAll("*")]);
    const values = texts.flatMap((element) => [element.getAttribute("DefaultValue"), element.getAttribute("Value")]);
    for (const value of values) expect((value ?? "").length).toBeLessThanOrEqual(limit);
  }
});

test("every address is on the add-in's own https server", () => {
  const values = [...manifest.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes].filter(({ name }) => !name.startsWith("xmlns")).map(({ value }) => value),
  );
  const addresses = values.filter((value) => /^\w+:\/\//.test(value));
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) expect(address.startsWith(ADDRESS)).toBe(true);
});

test("icons have the sizes they are declared with", () => {
  const declared: (readonly [address: string, size: number])[] = [
    [attribute(all("IconUrl")[0], "DefaultValue"), 32],
    [attribute(all("HighResolutionIconUrl")[0], "DefaultValue"), 64],
    ...all("Image")
      .filter((image) => image.hasAttribute("resid"))
      .map((image) => [addressOf(attribute(image, "resid")), Number(attribute(image, "size"))] as const),
  ];
  for (const [address, size] of declared) {
    expect([address, sizeOfPng(address.slice(ADDRESS.length))]).toEqual([address, [size, size]]);
  }
});

test("every button has the three sizes Office requires", () => {
  for (const icon of all("Icon")) {
    expect(all("Image", icon).map((image) => image.getAttribute("size"))).toEqual(
      expect.arrayContaining(["16", "32", "80"]),
    );
  }
});

test("pane, commands and runtime are one page that stays alive", () => {
  const [runtime, ...others] = all("Runtime");
  expect(others).toEqual([]);
  expect(attribute(runtime, "lifetime")).toBe("long");
  const page = attribute(runtime, "resid");
  const pages = [...all("FunctionFile"), ...all("Page"), ...all("SourceLocation")].map(
    (element) => element.getAttribute("resid") ?? element.getAttribute("DefaultValue"),
  );
  expect(new Set(pages)).toEqual(new Set([page, addressOf(page)]));
});

test("requires the shared runtime and ExcelApi 1.14, no more", () => {
  const sets = all("Set").map((set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`);
  expect(sets).toEqual(["SharedRuntime 1.1", "ExcelApi 1.14"]);
});

test("one group on the Home tab and one command on cells", () => {
  expect(all("OfficeTab").map(({ id }) => id)).toEqual(["TabHome"]);
  expect(all("Group")).toHaveLength(1);
  expect(all("OfficeMenu").map(({ id, childElementCount }) => [id, childElementCount])).toEqual([
    ["ContextMenuCell", 1],
  ]);
});

test("shortcuts call the actions of the buttons, named in both languages", () => {
  const shortcuts = JSON.parse(readFileSync("src/commands/shortcuts.json", "utf8")) as {
    readonly actions: readonly { readonly id: string; readonly name: string }[];
    readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
    readonly resources: { readonly default: Readonly<Record<string, { readonly value: string }>> };
  };
  const strings = JSON.parse(readFileSync("src/commands/shortcuts.strings.json", "utf8")) as {
    readonly resources: Readonly<Record<string, Readonly<Record<string, { readonly value: string }>>>>;
  };
  const actions = shortcuts.actions.map(({ id }) => id).sort();
  expect(
    all("FunctionName")
      .map(({ textContent }) => textContent)
      .sort(),
  ).toEqual(actions);
  expect(shortcuts.shortcuts.map(({ action }) => action).sort()).toEqual(actions);
  const keys = shortcuts.shortcuts.map(({ key }) => key.default);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^Ctrl\+Shift\+Alt\+[A-Z]$/);
  for (const { id, name } of shortcuts.actions) {
    const token = name.slice("${resource.".length, -1);
    const label = all("Control").find((control) => all("FunctionName", control)[0]?.textContent === id);
    const text = resources.find(({ id: resid }) => resid === all("Label", label)[0]?.getAttribute("resid"));
    expect(shortcuts.resources.default[token]?.value).toBe(attribute(text, "DefaultValue"));
    expect(strings.resources["en-us"]?.[token]?.value).toBe(attribute(text?.firstElementChild ?? undefined, "Value"));
  }
});

test("follows the schema of add-in only manifests", () => {
  if (!existsSync(SCHEMA)) {
    if (process.env["CI"] !== undefined) throw new Error(`${SCHEMA} is missing`);
    console.log(`skipped: ${SCHEMA} is not here`);
    return;
  }
  execFileSync("xmllint", ["--nonet", "--noout", "--schema", SCHEMA, "manifest.xml"], { stdio: "pipe" });
});
