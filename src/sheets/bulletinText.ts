/** The paragraph of a bulletin in the planner's language, from its figures. */
import type { SheetStrings } from "../locale/strings";
import type { Bulletin, BulletinFilter, Laggard, LaggardGroup } from "../plan/bulletin";
import { dayOf } from "../plan/calendar";
import type { Tally } from "../plan/tally";
import type { IsoDate } from "../report/report";

type BulletinStrings = SheetStrings["bulletin"];

/** The paragraph: how many are counted, reached and behind, who is behind and by how much, who is left out and why. */
export function bulletinText({ tally, groups, filter }: Bulletin, { bulletin: words }: SheetStrings): string {
  if (tally.counted === 0) return words.none + leftOut(tally, words);
  const share = (percent: number | null): string => (percent ?? 0).toFixed(1);
  const counted = words.counted(String(tally.counted));
  if (tally.behind === 0) return counted + words.allReached + leftOut(tally, words);
  const reached = words.reached(String(tally.reached), share(tally.reachedShare));
  const behind = words.behind(String(tally.behind), share(tally.behindShare));
  const first = groups[0]?.laggards[0];
  const named = groups.map((group) => groupText(group, first, words)).join(words.groupSeparator);
  const count = groups.reduce((sum, { laggards }) => sum + laggards.length, 0);
  const some = count === tally.behind ? "" : words.ofWhich(filter.statuses.join(words.separator), String(count));
  const list = count === 0 ? "" : words.colon + named;
  return counted + reached + behind + some + list + words.end + leftOut(tally, words);
}

/** What the paragraph speaks of, in one line. */
export function filterText(filter: BulletinFilter, { bulletin: words }: SheetStrings): string {
  const parts = (["regions", "headings", "owners", "statuses"] as const)
    .filter((id) => filter[id].length > 0)
    .map((id) => words.filters[id](filter[id].join(words.separator)));
  return parts.length === 0 ? words.everything : parts.join(words.groupSeparator);
}

/** `first`: the laggard that is named first of all, and with it the unit of the gaps. */
function groupText(group: LaggardGroup, first: Laggard | undefined, words: BulletinStrings): string {
  const count = String(group.laggards.length);
  const head =
    group.planned === "year" ? words.groups.year(count, String(group.percent)) : words.groups[group.planned](count);
  const named = group.laggards.map((laggard) => {
    const unit = laggard === first ? words.points : "";
    return `${nameText(laggard)}${words.behindBy(scheduleText(laggard, group, words), (-laggard.held.gap).toFixed(1) + unit)}`;
  });
  return head + named.join(words.separator);
}

/** 城乡居民养老参保34.96%; a name in Latin letters or digits keeps its distance from the figure. */
function nameText({ name, completion }: Laggard): string {
  return `${name}${/[\dA-Za-z%]$/u.test(name) ? " " : ""}${completion}`;
}

/** The dates that an indicator is held against and what they make due, where they are not those of the year. */
function scheduleText({ held }: Laggard, { planned }: LaggardGroup, words: BulletinStrings): string {
  const { start, deadline, pace } = held;
  const due = words.due(pace.toFixed(1));
  switch (planned) {
    case "year":
      return "";
    case "earlier":
      return words.until(dayText(deadline, words.day)) + due;
    case "otherwise":
      return words.fromUntil(dayText(start, words.dayOfYear), dayText(deadline, words.dayOfYear)) + due;
  }
}

function dayText(date: IsoDate, print: (year: string, month: string, day: string) => string): string {
  const { year, month, day } = dayOf(date);
  return print(String(year), String(month), String(day));
}

/** 另有2项工期待确认、1项数据待核实，未列入; nothing where there are none. */
function leftOut({ unconfirmed, unverified }: Tally, words: BulletinStrings): string {
  const parts = [
    unconfirmed === 0 ? [] : words.unconfirmed(String(unconfirmed)),
    unverified === 0 ? [] : words.unverified(String(unverified)),
  ].flat();
  return parts.length === 0 ? "" : words.leftOut(parts.join(words.separator));
}
