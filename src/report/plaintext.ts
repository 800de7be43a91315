/**
 * Divides decoded plain text into blocks: paragraphs, with lines that were only wrapped put together again, and tables
 * in the shapes in which they are pasted. Page numbers and drawn lines belong to no block. Takes any text, gives a
 * Document, never throws.
 */
import { endsSentence, isBlank } from "./characters";
import type { Block, Document } from "./document";
import { markerAt } from "./markers";
import { isMarkedRow, tableAt } from "./tables";
import { HEADING_SIGNS } from "./words/headings";

/** One line: `from` and `to` with its outer blanks, `start` and `end` without. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** A line this long or longer may have been broken because the page was full. */
const FULL_LINE = 28;
/** A heading with a number is taken to be broken only if what follows is at most this long. */
const HEADING_REST = 10;
const LONGEST_OF_PAGE = 120;
const PAGE_NUMBER = /^(?:第\s?[\d０-９]{1,4}\s?页.{0,12}|[-—–－―·]{1,3}\s?[\d０-９]{1,4}\s?[-—–－―·]{1,3})$/u;
/** A line drawn across the page. */
const DRAWN_LINE = /^[-—–－―_＿=＝*]{4,}$/u;
const OPEN_ENDINGS = "，、,（(“《";
/** 〔2025〕6号: the number of a document stands on a line of its own. */
export const DOCUMENT_NUMBER = /〔(?:19|20)\d\d〕/u;

/** The lines of a text, blank ones with `start === end`. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length;) {
    const found = text.indexOf("\n", from);
    const to = found < 0 ? text.length : found;
    let start = from;
    let end = to;
    while (start < end && isBlank(text, start)) start++;
    while (end > start && isBlank(text, end - 1)) end--;
    lines.push({ from, to, start, end });
    from = to + 1;
  }
  return lines;
}

/** A page number, or a line drawn between the head of a page and its text. */
function isOfPage(text: string, line: Line): boolean {
  const words = text.slice(line.start, Math.min(line.end, line.start + LONGEST_OF_PAGE));
  return DRAWN_LINE.test(words) || (line.end - line.start <= 24 && PAGE_NUMBER.test(words));
}

function startsBlock(text: string, line: Line): boolean {
  const first = text[line.start];
  return (
    line.start > line.from ||
    first === "【" ||
    first === "□" ||
    HEADING_SIGNS.includes(first ?? " ") ||
    markerAt(text, line.start, line.end) !== null
  );
}

/** Whether `next` only goes on with the sentence that `line` broke off. */
function wraps(text: string, line: Line, next: Line): boolean {
  const last = text[line.end - 1] ?? "";
  if (startsBlock(text, next) || isMarkedRow(text, next) || endsSentence(text, line.end - 1)) return false;
  if (OPEN_ENDINGS.includes(last)) return true;
  if (line.end - line.start < FULL_LINE || last === "：" || last === ":" || last === "；" || last === ";") return false;
  if (next.end - next.start < FULL_LINE && DOCUMENT_NUMBER.test(text.slice(next.start, next.end))) return false;
  const body = text.slice(line.start, line.end);
  const bareHeading = markerAt(text, line.start, line.end) !== null && !/[。；;]/u.test(body);
  return !bareHeading || next.end - next.start <= HEADING_REST;
}

/**
 * Reads the blocks of a text.
 * @param text a report as decoded, with any line breaks
 */
export function documentOf(text: string): Document {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (line === undefined || line.start === line.end || isOfPage(text, line)) {
      at++;
      continue;
    }
    const found = tableAt(text, lines, at);
    if (found !== null) {
      blocks.push(found.table);
      at = found.next;
      continue;
    }
    let last = line;
    at++;
    for (let next = lines[at]; next !== undefined && next.start < next.end; next = lines[at]) {
      if (isOfPage(text, next) || !wraps(text, last, next)) break;
      last = next;
      at++;
    }
    blocks.push({ kind: "paragraph", start: line.start, end: last.end });
  }
  return { text, blocks };
}
