/**
 * The text of a formula taken apart into what refers to cells, tables and names, and the rest; and put together again
 * with some references changed. Takes formulas with their leading `=`; knows nothing of values.
 */

import { columnLetters, columnOfLetters, maxColumns, maxRows } from "./area";

/** One end of an A1 reference. An entire column has no row, an entire row no column. Fixed means written with `$`. */
export interface ReferenceEnd {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** `A1`, `规则!$B$3:C9`, `'A B'!1:4`. */
export interface AreaReference {
  readonly kind: "area";
  readonly sheet: string | null;
  readonly first: ReferenceEnd;
  readonly last: ReferenceEnd | null;
}

/** `表[列]`, `表[[#This Row],[列]]`, `[@列]`; `inside` is the text between the outer brackets, `table` may be empty. */
export interface TableReference {
  readonly kind: "table";
  readonly table: string;
  readonly inside: string;
}

/** A defined name. A function's name is not one: it stands before a bracket. */
export interface NameReference {
  readonly kind: "name";
  readonly sheet: string | null;
  readonly name: string;
}

export interface OtherText {
  readonly kind: "other";
  readonly text: string;
}

export type FormulaPart = AreaReference | TableReference | NameReference | OtherText;

const end = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const columns = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const rows = String.raw`\$?\d{1,7}:\$?\d{1,7}`;
const word = String.raw`[\p{Letter}_\\][\p{Letter}\p{Number}_.\\?]*`;
const notMore = String.raw`(?![\p{Letter}\p{Number}_.(\[!])`;

/** In the order in which they are tried: text, a sheet's name, A1 references, words, then any single character. */
const token = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*"?)`,
    String.raw`(?<error>#[A-Z]+(?:/[A0])?[!?]?)`,
    String.raw`(?<sheet>'(?:[^']|'')+'!|${word}!)`,
    String.raw`(?<area>${columns}${notMore}|${rows}${notMore}|${end}(?::${end})?${notMore})`,
    String.raw`(?<word>${word})`,
    String.raw`(?<number>\d+\.?\d*(?:[eE][+-]?\d+)?)`,
    String.raw`(?<any>[\s\S])`,
  ].join("|"),
  "uy",
);

/** The parts of a formula; joined by `formulaOf` they give the same text. */
export function partsOf(formula: string): readonly FormulaPart[] {
  const parts: FormulaPart[] = [];
  let sheet: string | null = null;
  let position = 0;
  const push = (part: FormulaPart): void => {
    parts.push(part);
    sheet = null;
  };
  while (position < formula.length) {
    token.lastIndex = position;
    const match = token.exec(formula);
    const groups = match?.groups ?? {};
    const text = match?.[0] ?? formula.slice(position);
    position += text.length;
    if (groups.sheet !== undefined) sheet = unquoteSheet(text.slice(0, -1));
    else if (groups.area !== undefined) push(areaReference(sheet, text));
    else if (groups.word !== undefined && formula[position] !== "(") {
      if (formula[position] === "[") {
        const close = closingBracket(formula, position);
        push({ kind: "table", table: text, inside: formula.slice(position + 1, close) });
        position = close + 1;
      } else if (/^(true|false)$/i.test(text)) push({ kind: "other", text });
      else push({ kind: "name", sheet, name: text });
    } else if (text === "[") {
      const close = closingBracket(formula, position - 1);
      push({ kind: "table", table: "", inside: formula.slice(position, close) });
      position = close + 1;
    } else push({ kind: "other", text: sheet === null ? text : `${quoteSheet(sheet)}!${text}` });
  }
  return parts;
}

export function formulaOf(parts: readonly FormulaPart[]): string {
  return parts.map(textOfPart).join("");
}

/** The formula with every part replaced by what `change` makes of it; the same text when nothing changes. */
export function rewriteFormula(formula: string, change: (part: FormulaPart) => FormulaPart): string {
  return formulaOf(partsOf(formula).map(change));
}

/** A sheet's name as formulas write it: in apostrophes unless it is one plain word. */
export function quoteSheet(name: string): string {
  const isPlain = new RegExp(`^${word}$`, "u").test(name) && !new RegExp(`^${end}$`).test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The formula as it reads when copied so many rows down and columns to the right; what leaves the sheet is #REF!. */
export function offsetFormula(formula: string, rowOffset: number, columnOffset: number): string {
  if (rowOffset === 0 && columnOffset === 0) return formula;
  return rewriteFormula(formula, (part) => {
    if (part.kind !== "area") return part;
    const first = offsetEnd(part.first, rowOffset, columnOffset);
    const last = part.last === null ? null : offsetEnd(part.last, rowOffset, columnOffset);
    if (first === null || (part.last !== null && last === null)) return { kind: "other", text: "#REF!" };
    return { ...part, first, last };
  });
}

/** The columns a structured reference mentions, as their plain names: `[[#This Row],[实际]]` → 实际. */
export function columnsMentioned(inside: string): readonly string[] {
  return mentions(inside).map((mention) => mention.name);
}

/** The structured reference's inside with one column called otherwise. */
export function renameMentionedColumn(inside: string, oldName: string, newName: string): string {
  let renamed = inside;
  for (const mention of [...mentions(inside)].reverse()) {
    if (mention.name.toLowerCase() !== oldName.toLowerCase()) continue;
    const escaped = escapeColumn(newName);
    // `@x` alone takes no special characters: they need brackets of their own.
    const written =
      mention.bare && inside.startsWith("@") && /[^\p{Letter}\p{Number}_.]/u.test(newName) ? `[${escaped}]` : escaped;
    renamed = renamed.slice(0, mention.start) + written + renamed.slice(mention.end);
  }
  return renamed;
}

/** A column's name as structured references write it: `'[`, `']`, `'#` and `''` are escaped by an apostrophe. */
export function escapeColumn(name: string): string {
  return name.replace(/['[\]#@]/g, "'$&");
}

interface Mention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Written without brackets of its own. */
  readonly bare: boolean;
}

function mentions(inside: string): readonly Mention[] {
  const bracketed = [...inside.matchAll(/\[(?<name>(?:'[\s\S]|[^'[\]])*)\]/g)];
  const found = bracketed.map((match): Mention => {
    const start = match.index + 1;
    const raw = match.groups?.name ?? "";
    return { name: raw, start, end: start + raw.length, bare: false };
  });
  const bareStart = inside.startsWith("@") ? 1 : 0;
  const all =
    found.length > 0 ? found : [{ name: inside.slice(bareStart), start: bareStart, end: inside.length, bare: true }];
  return all
    .filter((mention) => mention.name !== "" && !mention.name.startsWith("#"))
    .map((mention) => ({ ...mention, name: mention.name.replace(/'([\s\S])/g, "$1") }));
}

function textOfPart(part: FormulaPart): string {
  switch (part.kind) {
    case "other":
      return part.text;
    case "name":
      return sheetPrefix(part.sheet) + part.name;
    case "table":
      return `${part.table}[${part.inside}]`;
    case "area":
      return sheetPrefix(part.sheet) + textOfEnd(part.first) + (part.last === null ? "" : `:${textOfEnd(part.last)}`);
  }
}

function sheetPrefix(sheet: string | null): string {
  return sheet === null ? "" : `${quoteSheet(sheet)}!`;
}

function textOfEnd(reference: ReferenceEnd): string {
  const column = reference.column === null ? "" : (reference.columnFixed ? "$" : "") + columnLetters(reference.column);
  const row = reference.row === null ? "" : `${reference.rowFixed ? "$" : ""}${reference.row + 1}`;
  return column + row;
}

function areaReference(sheet: string | null, text: string): AreaReference {
  const [first = "", last] = text.split(":");
  return { kind: "area", sheet, first: referenceEnd(first), last: last === undefined ? null : referenceEnd(last) };
}

function referenceEnd(text: string): ReferenceEnd {
  const match = /^(?<columnMark>\$?)(?<letters>[A-Za-z]*)(?<rowMark>\$?)(?<digits>\d*)$/.exec(text);
  const { columnMark = "", letters = "", rowMark = "", digits = "" } = match?.groups ?? {};
  return {
    column: letters === "" ? null : columnOfLetters(letters),
    row: digits === "" ? null : Number(digits) - 1,
    columnFixed: letters !== "" && columnMark === "$",
    rowFixed: rowMark === "$" || (letters === "" && columnMark === "$"),
  };
}

function offsetEnd(reference: ReferenceEnd, rowOffset: number, columnOffset: number): ReferenceEnd | null {
  const row = reference.row === null || reference.rowFixed ? reference.row : reference.row + rowOffset;
  const column =
    reference.column === null || reference.columnFixed ? reference.column : reference.column + columnOffset;
  const isInside = (row ?? 0) >= 0 && (row ?? 0) < maxRows && (column ?? 0) >= 0 && (column ?? 0) < maxColumns;
  return isInside ? { ...reference, row, column } : null;
}

function unquoteSheet(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

/** Where the bracket at a position closes; the end of the text when it never does. */
function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let position = open; position < text.length; position++) {
    const character = text[position];
    if (character === "'") position++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return position;
  }
  return text.length;
}
