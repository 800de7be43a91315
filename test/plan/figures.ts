/** Indicators as the reader gives them, written down by hand from their printed figures. */
import type { Indicator, Qualifier, Quantity } from "../../src/report/report";

const MULTIPLIERS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** A figure from its print, the qualifier behind the number if there is one: `34.96%`, `1300万元`, `6万余人`. */
export function figure(text: string, start = 0): Quantity {
  const match = /^(?<number>-?[\d.]+)(?<multiplier>[万亿]?)(?<qualifier>余|以上)?(?<unit>.*?)(?<above>以上)?$/u.exec(
    text,
  );
  if (match?.groups === undefined) throw new Error(`No figure: ${text}`);
  const { number: digits = "", multiplier = "", qualifier, unit = "", above } = match.groups;
  const number = Number(digits);
  const decimals = digits.split(".")[1]?.length ?? 0;
  return {
    start,
    text,
    value: unit === "%" ? number / 100 : number * (MULTIPLIERS[multiplier] ?? 1),
    unit,
    qualifier: (qualifier ?? above ?? null) as Qualifier | null,
    printed: { number, unit: multiplier + unit, step: Number((10 ** -decimals).toFixed(decimals)) },
  };
}

interface Printed extends Partial<Omit<Indicator, "target" | "actual" | "ratio" | "period">> {
  readonly target?: string;
  readonly actual?: string;
  readonly ratio?: string;
  readonly period?: string;
}

/** An indicator from what is printed of it; each figure stands at a place of its own: target 10, actual 20, ratio 30. */
export function indicator(printed: Printed): Indicator {
  const { target, actual, ratio, period, ...rest } = printed;
  const read = (text: string | undefined, start: number): Quantity | null =>
    text === undefined ? null : figure(text, start);
  return {
    name: "指标",
    section: [],
    kind: "total",
    basis: "cumulative",
    direction: "up",
    start: null,
    deadline: null,
    status: null,
    owner: null,
    doubts: [],
    ...rest,
    target: read(target, 10),
    actual: read(actual, 20),
    ratio: read(ratio, 30),
    period: read(period, 40),
  };
}
