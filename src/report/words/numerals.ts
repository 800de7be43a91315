/**
 * The characters and words that numbers are written with in Chinese reports. Data only; `numerals.ts` reads them.
 */

/** Chinese digits, and 两 which counts things. 〇 is met in years, ○ in scanned texts. */
export const CHINESE_DIGITS: ReadonlyMap<string, number> = new Map(
  Object.entries({ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }),
);

/** Places inside one group of four digits: 四千五百. */
export const CHINESE_PLACES: ReadonlyMap<string, number> = new Map(Object.entries({ 十: 10, 百: 100, 千: 1000 }));

/** Groups of four digits and more, also the multipliers behind Arabic numbers: 6万, 1.5万亿. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map(Object.entries({ 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }));

/**
 * Words that begin with a multiplier's character and are none: 9.8千米 counts 千米, 3百分点 counts 百分点.
 * 千瓦 stands here too, so that 1900万千瓦 is 1900 万 of the unit 千瓦.
 */
export const NO_MULTIPLIER: readonly string[] = [
  "千米",
  "千克",
  "千瓦",
  "千伏",
  "千卡",
  "千焦",
  "千赫",
  "千帕",
  "千字节",
  "百分",
  "百帕",
];

/** Thousands separators of Arabic numbers, full-width ones included: 1,286 and 19，351. */
export const THOUSANDS_MARKS = ",，";

/** Decimal points: 41.6, １１．６. */
export const DECIMAL_POINTS = ".．";

/** Minus signs in front of a rate: －2.1%. */
export const MINUS_SIGNS = "-－−";

/** A surplus left open inside a number: 6万余人, 1400多万元, 150余户. */
export const SURPLUS = "余多";

/** What joins the two ends of a range: 180—220元, 300至350万, 3-4个. */
export const RANGE_MARKS: readonly string[] = ["——", "—", "–", "-", "－", "~", "～", "〜", "至", "到"];

/** What may follow 成 where it is a tenth (九成以上) and not the start of a word (三成立) or its end. */
export const AFTER_TENTHS = "，,。；;、！!？?）)：:以多余左上的和及与，—五（(";

/** What 分之 may follow besides a number: 百分之八十五, 千分之三. */
export const SHARE_BASES: ReadonlyMap<string, number> = new Map(Object.entries({ 百: 100, 千: 1000, 万: 10_000 }));

/** Whole expressions that stand for a share or multiple, as percent: 计划过半, 翻了一番. `step` as in Printed. */
export const SHARE_WORDS: readonly { readonly word: string; readonly percent: number; readonly bound: "超" | null }[] =
  [
    { word: "翻了一番", percent: 200, bound: null },
    { word: "翻一番", percent: 200, bound: null },
    { word: "翻了番", percent: 200, bound: null },
    { word: "翻番", percent: 200, bound: null },
    { word: "翻了两番", percent: 400, bound: null },
    { word: "翻两番", percent: 400, bound: null },
    { word: "过半数", percent: 50, bound: "超" },
    { word: "过半", percent: 50, bound: "超" },
    { word: "半数", percent: 50, bound: null },
    { word: "一半", percent: 50, bound: null },
    { word: "零增长", percent: 0, bound: null },
  ];

/** Characters with which a number may begin that is no digit: 十二, 百分之, 过半, 翻番. */
export const SHARE_STARTS: ReadonlySet<string> = new Set("十百千万过半翻");
