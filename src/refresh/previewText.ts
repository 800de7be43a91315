/** What a preview says, in words: for the pane and for the terminal alike. Takes its rows and sums, gives texts. */
import type { RefreshStrings, SheetStrings } from "../locale/strings";
import type { Colour } from "../plan/lamps";
import type { IsoDate } from "../report/report";
import type { CellValue } from "../sheets/blueprint";
import { dateIn } from "../sheets/dates";
import { percentText, pointsText } from "../sheets/statusWords";
import { textIn } from "../sheets/standing";
import type { Notice, PreviewRow, PreviewTotals, Stand } from "./preview";
import type { KeptCell } from "./rowChange";
import type { WrongReport } from "./wrongReport";

const COUNTS = ["updated", "unchanged", "renamed", "added", "notReported", "kept", "asked"] as const;
/** Good news first. */
const COLOURS: readonly Colour[] = ["blue", "green", "yellow", "red", "grey"];

/** 更新18项，新增1项，…；5项转绿，2项转红: counts of none are left out. */
export function totalsText(totals: PreviewTotals, { preview }: RefreshStrings): readonly [rows: string, lamps: string] {
  const counts = COUNTS.filter((id) => totals[id] > 0).map((id) => preview.totals[id](String(totals[id])));
  const turned = COLOURS.filter((colour) => totals.turned[colour] > 0).map((colour) =>
    preview.turned[colour](String(totals.turned[colour])),
  );
  const joined = (texts: readonly string[], none: string): string =>
    (texts.join(preview.separator) || none) + preview.end;
  return [joined(counts, preview.nothingToDo.replace(/[。.]$/u, "")), joined(turned, preview.noTurns)];
}

/** What speaks against a report, a sentence each. `dateText` prints dates as its reader is used to. */
export function wrongTexts(
  wrong: readonly WrongReport[],
  { wrong: say, preview }: RefreshStrings,
  dateText: (date: IsoDate) => string,
): readonly string[] {
  return wrong.map((each) => {
    switch (each.reason) {
      case "older":
        return say.older(dateText(each.asOf), dateText(each.standing));
      case "otherRegion":
        return say.otherRegion(each.region, each.standing.join(preview.listSeparator));
      case "otherYear":
        return say.otherYear(String(each.year), String(each.standing));
      case "otherReport":
        return say.otherReport(String(each.known), String(each.indicators));
    }
  });
}

/** The name of a row, with the new one behind it where the report calls it otherwise. */
export function nameText({ name, newName }: PreviewRow, { preview }: RefreshStrings): string {
  return newName === null ? name : preview.renamedTo(name, newName);
}

/** One side of a change against the other; once where both are the same. */
function changeText(before: string, after: string, { preview }: RefreshStrings): string {
  return before === after ? after : preview.change(before, after);
}

/** 5834 → 7268人次: the actual of a row before and after; `""` where neither has one. */
export function figureChange({ before, after, unit }: PreviewRow, words: RefreshStrings): string {
  const text = (stand: Stand | null): string => textIn(stand?.actual) || words.preview.nothing;
  const change = changeText(text(before ?? after), text(after ?? before), words);
  return change === words.preview.nothing ? "" : change + unit;
}

/** 43.4% → 85.2%: the completion of a row; `""` where neither side has one. */
export function percentChange({ before, after }: PreviewRow, words: RefreshStrings): string {
  const text = (stand: Stand | null): string =>
    stand?.completion == null ? words.preview.nothing : percentText(stand.completion);
  const change = changeText(text(before ?? after), text(after ?? before), words);
  return change === words.preview.nothing ? "" : change;
}

/** The same with the change in points: 43.4% → 85.2% (+41.8个百分点). */
export function completionChange(row: PreviewRow, words: RefreshStrings): string {
  const { points } = row;
  const change = percentChange(row, words);
  return points === null || points === 0 ? change : `${change} (${words.preview.points(pointsText(points))})`;
}

/** ■ 滞后 → ● 正常 */
export function lampChange({ before, after }: PreviewRow, words: RefreshStrings): string {
  return changeText((before ?? after)?.status ?? "", (after ?? before)?.status ?? "", words);
}

/** What has to be said of a row beside its figures. */
export function noticeText(notice: Notice, { preview }: RefreshStrings): string {
  switch (notice.kind) {
    case "fallen":
      return preview.notices.fallen(String(notice.from), String(notice.to));
    case "otherUnit":
      return preview.notices.otherUnit(notice.unit);
    case "split":
    case "merged":
      return preview.notices[notice.kind](notice.names.join(preview.listSeparator));
  }
}

/** That a cell keeps what the planner has put there. */
export function keptText(
  { column, standing, reported }: KeptCell,
  { preview }: RefreshStrings,
  { columns }: SheetStrings,
): string {
  const text = (value: CellValue): string => {
    const date = column === "start" || column === "deadline" ? dateIn(value) : null;
    return date ?? (textIn(value) || preview.nothing);
  };
  return preview.kept(columns[column], text(standing), text(reported));
}

/** Whether anything of a row is other after the refresh than before. */
export function isChanged({ before, after }: PreviewRow): boolean {
  return (
    before?.actual !== after?.actual || before?.completion !== after?.completion || before?.status !== after?.status
  );
}
