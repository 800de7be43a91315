/**
 * Distances that the report states: from pace (快于序时进度6.5个百分点), from a growth target (差3.2个百分点), from last year,
 * and deadlines that had passed by the as-of date. Each against the figures it comes from.
 */
import { agree, differenceOf, exactly, standsFor } from "../interval";
import type { Indicator, IsoDate, Quantity } from "../report";
import { AHEAD_WORDS, BEHIND_WORDS, PACE_WORDS, SHORT_WORDS } from "../words/checks";
import { checkOf, decimalsOf, short } from "./arithmetic";
import { checkChanges } from "./changes";
import {
  endOf,
  findingsOf,
  UNSAID,
  verdictOf,
  verdictsOn,
  type Evidence,
  type Findings,
  type Verdict,
} from "./evidence";

/** A distance in points with the figures told before it in its sentence, the nearest first. */
interface Distance {
  readonly points: Quantity;
  /** Its size as a fraction. */
  readonly size: Quantity;
  readonly words: string;
  readonly near: readonly Quantity[];
}

const MOST_BETWEEN = 3;
const LONGEST_WORDS = 16;
const DAY = 86_400_000;

/** Share of the year to the deadline that is over: by whole months (from the 25th a month counts as over), and by days. */
function pacesAt(asOf: IsoDate, deadline: IsoDate | null): readonly number[] {
  const [year = 0, month = 0, day = 0] = asOf.split("-").map(Number);
  const end = deadline?.startsWith(String(year)) === true ? deadline : `${String(year)}-12-31`;
  const first = Date.UTC(year, 0, 1);
  const days = (date: IsoDate): number => (Date.parse(date) - first) / DAY + 1;
  const months = (day >= 25 ? month : month - 1) / Number(end.slice(5, 7));
  return [months, Math.round(months * 1000) / 1000, days(asOf) / days(end)].map((pace) => Math.min(pace, 1));
}

/** 1 where the words say ahead of pace, −1 behind, null where they say nothing of pace. */
function signOf(words: string): 1 | -1 | null {
  if (!PACE_WORDS.some((word) => words.includes(word))) return null;
  if (BEHIND_WORDS.some((word) => words.includes(word))) return -1;
  return AHEAD_WORDS.some((word) => words.includes(word)) ? 1 : null;
}

function distanceAt({ figures, document }: Evidence, index: number): Distance | null {
  const known = figures[index];
  if (known?.quantity.unit !== "百分点") return null;
  const points = known.quantity;
  const near = figures
    .slice(Math.max(0, index - MOST_BETWEEN), index)
    .filter(({ sentence }) => sentence === known.sentence)
    .map(({ quantity }) => quantity)
    .reverse();
  const from = Math.max(near[0] ? endOf(near[0]) : 0, points.start - LONGEST_WORDS);
  const size = { ...points, unit: "%", value: points.value / 100 };
  return { points, size, words: document.text.slice(from, points.start), near };
}

/** A difference of two fractions in points, with the decimals of the printed distance. */
function inPoints(difference: number, { printed }: Quantity): string {
  return (difference * 100).toFixed(decimalsOf(printed.step));
}

function checkPace(distance: Distance, items: ReadonlyMap<number, Indicator>, asOf: IsoDate): Verdict {
  const { points, size, words, near } = distance;
  const sign = signOf(words);
  const ratio = near.find(({ start }) => items.has(start));
  if (sign === null || ratio === undefined) return UNSAID;
  const paces = pacesAt(asOf, items.get(ratio.start)?.deadline ?? null);
  const [pace = 0] = paces;
  const gaps = paces.map((share) =>
    sign > 0 ? differenceOf(standsFor(ratio), exactly(share)) : differenceOf(exactly(share), standsFor(ratio)),
  );
  const due = `${(pace * 100).toFixed(1)}%`;
  const told = sign > 0 ? `${short(ratio)}-${due}` : `${due}-${short(ratio)}`;
  const check = checkOf(`${told}=${inPoints(sign * (ratio.value - pace), points)}`, points.text, [ratio, points]);
  return verdictOf(
    gaps.some((gap) => agree(gap, standsFor(size))),
    check,
  );
}

/** 目标增长10%以上，实际6.8%，差3.2个百分点. */
function checkShort({ points, size, words, near }: Distance, growths: ReadonlyMap<number, Indicator>): Verdict {
  const growth = near.map(({ start }) => growths.get(start)).find((item) => item !== undefined);
  if (!growth?.target || !growth.actual || !SHORT_WORDS.some((word) => words.includes(word))) return UNSAID;
  const { target, actual } = growth;
  const gap = differenceOf(standsFor({ ...target, qualifier: null }), standsFor(actual));
  const arithmetic = `${short(target)}-${short(actual)}=${inPoints(target.value - actual.value, points)}`;
  return verdictOf(agree(gap, standsFor(size)), checkOf(arithmetic, points.text, [target, actual, points]));
}

/** A stated deadline had passed and the printed ratio is still below 100 %: one of the two has to be asked about. */
function checkDeadline({ ratio, deadline, direction }: Indicator, asOf: IsoDate): Verdict {
  if (ratio === null || deadline === null || direction === "down" || deadline >= asOf || ratio.value >= 1)
    return UNSAID;
  return verdictOf(false, checkOf(`${short(ratio)}<100%，${deadline}<${asOf}`, ratio.text, [ratio]));
}

/** Checks stated distances and deadlines; without an as-of date those that need none. */
export function checkDistances(evidence: Evidence): Findings {
  const { indicators, figures, asOf } = evidence;
  const byRatio = new Map<number, Indicator>();
  const byGrowth = new Map<number, Indicator>();
  for (const item of indicators) {
    const { target, actual, ratio } = item;
    if (ratio !== null) byRatio.set(ratio.start, item);
    if (actual?.unit === "%" && target?.unit === "%") byGrowth.set(actual.start, item);
  }
  const distances: Distance[] = [];
  for (let index = 0; index < figures.length; index++) {
    const distance = distanceAt(evidence, index);
    if (distance !== null) distances.push(distance);
  }
  const paces = asOf === null ? [] : verdictsOn(distances, (distance) => checkPace(distance, byRatio, asOf));
  const shorts = verdictsOn(distances, (distance) => checkShort(distance, byGrowth));
  const deadlines = asOf === null ? [] : verdictsOn(indicators, (item) => checkDeadline(item, asOf));
  return findingsOf([...checkChanges(evidence), ...paces, ...shorts, ...deadlines]);
}
