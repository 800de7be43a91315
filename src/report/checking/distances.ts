/**
 * Distances that the report states in percentage points (快于序时进度6.5个百分点, 差3.2个百分点) against the figures they
 * come from, and deadlines that had passed by the as-of date.
 */
import { agree, differenceOf, exactly, quotientOf, standsFor } from "../interval";
import type { Check, IsoDate, Quantity } from "../report";
import { AHEAD_WORDS, BEHIND_WORDS, CHANGE_WORDS, LAST_YEAR_WORDS, PACE_WORDS, SHORT_WORDS } from "../words/checks";
import { checkOf, decimalsOf, percentLike, short } from "./arithmetic";
import { endOf, wordsBefore, type Evidence, type Findings } from "./evidence";

const MOST_BETWEEN = 3;
const NOTHING: Findings = { conflicts: [], checks: [] };

/** Share of the year that is over: by whole months (from the 25th a month counts as over), and by days. */
function pacesAt(asOf: IsoDate): readonly number[] {
  const [year = 0, month = 0, day = 0] = asOf.split("-").map(Number);
  const first = Date.UTC(year, 0, 1);
  const days = (Date.UTC(year, month - 1, day) - first) / 86_400_000 + 1;
  const all = (Date.UTC(year + 1, 0, 1) - first) / 86_400_000;
  const months = day >= 25 ? month : month - 1;
  return [months / 12, Math.round((months / 12) * 1000) / 1000, days / all];
}

/** The distance in points as a fraction with the sign that its words give; null if they say nothing of pace. */
function signOf(words: string): 1 | -1 | null {
  const pace = PACE_WORDS.some((word) => words.includes(word));
  if (!pace) return null;
  if (BEHIND_WORDS.some((word) => words.includes(word))) return -1;
  return AHEAD_WORDS.some((word) => words.includes(word)) ? 1 : null;
}

const asFraction = (points: Quantity): Quantity => ({ ...points, unit: "%", value: points.value / 100 });

/** 发生29起，去年同期34起，同比下降14.7%: a change against the two figures before it. */
function checkChange(evidence: Evidence, index: number): Findings {
  const { text } = evidence.document;
  const [change, last, now] = [0, 1, 2].map((back) => evidence.figures[index - back]);
  if (change?.quantity.unit !== "%" || last === undefined || now === undefined) return NOTHING;
  const told = CHANGE_WORDS.some((word) => wordsBefore(text, change.quantity).endsWith(word));
  const against = LAST_YEAR_WORDS.some((word) => wordsBefore(text, last.quantity).endsWith(word));
  const together = now.sentence === change.sentence && now.quantity.unit === last.quantity.unit;
  if (!told || !against || !together || last.quantity.value <= 0 || now.quantity.unit === "%") return NOTHING;
  const falls = now.quantity.value < last.quantity.value;
  const ratio = quotientOf(standsFor(now.quantity), standsFor(last.quantity));
  const size = standsFor({ ...change.quantity, value: Math.abs(change.quantity.value) });
  const holds = agree(falls ? differenceOf(exactly(1), ratio) : differenceOf(ratio, exactly(1)), size);
  const percent = percentLike(now.quantity.value / last.quantity.value - 1, change.quantity);
  const figures = [now.quantity, last.quantity, change.quantity];
  const arithmetic = `${short(now.quantity)}/${short(last.quantity)}-1=${percent}`;
  const check = checkOf(arithmetic, holds ? null : change.quantity.text, figures);
  return holds ? { conflicts: [], checks: [check] } : { conflicts: [check], checks: [] };
}

/** Checks distances from pace and from a growth target, and changes since last year. */
export function checkDistances(evidence: Evidence): Findings {
  const conflicts: Check[] = [];
  const checks: Check[] = [];
  const { text } = evidence.document;
  const ratios = new Map(
    evidence.indicators.flatMap((item) => (item.ratio ? [[item.ratio.start, item] as const] : [])),
  );
  const growths = new Map(
    evidence.indicators.flatMap((item) =>
      item.target?.unit === "%" && item.actual?.unit === "%" ? [[item.actual.start, item] as const] : [],
    ),
  );
  evidence.figures.forEach(({ quantity: points, sentence }, index) => {
    const change = checkChange(evidence, index);
    conflicts.push(...change.conflicts);
    checks.push(...change.checks);
    if (points.unit !== "百分点") return;
    const near = evidence.figures
      .slice(Math.max(0, index - MOST_BETWEEN), index)
      .reverse()
      .filter((known) => known.sentence === sentence);
    const before = near[0]?.quantity;
    const words =
      text.slice(Math.max(before ? endOf(before) : 0, points.start - 16), points.start) || wordsBefore(text, points);
    const sign = signOf(words);
    const stands = standsFor(asFraction(points));
    const ratio = near.map(({ quantity }) => quantity).find(({ start }) => ratios.has(start));
    if (sign !== null && ratio !== undefined && evidence.asOf !== null) {
      const paces = pacesAt(evidence.asOf);
      const gaps = paces.map((pace) =>
        sign > 0 ? differenceOf(standsFor(ratio), exactly(pace)) : differenceOf(exactly(pace), standsFor(ratio)),
      );
      const holds = gaps.some((gap) => agree(gap, stands));
      const pace = ((paces[0] ?? 0) * 100).toFixed(1);
      const gap = (Math.abs(ratio.value - (paces[0] ?? 0)) * 100).toFixed(decimalsOf(points.printed.step));
      const arithmetic = sign > 0 ? `${short(ratio)}-${pace}%=${gap}` : `${pace}%-${short(ratio)}=${gap}`;
      (holds ? checks : conflicts).push(checkOf(arithmetic, holds ? null : points.text, [ratio, points]));
    }
    const growth = near.map(({ quantity }) => growths.get(quantity.start)).find((item) => item !== undefined);
    if (growth?.target && growth.actual && SHORT_WORDS.some((word) => words.includes(word))) {
      const { target, actual } = growth;
      const holds = agree(differenceOf(standsFor({ ...target, qualifier: null }), standsFor(actual)), stands);
      const arithmetic = `${short(target)}-${short(actual)}=${((target.value - actual.value) * 100).toFixed(decimalsOf(points.printed.step))}`;
      (holds ? checks : conflicts).push(checkOf(arithmetic, holds ? null : points.text, [target, actual, points]));
    }
  });
  return { conflicts, checks };
}
