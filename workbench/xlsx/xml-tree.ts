/**
 * Reads XML as files of Excel, WPS and LibreOffice write it: elements, attributes, text. Prefixes of names are dropped;
 * comments and processing instructions are passed over.
 */

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text between its tags, without that of its children. */
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

export class XmlSyntaxError extends Error {
  override readonly name = "XmlSyntaxError";

  constructor(reason: string) {
    super(`The XML cannot be read: ${reason}`);
  }
}

const tokenPattern =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<[?!][^>]*>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const attributePattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** @throws XmlSyntaxError when tags do not match */
export function parseXml(xml: string): XmlElement {
  const root: OpenElement = { name: "", attributes: new Map(), children: [], text: "" };
  const open: OpenElement[] = [root];
  for (const [, data, closed, opened, attributes = "", selfClosing, text] of xml.matchAll(tokenPattern)) {
    const current = open.at(-1) ?? root;
    if (data !== undefined) current.text += data;
    else if (text !== undefined) current.text += unescaped(text);
    else if (opened !== undefined) {
      const element = { name: localName(opened), attributes: attributesIn(attributes), children: [], text: "" };
      current.children.push(element);
      if (selfClosing !== "/") open.push(element);
    } else if (closed !== undefined) {
      if (open.length === 1 || current.name !== localName(closed)) throw new XmlSyntaxError(`unexpected </${closed}>`);
      open.pop();
    }
  }
  const [document] = root.children;
  if (document === undefined || open.length > 1) throw new XmlSyntaxError("it ends too early");
  return document;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attributesIn(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of text.matchAll(attributePattern)) {
    attributes.set(localName(name), unescaped(double ?? single ?? ""));
  }
  return attributes;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return entities[name ?? ""] ?? whole;
  });
}

export function childrenOf(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent?.children.filter((child) => child.name === name) ?? [];
}

/** The element at the end of a path of names, each the first of its name; undefined when there is none. */
export function childAt(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (element, name) => element?.children.find((child) => child.name === name),
    parent,
  );
}

export function textAttribute(element: XmlElement | undefined, name: string): string | null {
  const value = element?.attributes.get(name);
  return value === undefined ? null : plainText(value);
}

export function numberAttribute(element: XmlElement | undefined, name: string, otherwise: number): number {
  const value = element?.attributes.get(name);
  return value === undefined ? otherwise : Number(value);
}

export function flagAttribute(element: XmlElement | undefined, name: string, otherwise = false): boolean {
  const value = element?.attributes.get(name);
  return value === undefined ? otherwise : value === "1" || value === "true";
}

/** Text of Excel's files with its escapes (`_x000D_`) resolved. */
export function plainText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
