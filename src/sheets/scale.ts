/** Figures as people read them: the scale and unit the report prints (1300 万元), one for all figures of an indicator. */
import type { Indicator, Quantity } from "../report/report";

export interface Scale {
  /** 万元, 人次, %; `""` where the report prints none. */
  readonly unit: string;
  /** What 1 of that unit is worth in the base unit: 10000 for 万元, 0.01 for %. */
  readonly worth: number;
  /** A quantity's value in that unit. */
  readonly numberOf: (quantity: Quantity) => number;
  /** The printed step of a quantity in that unit. */
  readonly stepOf: (quantity: Quantity) => number;
}

/** What one printed 1 of a quantity is worth in its base unit. */
function worthOf({ value, unit, printed }: Quantity): number {
  if (printed.number !== 0) return clean(value / printed.number);
  return unit === "%" ? 0.01 : 1;
}

/** Binary fractions leave a tail behind divisions; no printed figure has fourteen digits. */
const clean = (value: number): number => Number(value.toPrecision(14));

/**
 * The scale of an indicator's figures: what is printed where all print the same, 万元 where money is mixed, else the
 * base unit. Ratios keep their own scale and play no part.
 */
export function scaleOf({ target, actual, period }: Indicator): Scale {
  const [first, ...others] = [target, actual, period].filter((quantity) => quantity !== null);
  if (first === undefined) return asPrinted("", 1);
  if (others.every(({ printed }) => printed.unit === first.printed.unit))
    return asPrinted(first.printed.unit, worthOf(first));
  const [unit, worth] = first.unit === "元" ? (["万元", 10_000] as const) : ([first.unit, 1] as const);
  return scaleIn(unit, worth);
}

/** The scale of a row that stands already: figures in `unit`, 1 of which is worth `worth` in the base unit. */
export function scaleIn(unit: string, worth: number): Scale {
  return {
    unit,
    worth,
    numberOf: ({ value }) => clean(value / worth),
    stepOf: (quantity) => clean((quantity.printed.step * worthOf(quantity)) / worth),
  };
}

function asPrinted(unit: string, worth: number): Scale {
  return { unit, worth, numberOf: ({ printed }) => printed.number, stepOf: ({ printed }) => printed.step };
}
