/**
 * Text to read at any length that never repeats: reports one after the other, in each copy with other figures and other
 * names of places. Takes reports; gives the same text for the same length, so that runs can be compared.
 */

/** Characters that name places and people, changed among themselves. */
const NAMING = "东西南北安宁永和长乐福海青山河泉石桥新城";
const YEAR = /^(?:19|20)\d\d$/u;

/** Numbers from 0 to 1, always the same row of them. */
function rowOfChances(): () => number {
  let state = 1;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** The report with other digits, as many as before and never a leading zero; years stay what they are. */
function varied(report: string, chance: () => number): string {
  const digit = (least: number): string => String(least + Math.floor(chance() * (10 - least)));
  return report
    .replace(/\d+/gu, (digits) =>
      YEAR.test(digits)
        ? digits
        : [...digits].map((old, i) => (i > 0 ? digit(0) : old === "0" ? old : digit(1))).join(""),
    )
    .replace(new RegExp(`[${NAMING}]`, "gu"), () => NAMING.charAt(Math.floor(chance() * NAMING.length)));
}

/** At least so many bytes of UTF-8, whole reports; flat, as a file is read. */
export function textOf(reports: readonly string[], bytes: number): string {
  const chance = rowOfChances();
  const parts: Buffer[] = [];
  for (let length = 0, next = 0; length < bytes; next++) {
    const part = Buffer.from(`${varied(reports[next % reports.length] ?? "", chance)}\n\n`);
    parts.push(part);
    length += part.length;
  }
  return Buffer.concat(parts).toString();
}
