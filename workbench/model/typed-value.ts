/**
 * What a Chinese Excel makes of a text that is typed into a cell, or set by an add-in, which is the same: a formula,
 * number, share, date, time, truth value, error or text. A kind of entry is one row of the table `entries`.
 */

import type { CellValue } from "./cells";
import { errorCodes } from "./cells";

/** What a cell shall hold. `numberFormat` is what Excel gives a cell that had General, or null to leave it. */
export interface TypedContent {
  readonly formula: string | null;
  readonly value: CellValue;
  readonly numberFormat: string | null;
  readonly quotePrefix: boolean;
}

/** How one kind of entry is recognised, and what it stands for; null when the figures make no such value. */
interface Entry {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>, year: number) => TypedContent | null;
}

const dateFormat = "yyyy/m/d";
const monthFormat = 'yyyy"年"m"月"';
const chineseDateFormat = 'yyyy"年"m"月"d"日"';
const dayOfYearFormat = 'm"月"d"日"';
const shortMonthFormat = "mmm-yy";

const entries: readonly Entry[] = [
  { pattern: /^(?<truth>true|false)$/i, read: ({ truth }) => literal(truth?.toLowerCase() === "true") },
  // 12, -3.5, +.5, 1,300
  {
    pattern: /^(?<number>[+-]?(?:\d+\.?\d*|\.\d+))$/,
    read: ({ number }) => literal(Number(number)),
  },
  {
    pattern: /^(?<number>[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?)$/,
    read: ({ number = "" }) => literal(plainNumber(number), number.includes(".") ? "#,##0.00" : "#,##0"),
  },
  // 1e3
  { pattern: /^(?<number>[+-]?\d+\.?\d*e[+-]?\d+)$/i, read: ({ number }) => literal(Number(number), "0.00E+00") },
  // (5) is -5 in bookkeeping
  { pattern: /^\((?<number>\d+\.?\d*)\)$/, read: ({ number }) => literal(-Number(number)) },
  // 128.2%
  {
    pattern: /^(?<number>[+-]?(?:[\d,]*\d\.?\d*|\.\d+))\s*%$/,
    read: ({ number = "" }) => literal(plainNumber(number, "e-2"), number.includes(".") ? "0.00%" : "0%"),
  },
  // ¥12
  {
    pattern: /^[¥￥]\s*(?<number>-?(?:[\d,]*\d\.?\d*))$/,
    read: ({ number = "" }) => literal(plainNumber(number), number.includes(".") ? '"¥"#,##0.00' : '"¥"#,##0'),
  },
  // 1 1/2
  {
    pattern: /^(?<whole>[+-]?\d+)\s+(?<over>\d+)\/(?<under>[1-9]\d*)$/,
    read: ({ whole = "", over, under }) =>
      literal((whole.startsWith("-") ? -1 : 1) * (Math.abs(Number(whole)) + Number(over) / Number(under)), "# ?/?"),
  },
  // 2021-3-1, 2021/3/1, 21-3-1
  {
    pattern: /^(?<year>\d{4}|\d{2})(?<mark>[-/])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/,
    read: ({ year, month, day }) => date(fullYear(year), month, day, dateFormat),
  },
  // 2021年3月5日
  {
    pattern: /^(?<year>\d{4}|\d{2})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
    read: ({ year, month, day }) => date(fullYear(year), month, day, chineseDateFormat),
  },
  // 2021年3月
  {
    pattern: /^(?<year>\d{4}|\d{2})年(?<month>\d{1,2})月$/,
    read: ({ year, month }) => date(fullYear(year), month, "1", monthFormat),
  },
  // 3月4日
  {
    pattern: /^(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
    read: ({ month, day }, year) => date(year, month, day, dayOfYearFormat),
  },
  // 3-4, 1/20: a day of this year if there is such a day
  {
    pattern: /^(?<month>\d{1,2})[-/](?<day>\d{1,2})$/,
    read: ({ month, day }, year) => date(year, month, day, dayOfYearFormat),
  },
  // 2021-3, 2021/3
  {
    pattern: /^(?<year>\d{4})[-/](?<month>\d{1,2})$/,
    read: ({ year, month }) => date(fullYear(year), month, "1", shortMonthFormat),
  },
  // 3-40: month and year, as there is no 40 March
  {
    pattern: /^(?<month>\d{1,2})[-/](?<year>\d{2}|\d{4})$/,
    read: ({ year, month }) => date(fullYear(year), month, "1", shortMonthFormat),
  },
  // 12:30, 12:30:15
  {
    pattern: /^(?<hours>\d{1,4}):(?<minutes>[0-5]?\d)(?::(?<seconds>[0-5]?\d))?$/,
    read: ({ hours, minutes, seconds }) =>
      literal(
        (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400,
        seconds === undefined ? "h:mm" : "h:mm:ss",
      ),
  },
];

/**
 * Reads a text as Excel does when it is typed into a cell that is not formatted as text.
 * @param year the current year, for entries that name a month and a day only
 */
export function readTyped(text: string, year: number): TypedContent {
  if (text.startsWith("'")) return { ...literal(text.slice(1)), quotePrefix: true };
  if (text === "") return literal(null);
  if (text.startsWith("=") && text.length > 1) return formula(text);
  const trimmed = text.trim();
  const error = errorCodes.find((code) => code === trimmed.toUpperCase());
  if (error !== undefined) return literal({ error });
  for (const { pattern, read } of entries) {
    const match = pattern.exec(trimmed);
    const content = match === null ? null : read(match.groups ?? {}, year);
    if (content !== null) return content;
  }
  // A sign before anything but a number begins a formula: -A1 is =-A1.
  if (/^[+-][\p{Letter}\d(_]/u.test(text)) return formula(`=${text}`);
  return literal(text);
}

/** Days since the last day of 1899, as Excel counts them: 1 January 1900 is 1, and 1900 had a 29 February. */
function serialOfDate(year: number, month: number, day: number): number {
  const days = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return days < 61 ? days - 1 : days;
}

function literal(value: CellValue, numberFormat: string | null = null): TypedContent {
  return { formula: null, value, numberFormat, quotePrefix: false };
}

function formula(text: string): TypedContent {
  return { formula: text, value: null, numberFormat: null, quotePrefix: false };
}

/** The number with a power of ten behind it: 128.2 and `e-2` are 1.282 exactly as written, not a quotient. */
function plainNumber(text: string, power = ""): number {
  return Number(text.replaceAll(",", "") + power);
}

/** Two figures are a year from 1930 to 2029. */
function fullYear(text = ""): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function date(year: number, month = "", day = "", numberFormat: string): TypedContent | null {
  const asDate = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
  const exists = asDate.getUTCMonth() === Number(month) - 1 && asDate.getUTCDate() === Number(day);
  if (!exists || year < 1900 || year > 9999) return null;
  return literal(serialOfDate(year, Number(month), Number(day)), numberFormat);
}
