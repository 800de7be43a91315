/**
 * XML as text: elements from names, attributes and children, with everything escaped that XML or Excel's files cannot
 * hold as it is.
 */

export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

export const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An element; attributes that are null are left out, logicals become 1 and 0. Children are XML already. */
export function element(name: string, attributes: Attributes = {}, children: string | readonly string[] = ""): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === null ? "" : ` ${key}="${attributeText(value)}"`))
    .join("");
  const content = typeof children === "string" ? children : children.join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** The element, or nothing when there is nothing to put into it. */
export function elementUnlessEmpty(name: string, attributes: Attributes, children: readonly string[]): string {
  return children.length === 0 ? "" : element(name, attributes, children);
}

function attributeText(value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "number" ? String(value) : escaped(value).replace(/"/g, "&quot;");
}

/** Text between tags. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** What XML 1.0 has no place for, carriage returns that it would change, and what already looks like an escape. */
const needingEscape = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

/** Text as Excel's files hold it (ST_Xstring): impossible characters are written `_x000D_`. */
export function excelText(text: string): string {
  return text.replace(needingEscape, codeOf);
}

/** The same for names in attributes, where line breaks and tabs would become blanks. */
export function excelName(text: string): string {
  return excelText(text).replace(/[\n\t]/g, codeOf);
}

function codeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** An element with text; blanks at its ends and line breaks are kept. */
export function textElement(name: string, text: string): string {
  const isSpaced = /^\s|\s$|[\n\t]/.test(text);
  return element(name, { "xml:space": isSpaced ? "preserve" : null }, escaped(excelText(text)));
}
