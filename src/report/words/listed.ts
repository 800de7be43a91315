/** Word tables are written as plain words between blanks, so that one can be added without knowing TypeScript. */
export function listed(words: string): readonly string[] {
  return words.trim().split(/\s+/u);
}
