/**
 * Pace 序时进度: the share of the target that should be done by the as-of date. Takes that date, the schedule and the
 * curve of the plan; gives the share, and the months or days it comes from.
 */
import type { IsoDate } from "../report/report";
import { closesMonth, daysThrough, monthsThrough, opensMonth } from "./calendar";
import { plannedShare, type Curve } from "./curves";
import { toTenth } from "./rounding";
import type { Schedule } from "./schedule";

/** Days of a month where days are turned into months. */
export const DAYS_A_MONTH = 365 / 12;

/** Time of a plan that is over and the whole of it. Days are counted where a date stands within a month (按日推算). */
export interface Time {
  readonly counted: "months" | "days";
  /** From 0 to `total`, both days included. */
  readonly elapsed: number;
  readonly total: number;
}

export interface Pace {
  /** 0 to 1, unrounded. */
  readonly share: number;
  /** In percent to one decimal, as printed and compared: 91.7. */
  readonly percent: number;
  readonly time: Time;
  readonly schedule: Schedule;
}

/**
 * How much of `schedule` is over at the end of `asOf`. By months if the schedule begins on a first and as-of date and
 * deadline both lie on or after the 25th, which count as month ends; by days otherwise, or wherever days are asked for.
 */
export function timeAt(asOf: IsoDate, { start, deadline }: Schedule, counting: "months" | "days" = "months"): Time {
  const whole = counting === "months" && opensMonth(start) && closesMonth(deadline) && closesMonth(asOf);
  const through = whole ? monthsThrough : daysThrough;
  const total = through(start, deadline);
  return {
    counted: whole ? "months" : "days",
    elapsed: Math.min(Math.max(through(start, asOf), 0), total),
    total,
  };
}

/** A number of months or days in months, a month being a twelfth of 365 days. */
export function inMonths(amount: number, counted: Time["counted"]): number {
  return counted === "months" ? amount : amount / DAYS_A_MONTH;
}

/**
 * The pace at the end of `asOf`: 0 before the start, 1 from the deadline on. At 30 June a year's plan stands at 50.0
 * by months and 49.6 by days. Throws `NotADateError`.
 */
export function paceAt(asOf: IsoDate, schedule: Schedule, curve: Curve = "months"): Pace {
  const time = timeAt(asOf, schedule, curve === "days" ? "days" : "months");
  const share =
    typeof curve === "string"
      ? time.elapsed / time.total
      : plannedShare(curve, schedule.start, asOf, schedule.deadline);
  const clamped = Math.min(Math.max(share, 0), 1);
  return { share: clamped, percent: toTenth(clamped), time, schedule };
}
