/**
 * The change note: what a refresh has changed, in as few lines as a planner sends round with the workbook. Speaks the
 * language of the workbook.
 */
import { refreshStrings, type RefreshStrings } from "../locale/strings";
import { dayOf } from "../plan/calendar";
import type { Colour } from "../plan/lamps";
import { textIn } from "../sheets/standing";
import type { Changes } from "./changes";
import { outcomesOf, type Choices, type Outcome } from "./outcome";
import { previewOf, turnedTo, type PreviewRow } from "./preview";
import { completionChange, percentChange, totalsText } from "./previewText";
import type { StandingWorkbook } from "./standingWorkbook";
import { valueOf } from "./threeWays";

const COLOURS = ["blue", "green", "yellow", "red"] as const satisfies readonly Colour[];

/** The note, a line for each kind of change that there is. */
export function changeNote(workbook: StandingWorkbook, changes: Changes, choices: Choices): string {
  const words = refreshStrings(workbook.language);
  const { note, preview } = words;
  const { rows, totals } = previewOf(workbook, changes, choices);
  const outcomes = outcomesOf(workbook, changes, choices).rows;
  const taken = rows.filter(({ choice }) => choice.taken);
  const listed = (say: (list: string) => string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : [say(names.join(preview.listSeparator))];
  const namesOf = (kind: PreviewRow["kind"]): readonly string[] =>
    taken.filter((row) => row.kind === kind).map(({ name, newName }) => note.renaming(name, newName ?? name));
  const plain = (kind: PreviewRow["kind"]): readonly string[] =>
    taken.filter((row) => row.kind === kind).map(({ name }) => name);
  const open = taken.filter(({ correction, choice }) => correction !== null && choice.actual === null);
  return [
    note.head(changes.report.name, dayOf(changes.report.asOf)),
    totalsText(totals, words).join(""),
    ...COLOURS.flatMap((colour) =>
      listed(
        note.turned[colour],
        rows.filter((row) => turnedTo(row, colour)).map((row) => note.figure(row.name, percentChange(row, words))),
      ),
    ),
    ...listed(note.rises, mostMoved(taken, 1, words)),
    ...listed(note.falls, mostMoved(taken, -1, words)),
    ...listed(
      note.targets,
      outcomes.flatMap((outcome) => targetChange(outcome, words)),
    ),
    ...listed(note.renamed, namesOf("renamed")),
    ...listed(note.added, plain("added")),
    ...listed(note.notReported, plain("notReported")),
    ...listed(
      note.asked,
      open.map(({ name }) => name),
    ),
  ].join("\n");
}

/** As many rises and falls are named. */
const MOST_NAMED = 3;

/** 职业培训（39.6% → 80.0%，+40.4个百分点）: the rows whose completion rose or fell most against the last period. */
function mostMoved(rows: readonly PreviewRow[], direction: 1 | -1, words: RefreshStrings): readonly string[] {
  const pointsOf = ({ points }: PreviewRow): number => direction * (points ?? 0);
  return rows
    .filter((row) => pointsOf(row) > 0)
    .sort((a, b) => pointsOf(b) - pointsOf(a))
    .slice(0, MOST_NAMED)
    .map((row) => words.note.figure(row.name, completionChange(row, words)));
}

/** 职业培训4550 → 6000人次, where a target that stood is another now; the whole of a rate (受理468条) is no target. */
function targetChange({ standing, cells }: Outcome, { note, preview }: RefreshStrings): readonly string[] {
  const before = standing?.cells.target;
  if (standing === null || cells.target === undefined || typeof before !== "number") return [];
  if (standing.indicator.kind === "rate") return [];
  const after = `${textIn(valueOf(cells.target)) || preview.nothing}${textIn(standing.cells.unit)}`;
  return [note.figure(standing.indicator.name, preview.change(String(before), after))];
}
