/**
 * A rule set as a file, so that a city's own rules go from one workbook to the next. Takes and gives text:
 * `{"name": "…", "rows": [{"appliesTo": "all", "measure": "points", "low": -10, "high": -0.1, "status": "关注",
 * "symbol": "▲", "colour": "yellow", "meaning": "…"}, …]}`. A bound that is left out is open.
 */
import { OPEN, type Colour, type LampRow, type Measure, type RuleSet } from "./lamps";
import { roundHalfUp } from "./rounding";

/** The text is no JSON. */
export class NotJsonError extends Error {
  override readonly name = "NotJsonError";
  readonly code = "notJson";
}

/** The rule set has no name. */
export class NoNameError extends Error {
  override readonly name = "NoNameError";
  readonly code = "noName";
}

/** The rule set has no rows. */
export class NoRowsError extends Error {
  override readonly name = "NoRowsError";
  readonly code = "noRows";
}

/** What of a row can be wrong; `order` means that the lower bound lies above the upper. */
export type RowFault = keyof LampRow | "order";

/** A row that says nothing a lamp could follow. */
export class WrongRowError extends Error {
  override readonly name = "WrongRowError";
  constructor(
    /** Counted from 1. */
    readonly row: number,
    readonly fault: RowFault,
    /** What stands there instead, as the file writes it. */
    readonly found: string,
  ) {
    super(`Row ${String(row)}: ${fault} cannot be ${found}`);
  }
}

/** Why a file is no rule set, one class a cause; put into words by src/locale. */
export type RuleFileError = NotJsonError | NoNameError | NoRowsError | WrongRowError;

/** Whether something that was thrown says why a file is no rule set. */
export function isRuleFileError(error: unknown): error is RuleFileError {
  return [NotJsonError, NoNameError, NoRowsError, WrongRowError].some((cause) => error instanceof cause);
}

const APPLIES: readonly LampRow["appliesTo"][] = ["all", "total", "ratio", "progress"];
const MEASURES: readonly Measure[] = ["points", "relative", "completion"];
const COLOURS: readonly Colour[] = ["blue", "green", "yellow", "red", "grey"];

type Fields = Readonly<Record<string, unknown>>;

/** The text of a file that {@link ruleSetIn} reads back as the same rule set. */
export function ruleFileOf({ name, rows }: RuleSet): string {
  const bound = (value: number, open: number): number | undefined => (value === open ? undefined : value);
  const written = rows.map((row) => ({ ...row, low: bound(row.low, -OPEN), high: bound(row.high, OPEN) }));
  return `${JSON.stringify({ name, rows: written }, null, 2)}\n`;
}

/**
 * The rule set in the text of a file.
 * @throws {NotJsonError} {@link NoNameError} {@link NoRowsError} {@link WrongRowError}
 */
export function ruleSetIn(text: string): RuleSet {
  const { name, rows } = fieldsOf(parsed(text));
  if (typeof name !== "string" || name.trim() === "") throw new NoNameError();
  if (!Array.isArray(rows) || rows.length === 0) throw new NoRowsError();
  return { name: name.trim(), rows: rows.map((row: unknown, index) => rowIn(fieldsOf(row), index + 1)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NotJsonError("The text is no JSON", { cause: error });
  }
}

const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? (value as Fields) : {});

function rowIn(fields: Fields, row: number): LampRow {
  const wrong = (fault: RowFault, found: unknown): WrongRowError =>
    new WrongRowError(row, fault, found === undefined ? "—" : JSON.stringify(found));
  const oneOf = <Word extends string>(field: keyof LampRow, words: readonly Word[]): Word => {
    const word = words.find((each) => each === fields[field]);
    if (word === undefined) throw wrong(field, fields[field]);
    return word;
  };
  const text = (field: keyof LampRow): string => {
    const value = fields[field];
    if (typeof value !== "string" || value.trim() === "") throw wrong(field, value);
    return value.trim();
  };
  const meaning = fields["meaning"] ?? "";
  if (typeof meaning !== "string") throw wrong("meaning", meaning);
  const bound = (field: "low" | "high", open: number): number => {
    const value = fields[field] ?? open;
    if (typeof value !== "number" || Math.abs(value) > OPEN || roundHalfUp(value, 1) !== value)
      throw wrong(field, value);
    return value;
  };
  const read = {
    appliesTo: oneOf("appliesTo", APPLIES),
    measure: oneOf("measure", MEASURES),
    low: bound("low", -OPEN),
    high: bound("high", OPEN),
    status: text("status"),
    symbol: text("symbol"),
    colour: oneOf("colour", COLOURS),
    meaning: meaning.trim(),
  };
  if (read.low > read.high) throw wrong("order", [read.low, read.high]);
  return read;
}
