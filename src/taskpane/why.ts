/**
 * Why a row has its status, in one sentence with its figures. Takes grounds, from an assessment in the review or from
 * the cells of a row in Excel, and the words; gives the sentence.
 */
import type { Assessment } from "../plan/assessment";
import { isImpossible } from "../plan/schedule";
import type { State } from "../plan/states";
import { completionText, statusText } from "../sheets/statusWords";
import { figureText } from "./review/figureText";
import type { MoreWords } from "./moreWords";
import { dateText, type Words } from "./words";

/** What the sentence is made of; texts as they are shown, null where there is none. */
export interface Grounds {
  readonly state: State;
  readonly status: string;
  /** What the lamp means by the rules. */
  readonly meaning: string | null;
  readonly completion: string | null;
  /** Where the completion comes from, in words. */
  readonly source: string;
  readonly pace: string | null;
  /** Completion less pace, in percentage points. */
  readonly gap: number | null;
  /** The deadline, where it is the indicator's own. */
  readonly deadline: string | null;
  /** What contradicts its figures. */
  readonly conflicts: string;
  /** How far a limit or growth stands from its target, in words. */
  readonly margin: string | null;
}

function sourceOf({ completion, indicator }: Assessment, { pane: { why } }: Words): string {
  switch (completion?.source) {
    case "figures": {
      const { actual, target } = indicator;
      return actual && target ? why.division(figureText(actual), figureText(target)) : "";
    }
    case "ratio":
      return why.printed;
    case "status":
      return why.worded;
    case undefined:
      return "";
  }
}

/** On which side of its line a limit or growth stands, and how far: 低于控制线0.84个百分点. */
function marginText({ margin, indicator }: Assessment, { pane: { why }, sheets }: MoreWords): string | null {
  if (margin === null) return null;
  const { kind, direction } = indicator;
  const line =
    kind === "growth" ? sheets.sources.roles.target : sheets.kinds[direction === "down" ? "ceiling" : "floor"];
  const amount = Math.abs(margin.distance);
  if (amount === 0) return why.equal(line);
  const side = margin.distance > 0 === (direction === "up") ? why.above : why.below;
  return side(line, margin.unit === "百分点" ? why.points(String(amount)) : `${String(amount)}${margin.unit}`);
}

/** The grounds of a row under review; `conflicts` are the contradictions it takes part in, in words. */
export function groundsOf(assessment: Assessment, conflicts: string, words: MoreWords): Grounds {
  const { why } = words.pane;
  const { state, lamp, completion, pace, gap, indicator } = assessment;
  const time = pace?.time;
  return {
    state,
    status: statusText(assessment, words.sheets),
    meaning: lamp?.meaning ?? null,
    completion: completion && completionText(completion),
    source: sourceOf(assessment, words),
    pace:
      pace && time
        ? why.pace(`${pace.percent.toFixed(1)}%`) +
          why.elapsed(String(time.elapsed), String(time.total), why[time.counted])
        : null,
    gap: gap?.points ?? null,
    deadline: indicator.deadline && dateText(words, indicator.deadline),
    conflicts: conflicts === "" && isImpossible(indicator) ? why.datesClash : conflicts,
    margin: marginText(assessment, words),
  };
}

/** Completion, pace and the distance between them, as far as they are known. */
function figures({ completion, source, pace, gap, deadline }: Grounds, { pane: { why } }: Words): readonly string[] {
  const distance = gap === null ? null : Math.abs(gap).toFixed(1);
  return [
    completion === null ? "" : why.completion(completion) + source,
    deadline === null ? "" : why.due(deadline),
    pace ?? "",
    gap === null || distance === null ? "" : gap > 0 ? why.ahead(distance) : gap < 0 ? why.behind(distance) : why.level,
  ];
}

function clauses(grounds: Grounds, words: Words): readonly string[] {
  const { why } = words.pane;
  const { state, status, meaning, conflicts, completion, source, margin } = grounds;
  switch (state) {
    case "paced":
    case "presumed":
      return [
        ...figures(grounds, words),
        meaning === null ? status : why.lamp(status, meaning),
        state === "presumed" ? why.presumed : "",
      ];
    case "unverified":
      return [conflicts, conflicts === "" ? why.asked : why.unverified];
    case "open":
    case "closed":
    case "met":
    case "unmet":
      return [
        completion === null ? "" : why.completion(completion) + source,
        margin ?? "",
        state === "open" ? `${status}${why.clause}${why.open}` : status,
      ];
    default:
      return [why[state]];
  }
}

/** The sentence. */
export function whyText(grounds: Grounds, words: Words): string {
  const { clause, end } = words.pane.why;
  const said = clauses(grounds, words).filter((text) => text !== "");
  return said.join(clause) + end;
}
