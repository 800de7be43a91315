/**
 * Functions of dates. A date is a serial number: whole days since 30 December 1899, from 1 March 1900 on the same as in
 * Excel. Excel's invented 29 February 1900 and the days before it are not reproduced.
 */

import { numberInText, wrongNumber, wrongValue } from "../values";
import type { CellError } from "../../model/cells";
import type { Arguments, FunctionTable } from "./signature";
import { ErrorResult, ofValues } from "./signature";

const dayLength = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);
/** 31 December 9999. */
const lastSerial = 2_958_465;

export const dateFunctions: FunctionTable = {
  DATE: ofValues(3, 3, (args) => {
    const year = Math.trunc(args.number(0));
    return serialOf(year < 1900 ? year + 1900 : year, Math.trunc(args.number(1)), Math.trunc(args.number(2)));
  }),
  YEAR: ofValues(1, 1, (args) => dateAt(args, 0).getUTCFullYear()),
  MONTH: ofValues(1, 1, (args) => dateAt(args, 0).getUTCMonth() + 1),
  DAY: ofValues(1, 1, (args) => dateAt(args, 0).getUTCDate()),
  EDATE: ofValues(2, 2, (args) => {
    const date = dateAt(args, 0);
    const month = date.getUTCMonth() + 1 + Math.trunc(args.number(1));
    return serialOf(
      date.getUTCFullYear(),
      month,
      Math.min(date.getUTCDate(), monthLength(date.getUTCFullYear(), month)),
    );
  }),
  EOMONTH: ofValues(2, 2, (args) => {
    const date = dateAt(args, 0);
    return serialOf(date.getUTCFullYear(), date.getUTCMonth() + 2 + Math.trunc(args.number(1)), 0);
  }),
  WEEKDAY: ofValues(1, 2, (args) => {
    const dayOfWeek = dateAt(args, 0).getUTCDay();
    const kind = args.number(1, 1);
    if (kind === 1) return dayOfWeek + 1;
    if (kind === 2) return dayOfWeek === 0 ? 7 : dayOfWeek;
    return kind === 3 ? (dayOfWeek + 6) % 7 : wrongNumber;
  }),
  DAYS: ofValues(2, 2, (args) => Math.trunc(args.number(0)) - Math.trunc(args.number(1))),
  DATEDIF: ofValues(3, 3, difference),
  DATEVALUE: ofValues(1, 1, (args) => {
    const serial = numberInText(args.text(0));
    return serial === null ? wrongValue : Math.floor(serial);
  }),
  TODAY: ofValues(0, 0, (_, { now }) => Math.floor(localSerial(now))),
  NOW: ofValues(0, 0, (_, { now }) => localSerial(now)),
};

/** Functions whose result changes without any cell changing. */
export const volatileFunctions: ReadonlySet<string> = new Set(["TODAY", "NOW"]);

/** Months beyond 1 to 12 and days beyond the month run over into the next or the one before. */
function serialOf(year: number, month: number, day: number): number | CellError {
  const serial = (Date.UTC(year, month - 1, day) - dayZero) / dayLength;
  return serial >= 0 && serial <= lastSerial ? serial : wrongNumber;
}

function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dateAt(args: Arguments, position: number): Date {
  const serial = Math.floor(args.number(position));
  if (serial < 0 || serial > lastSerial) throw new ErrorResult(wrongNumber);
  return new Date(dayZero + serial * dayLength);
}

function localSerial(moment: Date): number {
  return (moment.getTime() - moment.getTimezoneOffset() * 60_000 - dayZero) / dayLength;
}

/** DATEDIF: whole years, months or days between two dates. */
function difference(args: Arguments): number | CellError {
  const first = dateAt(args, 0);
  const last = dateAt(args, 1);
  if (last < first) return wrongNumber;
  const isBeforeDay = last.getUTCDate() < first.getUTCDate();
  const months =
    (last.getUTCFullYear() - first.getUTCFullYear()) * 12 +
    (last.getUTCMonth() - first.getUTCMonth()) -
    (isBeforeDay ? 1 : 0);
  switch (args.text(2).toLowerCase()) {
    case "y":
      return Math.trunc(months / 12);
    case "m":
      return months;
    case "d":
      return (last.getTime() - first.getTime()) / dayLength;
    case "ym":
      return months % 12;
    default:
      return wrongNumber;
  }
}
