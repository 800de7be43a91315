/** Dates as cells hold them: whole days since 30 December 1899 (right for every date from March 1900). */
import type { IsoDate } from "../report/report";

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

export const DATE_FORMAT = "yyyy-mm-dd";

/** The serial number of an ISO date or of the day of an ISO date and time. */
export function serialOf(date: IsoDate): number {
  return Math.floor((Date.parse(date.length > 10 ? date : `${date}T00:00:00Z`) - EPOCH) / DAY);
}
