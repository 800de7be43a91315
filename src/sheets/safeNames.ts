/** Names of sheets and files made of words that planners write: what neither Excel nor any file system takes is replaced. */

/** What is forbidden in the names of sheets, or of files on Windows; control characters are forbidden in both. */
const FORBIDDEN = new Set('/\\:*?"<>|[]');
const STANDS_IN = "_";
/** Excel takes 31 characters for a sheet; no file system takes less. */
const LONGEST = 31;

/** The words as a name of at most `longest` UTF-16 units. */
function safe(words: string, longest: number): string {
  const characters = [...words.normalize("NFC")].map((each) =>
    FORBIDDEN.has(each) || each < " " || each === "\u007f" ? STANDS_IN : each,
  );
  let name = "";
  for (const character of characters) {
    if (name.length + character.length > longest) break;
    name += character;
  }
  // Neither blanks and dots at the end of a file's name nor an apostrophe at that of a sheet's are kept.
  return name.replace(/[\s.']+$/u, "");
}

/** Hands out names, no two of them the same for a system that does not tell small letters from capitals. */
export function nameMaker(): (words: string) => string {
  const taken = new Set<string>();
  return (words) => {
    for (let times = 1; ; times += 1) {
      const ordinal = times === 1 ? "" : `(${String(times)})`;
      const name = safe(words, LONGEST - ordinal.length) + ordinal;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}
