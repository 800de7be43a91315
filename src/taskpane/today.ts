/** Today by the clock of this machine, as an ISO date. */
import type { IsoDate } from "../report/report";

export function today(): IsoDate {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
