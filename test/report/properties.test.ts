/** What holds for any text whatever: nothing is thrown, every place is where it says, and the same text reads the same. */
import fc from "fast-check";
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";
import type { Place, Report } from "../../src/report/report";
import { ANSWER_WORDS, LIMIT_WORDS, PLAN_WORDS, REACHED_WORDS } from "../../src/report/words/cues";
import { EVENT_WORDS, PLAN_CUES } from "../../src/report/words/milestones";
import { QUALIFIERS_AFTER, QUALIFIERS_BEFORE } from "../../src/report/words/qualifiers";
import { BARE_ACTS, GENERAL_NOUNS, NAME_LEADS, NAME_TAILS } from "../../src/report/words/subjects";
import { UNITS } from "../../src/report/words/units";

const read = (text: string): Report => readReport(documentOf(text));
const firsts = (table: readonly (readonly [string, unknown])[]): readonly string[] => table.map(([word]) => word);

const MARKS = [
  "，",
  "。",
  "；",
  "：",
  "、",
  "（",
  "）",
  "“",
  "”",
  "\n",
  "\n\n",
  "\t",
  "|",
  "　",
  "其中",
  "分别",
  "均为",
];
const MARKERS = ["一、", "（二）", "1.", "⑶", "三是", "第四部分", "【", "】", "▲", "附表", "单位：万元"];
const FIGURES = [
  "1",
  "12.5",
  "1,300",
  "三分之二",
  "九成",
  "过半",
  "八点五亿",
  "85%",
  "6万余",
  "－3",
  "2021年3月",
  "10月底前",
];
const WORDS = [
  ...MARKS,
  ...MARKERS,
  ...FIGURES,
  ...PLAN_WORDS,
  ...REACHED_WORDS,
  ...ANSWER_WORDS,
  ...LIMIT_WORDS,
  ...PLAN_CUES,
  ...NAME_LEADS,
  ...NAME_TAILS,
  ...BARE_ACTS,
  ...GENERAL_NOUNS,
  ...firsts(UNITS),
  ...firsts(QUALIFIERS_BEFORE),
  ...firsts(QUALIFIERS_AFTER),
  ...firsts(EVENT_WORDS),
];

/** Marks and figures come as often as all other words together, so that sentences with figures arise. */
const word = fc.oneof(fc.constantFrom(...MARKS), fc.constantFrom(...FIGURES), fc.constantFrom(...WORDS));
const prose = fc.array(word, { maxLength: 120 }).map((words) => words.join(""));
const table = fc
  .array(fc.array(word, { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 8 })
  .map((rows) => rows.map((row) => row.join("\t")).join("\n"));
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes)),
  prose,
  table,
  fc.tuple(prose, table, prose).map((parts) => parts.join("\n\n")),
);

function placesOf({ indicators, possible, facts, milestones }: Report): readonly Place[] {
  const figures = [...indicators, ...possible].flatMap(({ target, actual, ratio, period }) =>
    [target, actual, ratio, period].filter((quantity) => quantity !== null),
  );
  return [...figures, ...facts, ...milestones];
}

const inOrder = (starts: readonly number[]): boolean => starts.every((start, i) => start >= (starts[i - 1] ?? 0));

test("no text makes the reader throw, and what it finds stands where it says", () => {
  fc.assert(
    fc.property(anything, (text) => {
      for (const place of placesOf(read(text))) {
        expect(text.slice(place.start, place.start + place.text.length)).toBe(place.text);
      }
    }),
    { numRuns: 400 },
  );
});

test("the same text gives the same report", () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(read(text)).toEqual(read(text));
    }),
  );
});

test("sentences follow one another, and headings stand in order with their text behind them", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const { sentences, sections } = read(text);
      expect(sentences.every(({ start, end }, i) => start < end && start >= (sentences[i - 1]?.end ?? 0))).toBe(true);
      expect(inOrder(sections.map(({ start }) => start))).toBe(true);
      for (const { start, end, title } of sections) {
        expect(text.slice(start, start + title.length)).toBe(title);
        expect(end).toBeGreaterThanOrEqual(start + title.length);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
