/** Plain text files: bytes in, text out, in the encodings that Chinese offices use. */
import { EmptyFileError, NotTextError, UnknownEncodingError } from "./errors";

/** Byte order marks and what they announce. */
const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/** Tried in this order where no mark says; GB18030 includes GBK and GB2312. */
const UNMARKED = ["utf-8", "gb18030"] as const;

/** Highest code of the control characters; of these, text holds only the ones below. */
const LAST_CONTROL = 0x1f;
const TEXT_CONTROLS: ReadonlySet<number> = new Set([..."\t\n\v\f\r\u001a"].map((control) => control.charCodeAt(0)));

/** The text of `bytes` in `encoding`, its mark kept; null where they are not of that encoding. */
function textIn(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function holdsControls(codes: Iterable<number>): boolean {
  for (const code of codes) if (code <= LAST_CONTROL && !TEXT_CONTROLS.has(code)) return true;
  return false;
}

/**
 * The text of a file. A byte order mark stays in it, so that places count from the file's first character.
 * Throws `EmptyFileError`, `NotTextError`, `UnknownEncodingError`.
 */
export function decodeText(bytes: Uint8Array): string {
  const mark = MARKS.find((each) => each.bytes.every((byte, at) => bytes[at] === byte));
  if (mark === undefined && holdsControls(bytes)) throw new NotTextError();
  const encodings = mark === undefined ? UNMARKED : [mark.encoding];
  for (const encoding of encodings) {
    const text = textIn(encoding, bytes);
    if (text === null) continue;
    if (text.trim() === "") throw new EmptyFileError();
    return text;
  }
  throw new UnknownEncodingError();
}
