/** Dates as cells hold them: whole days since 30 December 1899 (right for every date from March 1900). */
import type { IsoDate } from "../report/report";
import type { CellValue } from "./blueprint";

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** The first day a cell can hold and the last: 31 December 9999. */
export const FIRST_DAY = 1;
export const LAST_DAY = 2_958_465;

export const DATE_FORMAT = "yyyy-mm-dd";

/** The serial number of an ISO date or of the day of an ISO date and time. */
export function serialOf(date: IsoDate): number {
  return Math.floor((Date.parse(date.length > 10 ? date : `${date}T00:00:00Z`) - EPOCH) / DAY);
}

/** The ISO date of a cell that holds one, its time of day left out; null for anything else. */
export function dateIn(cell: CellValue): IsoDate | null {
  return typeof cell === "number" && cell >= FIRST_DAY && cell <= LAST_DAY
    ? new Date(EPOCH + Math.floor(cell) * DAY).toISOString().slice(0, 10)
    : null;
}

/** Whether the date that a formula reads in `date` closes its month: from the 25th on. */
export const closesMonth = (date: string): string => `DAY(${date})>=25`;
