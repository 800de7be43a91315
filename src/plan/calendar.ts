/** Days and months as plans count them: the 25th and later close a month, a span includes its first and its last day. */
import type { IsoDate } from "../report/report";

/** A date that is no `YYYY-MM-DD`, or a day that no calendar has. */
export class NotADateError extends Error {
  override readonly name = "NotADateError";
  constructor(readonly date: string) {
    super(`Not a date: ${date}`);
  }
}

/** The first day that counts as the end of its month. */
const CLOSING_DAY = 25;
const MILLISECONDS_A_DAY = 86_400_000;

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Year, month and day of `date`. Throws `NotADateError`. */
export function dayOf(date: IsoDate): CalendarDay {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date);
  if (match === null) throw new NotADateError(date);
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) throw new NotADateError(date);
  return { year, month, day };
}

/** Length of a month in days; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The last day of a month; months beyond 12 run on into the next years. */
export function endOfMonth(year: number, month: number): IsoDate {
  return isoOf(Date.UTC(year, month, 0));
}

/** `date` moved by whole days, back if negative. */
export function daysAfter(date: IsoDate, days: number): IsoDate {
  return isoOf(instantOf(date) + days * MILLISECONDS_A_DAY);
}

/** Days from `first` to `last`, both included: 181 from 1 January to 30 June; zero or less if `last` lies before. */
export function daysThrough(first: IsoDate, last: IsoDate): number {
  return (instantOf(last) - instantOf(first)) / MILLISECONDS_A_DAY + 1;
}

/** Months from the one of `first` to the one of `last`, both included: 6 from January to June. */
export function monthsThrough(first: IsoDate, last: IsoDate): number {
  const from = dayOf(first);
  const to = dayOf(last);
  return (to.year - from.year) * 12 + to.month - from.month + 1;
}

/** Whether a date is the first of its month. */
export function opensMonth(date: IsoDate): boolean {
  return dayOf(date).day === 1;
}

/** Whether a date counts as the end of its month. */
export function closesMonth(date: IsoDate): boolean {
  return dayOf(date).day >= CLOSING_DAY;
}

function instantOf(date: IsoDate): number {
  const { year, month, day } = dayOf(date);
  return Date.UTC(year, month - 1, day);
}

function isoOf(instant: number): IsoDate {
  return new Date(instant).toISOString().slice(0, 10);
}
