/** Plain text is divided into paragraphs and tables as a reader of the page would. */
import fc from "fast-check";
import type { Table } from "../../src/report/document";
import { documentOf } from "../../src/report/plaintext";

const paragraphs = (text: string): readonly string[] =>
  documentOf(text)
    .blocks.filter((block) => block.kind === "paragraph")
    .map(({ start, end }) => text.slice(start, end));
const tables = (text: string): readonly Table[] => documentOf(text).blocks.filter((block) => block.kind === "table");
const cells = (text: string, table: Table): readonly (readonly string[])[] =>
  table.rows.map((row) => row.map(({ start, end }) => text.slice(start, end)));

describe("lines of one paragraph", () => {
  test.each([
    [
      "a full line that breaks off goes on below",
      "全市今年安排市级重点项目一百二十六个，年度计划投资三百一十二亿元，截至六月底累\n计完成投资一百七十亿元。",
      1,
    ],
    ["a comma at the end of a short line too", "上半年开工项目四十二个，\n完成投资十二亿元。", 1],
    ["a line that ends its sentence does not", "上半年开工项目四十二个。\n完成投资十二亿元。", 2],
    [
      "an indented line begins anew",
      "上半年全市共组织开工项目四十二个，涉及交通、水利、教育等领域，\n    完成投资十二亿元。",
      2,
    ],
    ["a numbered line begins anew", "一、总体情况\n（一）开工四十二个\n1.交通项目十二个\n①公路八条", 4],
    ["a document number stands alone", "临江县政府督查室关于重点工作上半年推进落实情况的通报\n临督〔2024〕7号", 2],
    ["blank lines part paragraphs", "总体情况\n\n\u00a0\u3000\n全市开工。", 2],
    ["drawn lines belong to none", "临江县政府督查室\n————————————\n开工四十二个。\n__________\n完成。", 3],
    ["page numbers belong to none", "开工四十二个。\n— 3 —\n第4页 共9页\n完成十二亿元。", 2],
  ])("%s", (_, text, count) => {
    expect(paragraphs(text)).toHaveLength(count);
  });

  test("outer blanks belong to no paragraph, offsets point into the text as stored", () => {
    expect(paragraphs("\ufeff\u3000\u3000全市开工。 \r\n\t完成投资。\r\n")).toEqual(["全市开工。", "完成投资。"]);
  });
});

describe("tables in the shapes in which they are pasted", () => {
  const grid = [
    ["县区", "任务", "完成", "完成率"],
    ["临江县", "800", "512", "64.0%"],
    ["望山区", "650", "-", "-"],
    ["合计", "1450", "512", "35.3%"],
  ];
  test.each([
    ["tabs", grid.map((row) => row.join("\t")).join("\n")],
    [
      "bars",
      `|${grid[0]?.join("|") ?? ""}|\n|---|---|---|---|\n${grid
        .slice(1)
        .map((row) => `| ${row.join(" | ")} |`)
        .join("\n")}`,
    ],
    ["several blanks", grid.map((row) => row.join("    ")).join("\n")],
    ["one blank", grid.map((row) => row.join(" ")).join("\n")],
    ["commas", grid.map((row) => row.join(",")).join("\n")],
    ["one cell a line", grid.flat().join("\n")],
  ])("%s", (_, text) => {
    const [table] = tables(text);
    expect(table && cells(text, table)).toEqual(grid);
    expect(table?.headerRows).toBe(1);
  });

  test("merged headings repeat beside and below", () => {
    const text = "县区\t就业\t\t投资\t\n\t任务\t完成\t任务\t完成\n临江县\t800\t512\t12\t7";
    const [table] = tables(text);
    expect(table && cells(text, table).slice(0, 2)).toEqual([
      ["县区", "就业", "就业", "投资", "投资"],
      ["县区", "任务", "完成", "任务", "完成"],
    ]);
  });

  test("text around a table stays text", () => {
    const text = `附表\u3000完成情况\n（单位：人）\n${grid.map((row) => row.join("\t")).join("\n")}\n注：数据由统计局提供。`;
    expect(tables(text)).toHaveLength(1);
    expect(paragraphs(text)).toEqual(["附表\u3000完成情况", "（单位：人）", "注：数据由统计局提供。"]);
  });

  test("a caption as long as a full line does not run into its table", () => {
    const caption = "附表1　各县（市、区）城镇新增就业任务分解和完成情况统计表（单位：人、%）";
    const text = `${caption}\n${grid.map((row) => row.join("\t")).join("\n")}`;
    expect(paragraphs(text)).toEqual([caption]);
    expect(tables(text)).toHaveLength(1);
  });

  test.each([
    ["a sentence with blanks", "全市 开工 42 个。\n完成 投资 12 亿元。\n其中 交通 8 个。"],
    ["words without figures", "宜业 宜居 宜游\n美丽 富裕 文明\n同心 同向 同行"],
  ])("%s is no table", (_, text) => {
    expect(tables(text)).toHaveLength(0);
  });
});

test("any text is read, and blocks stand in order without overlap", () => {
  const piece = fc.constantFrom(
    "一、",
    "（1）",
    "全市",
    "12",
    "\t",
    " ",
    "\n",
    "。",
    "，",
    "|",
    "-",
    "\r\n",
    "—1—",
    "\u3000",
    "亿元",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const text = pieces.join("");
      let last = 0;
      for (const { start, end } of documentOf(text).blocks) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThanOrEqual(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
