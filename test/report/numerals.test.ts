/** Numbers as Chinese reports write them. */
import { readNumeral } from "../../src/report/numerals";

const read = (text: string): readonly [string, number] | null => {
  const numeral = readNumeral(text, 0, text.length);
  return numeral && [text.slice(0, numeral.end), numeral.value];
};

describe("readNumeral", () => {
  test.each<[string, string, number]>([
    ["4550人次", "4550", 4550],
    ["１１．６公里", "１１．６", 11.6],
    ["1,286台", "1,286", 1286],
    ["19，351人", "19，351", 19351],
    ["12,345,678元", "12,345,678", 12345678],
    ["12,3456", "12", 12],
    ["1.6796万人次", "1.6796万", 16796],
    ["1.5万亿元", "1.5万亿", 1.5e12],
    ["3千万元", "3千万", 3e7],
    ["6万余人", "6万余", 60000],
    ["1400多万元", "1400多万", 14_000_000],
    ["120余万名", "120余万", 1_200_000],
    ["9.8千米", "9.8", 9.8],
    ["1900万千瓦", "1900万", 19_000_000],
    ["0.3百分点", "0.3", 0.3],
    ["－2.1%", "－2.1", -2.1],
    ["四千五百人", "四千五百", 4500],
    ["三千八百六十七人", "三千八百六十七", 3867],
    ["八点五亿元", "八点五亿", 850_000_000],
    ["两万人", "两万", 20000],
    ["十二万三千户", "十二万三千", 123000],
    ["一万零五十人", "一万零五十", 10050],
    ["二十个", "二十", 20],
    ["十余家", "十余", 10],
    ["六百余人", "六百余", 600],
    ["九成", "九成", 0.9],
    ["9成以上", "9成", 0.9],
    ["六成五", "六成五", 0.65],
    ["三分之二", "三分之二", 0.6667],
    ["百分之八十五点九", "百分之八十五点九", 0.859],
    ["百分之85.9", "百分之85.9", 0.859],
    ["百分之百", "百分之百", 1],
    ["千分之三", "千分之三", 0.003],
    ["过半", "过半", 0.5],
    ["翻了一番", "翻了一番", 2],
    ["零增长", "零增长", 0],
  ])("%s", (text, extent, value) => {
    expect(read(text)).toEqual([extent, value]);
  });

  test.each(["二〇一六年", "三四个", "十几家", "成立", "万里", "百姓"])("%s is no number", (text) => {
    expect(read(text)).toBeNull();
  });

  test("三成立 is three and a verb, not thirty percent", () => {
    expect(read("三成立")).toEqual(["三", 3]);
  });

  test("a range is not a sign: the 5 of 3-5 is positive", () => {
    expect(readNumeral("3-5", 2, 3)?.value).toBe(5);
    expect(readNumeral("3-5", 1, 3)).toBeNull();
  });

  test.each<[string, number, number, string]>([
    ["34.96%", 34.96, 0.01, ""],
    ["1300万元", 1300, 1, "万"],
    ["八点五亿元", 8.5, 0.1, "亿"],
    ["九成", 90, 10, ""],
    ["六成五", 65, 1, ""],
  ])("%s keeps its printed precision", (text, number, step, multiplier) => {
    expect(readNumeral(text, 0, text.length)).toMatchObject({ number, step, multiplier });
  });

  test("a hundred thousand digits are stepped over whole", () => {
    const digits = "7".repeat(100_000);
    const numeral = readNumeral(digits, 0, digits.length);
    expect(numeral?.end).toBe(100_000);
    expect(numeral?.value).toBeNaN();
  });
});
