/**
 * What the words above a table say of it: the units of its columns, and the subject that all its rows share. Takes a
 * document with its outline and a table's place among the blocks.
 */
import { datesIn } from "./dates";
import type { Document } from "./document";
import { leadingPlace } from "./head";
import { markerAt } from "./markers";
import { cleanName } from "./names";
import { sectionsAt, type Outline, type Span } from "./outline";
import { CAPTION_CLASSES, CAPTION_LEADS, CAPTION_TAILS, TITLE_NOISE } from "./words/columns";

export interface Caption {
  /** 城镇新增就业 for 附表 部分县区城镇新增就业（单位：人、％）; "" where neither line, heading nor title names one. */
  readonly subject: string;
  /** The line above the table with its 单位：…, "" without one. */
  readonly line: string;
}

/** A caption is one line. */
const LONGEST_LINE = 80;
/** 单位：万元, （面积单位：亩；改厕单位：户）: units and no subject. */
const UNITS_ALONE = /^[（(]?[^，。：:]{0,6}单位[：:]/u;
const BRACKETS = /[（(][^（）()]*[）)]/gu;

function undated(words: string): string {
  return datesIn(words, 0, words.length, null).reduce((rest, date) => rest.replace(date.text, ""), words);
}

function subjectOfLine(line: string): string {
  if (UNITS_ALONE.test(line)) return "";
  const words = undated(line.slice(markerAt(line, 0, line.length)?.after ?? 0)).replace(/[【】]/gu, "");
  return cleanName(
    words.replace(BRACKETS, "").replace(CAPTION_LEADS, "").replace(CAPTION_CLASSES, "").replace(CAPTION_TAILS, ""),
  );
}

/** What a report is about by its title: 重大工程项目 of 贵州省2019年重大工程项目1-5月推进情况通报. */
function subjectOfTitle(text: string, title: Span): string {
  const place = leadingPlace(text, title);
  const words = undated(text.slice(title.start, title.end));
  return cleanName(
    words
      .replace(place ?? "", "")
      .replace(BRACKETS, "")
      .replace(TITLE_NOISE, ""),
  );
}

/** Reads the caption of the table that is block `index`. */
export function captionOf({ text, blocks }: Document, outline: Outline, index: number): Caption {
  const before = blocks[index - 1];
  const short = before?.kind === "paragraph" && before.end - before.start <= LONGEST_LINE;
  const line = short ? text.slice(before.start, before.end) : "";
  const heading = sectionsAt(outline, blocks[index]?.start ?? 0).at(-1)?.title ?? "";
  const subject = subjectOfLine(line) || subjectOfLine(heading);
  return { subject: subject || (outline.title ? subjectOfTitle(text, outline.title) : ""), line };
}
