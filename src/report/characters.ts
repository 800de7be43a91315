/**
 * Characters of Chinese typesetting as the readers of layout and dates need them: blanks, sentence ends, digits.
 */

/** Space, tab, no-break space, ideographic space and their kin, but no line break. */
export function isBlank(character: string | undefined): boolean {
  return (
    character === " " ||
    character === "\u00a0" ||
    character === "\u3000" ||
    character === "\t" ||
    character === "\r" ||
    character === "\ufeff"
  );
}

export function isDigit(character: string | undefined): boolean {
  return (
    character !== undefined && ((character >= "0" && character <= "9") || (character >= "０" && character <= "９"))
  );
}

export function isHan(character: string | undefined): boolean {
  return character !== undefined && character >= "\u4e00" && character <= "\u9fff";
}

/** Ends a sentence; closing quotes and brackets may follow it. */
export function endsSentence(character: string | undefined): boolean {
  return character === "。" || character === "！" || character === "？" || character === "!" || character === "?";
}

export function closesBracket(character: string | undefined): boolean {
  return (
    character === "”" ||
    character === "’" ||
    character === "）" ||
    character === ")" ||
    character === "》" ||
    character === "」"
  );
}
