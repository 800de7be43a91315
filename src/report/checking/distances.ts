/**
 * Distances that the report states: from pace (快于序时进度6.5个百分点), from a growth target (差3.2个百分点), from last year
 * (同比下降14.7%), and deadlines that had passed by the as-of date. Each against the figures it comes from.
 */
import { agree, differenceOf, exactly, quotientOf, standsFor } from "../interval";
import type { Indicator, IsoDate, Quantity } from "../report";
import { AHEAD_WORDS, BEHIND_WORDS, CHANGE_WORDS, LAST_YEAR_WORDS, PACE_WORDS, SHORT_WORDS } from "../words/checks";
import { checkOf, decimalsOf, percentLike, short } from "./arithmetic";
import {
  endOf,
  endsWithOne,
  findingsOf,
  UNSAID,
  verdictOf,
  verdictsOn,
  wordsBefore,
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

/** Before what once was, and between it and what is now. */
const FROM = /[由从]/u;
const CAME_TO = /^[^，。；\d]{0,8}(?:到|至|为)$/u;
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

/** 发生29起，去年同期34起，同比下降14.7%: a change against the two figures before it. */
function checkChange({ figures, document: { text } }: Evidence, index: number): Verdict {
  const change = figures[index];
  const last = figures[index - 1];
  const now = figures[index - 2];
  if (change?.quantity.unit !== "%" || last === undefined || now === undefined) return UNSAID;
  const together = now.sentence === change.sentence && now.quantity.unit === last.quantity.unit;
  if (!together || last.quantity.value <= 0 || now.quantity.unit === "%") return UNSAID;
  if (!endsWithOne(wordsBefore(text, change.quantity), CHANGE_WORDS)) return UNSAID;
  if (!endsWithOne(wordsBefore(text, last.quantity), LAST_YEAR_WORDS)) return UNSAID;
  const falls = now.quantity.value < last.quantity.value;
  const ratio = quotientOf(standsFor(now.quantity), standsFor(last.quantity));
  const size = standsFor({ ...change.quantity, value: Math.abs(change.quantity.value) });
  const percent = percentLike(now.quantity.value / last.quantity.value - 1, change.quantity);
  const arithmetic = `${short(now.quantity)}/${short(last.quantity)}-1=${percent}`;
  const figuresOf = [now.quantity, last.quantity, change.quantity];
  return verdictOf(
    agree(falls ? differenceOf(exactly(1), ratio) : differenceOf(ratio, exactly(1)), size),
    checkOf(arithmetic, change.quantity.text, figuresOf),
  );
}

/** 由去年同期的26.4降到24.6，同比下降1.5: a change in the unit of the two figures before it. */
function checkStep({ figures, document: { text } }: Evidence, index: number): Verdict {
  const change = figures[index];
  const now = figures[index - 1];
  const former = figures[index - 2];
  if (change === undefined || now === undefined || former?.sentence !== change.sentence) return UNSAID;
  const { unit } = now.quantity;
  const alike = change.quantity.unit === unit && former.quantity.unit === unit && unit !== "%" && unit !== "百分点";
  if (!alike || !endsWithOne(wordsBefore(text, change.quantity), CHANGE_WORDS)) return UNSAID;
  const between = text.slice(endOf(former.quantity), now.quantity.start);
  if (!CAME_TO.test(between) || !FROM.test(wordsBefore(text, former.quantity))) return UNSAID;
  const difference = differenceOf(standsFor(former.quantity), standsFor(now.quantity));
  const rise = differenceOf(standsFor(now.quantity), standsFor(former.quantity));
  const falls = now.quantity.value < former.quantity.value;
  const [more, less] = falls ? [former, now] : [now, former];
  const size = { ...change.quantity, value: Math.abs(change.quantity.value) };
  const result = Number(Math.abs(former.quantity.value - now.quantity.value).toPrecision(12));
  return verdictOf(
    agree(falls ? difference : rise, standsFor(size)),
    checkOf(`${short(more.quantity)}-${short(less.quantity)}=${String(result)}`, change.quantity.text, [
      former.quantity,
      now.quantity,
      change.quantity,
    ]),
  );
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
  const byRatio = new Map(indicators.flatMap((item) => (item.ratio ? [[item.ratio.start, item] as const] : [])));
  const growths = indicators.filter(({ target, actual }) => target?.unit === "%" && actual?.unit === "%");
  const byGrowth = new Map(growths.flatMap((item) => (item.actual ? [[item.actual.start, item] as const] : [])));
  const changes = verdictsOn(figures, (_, index) => checkChange(evidence, index));
  const steps = verdictsOn(figures, (_, index) => checkStep(evidence, index));
  const distances = figures.flatMap((_, index) => distanceAt(evidence, index) ?? []);
  const paces = asOf === null ? [] : verdictsOn(distances, (distance) => checkPace(distance, byRatio, asOf));
  const shorts = verdictsOn(distances, (distance) => checkShort(distance, byGrowth));
  const deadlines = asOf === null ? [] : verdictsOn(indicators, (item) => checkDeadline(item, asOf));
  return findingsOf([...changes, ...steps, ...paces, ...shorts, ...deadlines]);
}
