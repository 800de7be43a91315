/**
 * What the words above a table say of it: the units of its columns, and the subject that all its rows share. Takes a
 * document with its outline and a table's place among the blocks.
 */
import { without } from "./cues";
import { datesIn } from "./dates";
import type { Document } from "./document";
import { leadingPlace } from "./head";
import { wordsOf } from "./lexicon";
import { markerAt } from "./markers";
import { cleanName, subjectIn } from "./names";
import { sectionsAt, type Outline } from "./outline";
import { CAPTION_CLASSES, CAPTION_LEADS, CAPTION_TAILS, TITLE_ISSUER, TITLE_KINDS, TITLE_NOISE } from "./words/columns";

export interface Caption {
  /** 城镇新增就业 for 附表 部分县区城镇新增就业（单位：人、％）; "" where neither line, heading nor title names one. */
  readonly subject: string;
  /** The line above the table with its 单位：…, "" without one. */
  readonly line: string;
}

const kinds = wordsOf(TITLE_KINDS);
/** A caption is one line. */
const LONGEST_LINE = 80;
/** 单位：万元, （面积单位：亩；改厕单位：户）: units and no subject. */
const UNITS_ALONE = /^[（(]?[^，。：:]{0,6}单位[：:]/u;
const BRACKETS = /[（(][^（）()]*[）)]/gu;

/** Words without `place`, dates and brackets: 财政收支情况表 of 临江县2025年4月财政收支情况表（单位：万元）. */
function bare(words: string, place: string): string {
  const dates = datesIn(words, 0, words.length, null);
  const own = words.startsWith(place) ? words.slice(place.length) : words;
  return dates.reduce((rest, date) => rest.replace(date.text, ""), own).replace(BRACKETS, "");
}

function subjectOfLine(line: string, place: string): string {
  if (UNITS_ALONE.test(line)) return "";
  const words = line.slice(markerAt(line, 0, line.length)?.after ?? 0).replace(/[【】]/gu, "");
  return cleanName(
    bare(words.replace(CAPTION_LEADS, ""), place).replace(CAPTION_CLASSES, "").replace(CAPTION_TAILS, ""),
  );
}

/** A title that is a sentence or has two halves names no subject. */
const SAYS = /[是｜|，。！]/u;

/** What a report is about by its title: 重大工程项目 of 贵州省2019年重大工程项目1-5月推进情况通报; "" if its title names nothing. */
export function subjectOfTitle(text: string, { title }: Outline): string {
  if (title === null) return "";
  const words = bare(text.slice(title.start, title.end), leadingPlace(text, title) ?? "");
  const named = cleanName(words.replace(TITLE_ISSUER, "").replace(TITLE_NOISE, ""));
  const subject = cleanName(without(kinds, named));
  return SAYS.test(subject) || subjectIn(subject) === "" ? "" : subject;
}

/** Reads the caption of the table that is block `index`. */
export function captionOf({ text, blocks }: Document, outline: Outline, index: number): Caption {
  const before = blocks[index - 1];
  const short = before?.kind === "paragraph" && before.end - before.start <= LONGEST_LINE;
  const line = short ? text.slice(before.start, before.end) : "";
  const heading = sectionsAt(outline, blocks[index]?.start ?? 0).at(-1)?.title ?? "";
  const place = outline.title === null ? "" : (leadingPlace(text, outline.title) ?? "");
  return {
    subject: subjectOfLine(line, place) || subjectOfLine(heading, place) || subjectOfTitle(text, outline),
    line,
  };
}
