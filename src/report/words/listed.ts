/** Word tables are written as plain words between blanks, so that one can be added without knowing TypeScript. */
export function listed(words: string): readonly string[] {
  return words.trim().split(/\s+/u);
}

/** The words of a table as one part of a pattern, the longest first, so that 考核线 is not taken for 考核. */
export function oneOf(words: readonly string[]): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length).join("|")})`;
}
