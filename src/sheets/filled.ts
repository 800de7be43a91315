/** Sentences that a workbook puts together itself: a text with gaps becomes a formula with expressions in them. */
import { quoted } from "./references";

/** `共{all}项` with `all` for `SUM(A:A)` becomes `"共"&SUM(A:A)&"项"`; a gap that has no expression stays as it is. */
export function filled(text: string, expressions: Readonly<Record<string, string>>): string {
  return text
    .split(/(\{\w+\})/u)
    .filter((piece) => piece !== "")
    .map((piece) => expressions[piece.slice(1, -1)] ?? quoted(piece))
    .join("&");
}
