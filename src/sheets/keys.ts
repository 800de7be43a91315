/**
 * 键: what a row is known by when the next report comes: region, section, name, unit, kind of target, and a number where
 * these repeat. Readable, at most 64 characters, no matter how rows are sorted.
 */

const LONGEST = 64;
/** What MATCH and COUNTIF take for a pattern, so that a 键 with it would not find itself. */
const WILDCARDS = /[~*?]/gu;

/** 32-bit FNV-1a over UTF-16 code units, as eight hexadecimal digits. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** Hands out keys for the rows of one table; the same parts a second time give `…#2`. */
export function keyMaker(): (parts: readonly string[]) => string {
  const seen = new Map<string, number>();
  return (parts) => {
    const whole = parts.join("·").replace(WILDCARDS, "_");
    const times = (seen.get(whole) ?? 0) + 1;
    seen.set(whole, times);
    const ordinal = times === 1 ? "" : `#${String(times)}`;
    if (whole.length + ordinal.length <= LONGEST) return whole + ordinal;
    const tail = `…${fingerprint(whole)}${ordinal}`;
    return whole.slice(0, LONGEST - tail.length) + tail;
  };
}
