/** The grounds of a status from the cells of a row of 指标 as they stand now: the sheet's own formulas, rules and dates. */
import type { SelectedIndicator } from "../../excel/selection";
import type { Grounds } from "../why";
import type { MoreWords } from "../moreWords";
import { dateText } from "../words";

/** States that are said by a word of their own; of the others the lamp rules speak. */
const NAMED = ["unverified", "noActual", "stale", "noTarget", "open", "closed", "met", "unmet"] as const;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** How near actual over target must come to the completion to be what it was worked out from. */
const SAME = 1e-9;

export function groundsOfCells({ cells }: SelectedIndicator, words: MoreWords): Grounds {
  const { pane, sheets } = words;
  const text = (id: keyof typeof cells): string => cells[id]?.text ?? "";
  const number = (id: keyof typeof cells): number | null => {
    const value = cells[id]?.value;
    return typeof value === "number" ? value : null;
  };
  const presumed = text("kind") === sheets.kinds.progress && text("assumed") !== "";
  const named = NAMED.find((state) => text("state").startsWith(sheets.states[state]));
  const [completion, actual, target] = [number("completion"), number("actual"), number("target")];
  const divided = completion !== null && actual !== null && target !== null && target > 0;
  const isDivision = divided && Math.abs(actual / target - completion) < SAME;
  const deadline = text("deadline");
  const ownDeadline = ISO_DATE.test(deadline) && !text("assumed").includes(sheets.assumed.deadline);
  return {
    state: named ?? (presumed ? "presumed" : "paced"),
    status: text("status"),
    meaning: null,
    completion: completion === null ? null : text("completion"),
    source: isDivision ? pane.why.division(text("actual") + text("unit"), text("target") + text("unit")) : "",
    pace: number("pace") === null ? null : pane.why.pace(text("pace")),
    gap: number("gap"),
    deadline: ownDeadline ? dateText(words, deadline) : null,
    conflicts: text("conflict"),
    margin: null,
  };
}
