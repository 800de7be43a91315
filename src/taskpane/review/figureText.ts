/** Figures between review and planner: how one is shown, and what one means that the planner types. */
import { readFigure } from "../../report/figures";
import type { Qualifier, Quantity } from "../../report/report";

/** Qualifiers that stand behind their number; the others stand before it, 达 is not shown. */
const BEHIND: ReadonlySet<Qualifier> = new Set(["余", "以上", "以内"]);

/** The first figure in a text, with qualifiers before and behind it. */
function figureIn(text: string): Quantity | null {
  for (let at = 0; at < text.length; at += 1) {
    const [figure] = readFigure(text, at, text.length, text.slice(0, at))?.figures ?? [];
    if (figure === undefined) continue;
    const { value, unit, qualifier, printed } = figure;
    return { start: figure.start, text: figure.text, value, unit, qualifier, printed };
  }
  return null;
}

/** Whether a figure still says what the report prints at its place. */
function isAsPrinted({ text, printed }: Quantity): boolean {
  const found = figureIn(text)?.printed;
  return found?.number === printed.number && found.unit === printed.unit;
}

/** A figure in its printed scale with its qualifier: 1300万元, 约3.6万人, 6万余人. */
export function figureText(quantity: Quantity): string {
  const { text, printed, qualifier } = quantity;
  const shown = isAsPrinted(quantity) ? text : `${String(printed.number)}${printed.unit}`;
  if (qualifier === null || qualifier === "达" || shown.includes(qualifier)) return shown;
  return BEHIND.has(qualifier) ? `${shown}${qualifier}` : `${qualifier}${shown}`;
}

/** What stands in the field of a figure that may be missing. */
export function fieldText(quantity: Quantity | null): string {
  return quantity === null ? "" : figureText(quantity);
}

/** Where a typed figure belongs. */
export interface TypedFor {
  /** The figure it takes the place of; its place in the report is kept. */
  readonly before: Quantity | null;
  /** Figures of the sentence: typing one as it is printed takes it with its place. */
  readonly nearby: readonly Quantity[];
  /** Where it is said to stand if it stands nowhere else. */
  readonly start: number;
}

/** The figure that a planner means by `typed`, null for an empty field, undefined for what is no figure. */
export function typedFigure(typed: string, { before, nearby, start }: TypedFor): Quantity | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  if (text === fieldText(before)) return before;
  const taken = nearby.find((quantity) => quantity.text === text || figureText(quantity) === text);
  if (taken !== undefined) return taken;
  const figure = figureIn(text);
  if (figure === null) return undefined;
  return before === null ? { ...figure, start, text: "" } : { ...figure, start: before.start, text: before.text };
}
