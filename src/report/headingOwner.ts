/** Who answers for what stands under a heading, where the heading itself says it: 一、就业（责任单位：市人社局）. */
import { OWNER_LABELS } from "./words/status";

const labels = [...OWNER_LABELS].sort((a, b) => b.length - a.length).join("|");
const OWNER_AT_END = new RegExp(`[（(]\\s*(?:${labels})\\s*[：:]\\s*([^（）()]+?)\\s*[）)]\\s*$`, "u");
/** As long as a heading with its owners may be. */
const LONGEST = 120;

/** A heading without the brackets that name its owner. */
export interface OwnedHeading {
  readonly words: string;
  readonly owner: string;
}

/** The owner named at the end of a heading, null where it names none. */
export function ownerInHeading(heading: string): OwnedHeading | null {
  const last = heading.trimEnd().at(-1);
  if (heading.length > LONGEST || (last !== "）" && last !== ")")) return null;
  const found = OWNER_AT_END.exec(heading);
  return found?.[1] === undefined ? null : { words: heading.slice(0, found.index), owner: found[1] };
}
