/** A section that plans another year has its dates in that year. */
import { outlineOf } from "../../src/report/outline";
import { datesOf } from "../../src/report/planningYears";
import { documentOf } from "../../src/report/plaintext";

test("the dates of a section belong to the year that its heading plans", () => {
  const text = [
    "一、2022年工作完成情况",
    "10月底完成投资4亿元。",
    "二、2023年工作打算",
    "（一）水利",
    "4月底前饮水工程要通水。",
  ].join("\n");
  const dates = datesOf(text, outlineOf(documentOf(text)), 2022);
  expect(dates.filter(({ precision }) => precision === "month").map(({ date }) => date)).toEqual([
    "2022-10-31",
    "2023-04-30",
  ]);
});
