/** What comes out of the printer: every sheet one page wide and readable, lamps told apart without colours. */
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EVERYTHING } from "../../src/plan/bulletin";
import { RULE_SETS } from "../plan/presets";
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";
import { wholeSheet } from "../../workbench/model/area";
import { defaultColumnWidth } from "../../workbench/model/row-heights";
import { deleteSheet } from "../../workbench/model/sheets";
import type { Sheet, Workbook } from "../../workbench/model/workbook";
import { writeXlsx } from "../../workbench/xlsx/write";
import { describeWithPdf } from "../office/available";
import { convert } from "../office/libreoffice";
import { textOfPages } from "../office/pdf";
import { inserted, reportOf, WORDS } from "./inserted";

/** A4 landscape in points. */
const PAPER = { width: 841.9, height: 595.3 };

async function sampleWorkbook(language: "zh-CN" | "en-US" = "zh-CN"): Promise<Workbook> {
  const report = readReport(documentOf(readFileSync("samples/halfyear.txt", "utf8")));
  const { opened } = await inserted([reportOf(report.indicators, { ...report, year: 2021, asOf: "2021-06-30" })], {
    language,
    plan: { which: "unfinished", until: null },
    bulletin: EVERYTHING,
  });
  const [blank] = opened.workbook.sheets;
  if (blank !== undefined) deleteSheet(opened.workbook, blank);
  return opened.workbook;
}

/** The scale at which the printed columns of a sheet fill the width of the page, 1 for what is narrower. */
function scaleOf({ page, columns }: Sheet): number {
  const [area] = page.printAreas;
  if (area === undefined) throw new Error("No print area");
  const widths = Array.from({ length: area.right - area.left + 1 }, (_, at) => {
    const band = columns.get(area.left + at);
    return band?.hidden === true ? 0 : (band?.size ?? defaultColumnWidth);
  });
  const room = PAPER.width - page.margins.left - page.margins.right;
  return Math.min(1, room / widths.reduce((sum, width) => sum + width, 0));
}

test("every sheet is A4 landscape, one page wide, with its head repeated and pages numbered", async () => {
  const { sheets } = await sampleWorkbook();
  for (const { name, page } of sheets) {
    expect([name, page.orientation, page.paperSize]).toEqual([name, "Landscape", "A4"]);
    expect(page.zoom).toMatchObject({ kind: "fit", pagesWide: 1 });
    expect(page.headersFooters.centerFooter).toBe("第 &P 页，共 &N 页");
    expect(page.headersFooters.leftFooter).not.toBe("");
    const onePage = name === WORDS.names.overview || name === WORDS.names.charts;
    if (onePage) expect(page.zoom).toMatchObject({ pagesHigh: 1 });
    else expect(page.titleRows).not.toBeNull();
  }
});

test.each(["zh-CN", "en-US"] as const)("no sheet in %s is printed smaller than 70 %%", async (language) => {
  const small = (await sampleWorkbook(language)).sheets.filter((sheet) => scaleOf(sheet) < 0.7);
  expect(small.map(({ name }) => name)).toEqual([]);
});

test("every sheet says what date its figures count to", async () => {
  const { sheets } = await sampleWorkbook();
  for (const { cells, name } of sheets.filter((sheet) => sheet.name !== WORDS.names.rules)) {
    expect([name, cells.get(1, 0)?.value]).toEqual([name, expect.stringContaining("截至2021年6月30日")]);
  }
});

test("letters are 宋体 and 黑体, which every office has; 12 points and more on 总览 at full size", async () => {
  const { sheets } = await sampleWorkbook();
  const fonts = sheets.flatMap((sheet) =>
    [...sheet.cells.within(wholeSheet)]
      .filter(({ cell }) => cell.value !== null && cell.value !== "")
      .map(({ cell }) => ({ sheet: sheet.name, ...cell.style.font })),
  );
  expect([...new Set(fonts.map(({ name }) => name))].sort()).toEqual(["宋体", "黑体"].sort());
  const overview = fonts.filter(({ sheet }) => sheet === WORDS.names.overview);
  expect(Math.min(...overview.map(({ size }) => size))).toBeGreaterThanOrEqual(12);
  const page = sheets.find(({ name }) => name === WORDS.names.overview);
  expect(page && scaleOf(page)).toBeGreaterThan(0.99);
});

test.each(Object.entries(RULE_SETS))("the lamps of %s differ in symbol and word", (_, { rows }) => {
  const symbols = rows.map(({ symbol }) => symbol);
  expect(symbols.every((symbol) => symbol !== "")).toBe(true);
  expect(new Set(symbols).size).toBe(new Set(rows.map(({ status }) => status)).size);
});

test("what is no lamp says so in words of its own", () => {
  const { unverified, noActual, stale, noTarget, closed, open, met, unmet, undefinedRule } = WORDS.states;
  const states = [unverified, noActual, stale, noTarget, closed, open, met, unmet, undefinedRule];
  expect(new Set(states).size).toBe(states.length);
});

describeWithPdf("printed by LibreOffice", () => {
  let pages: readonly string[];
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "print-"));
    try {
      await writeFile(join(folder, "sample.xlsx"), await writeXlsx(await sampleWorkbook()));
      pages = await textOfPages(await convert(join(folder, "sample.xlsx"), "pdf", folder));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 90_000);

  /** Text without what the layout breaks it by. */
  const plain = (page: string | undefined): string => (page ?? "").replaceAll(/\s/gu, "");

  test("总览 is the first page and complete, 图表 the second", () => {
    const [overview, charts, indicators] = pages.map(plain);
    expect(overview).toContain("列入统计的指标");
    for (const header of Object.values(WORDS.laggards.columns).filter((word) => word !== WORDS.laggards.columns.row)) {
      expect(overview).toContain(header);
    }
    expect(overview).toContain("合计");
    expect(overview).toContain("审核：");
    expect(charts).toContain("完成率与序时进度");
    expect(charts).toContain("各部分进展");
    expect(indicators).toContain("年度目标");
  });

  test("every page of a table has its first and last column", () => {
    const heads: readonly (readonly [title: string, first: string, last: string])[] = [
      [plain(WORDS.subtitle.end), WORDS.columns.section, WORDS.columns.note],
      [WORDS.plan.title, WORDS.plan.columns.number, WORDS.plan.columns.measure],
      [WORDS.schedule.title, WORDS.schedule.columns.number, WORDS.schedule.columns.note],
      [WORDS.matters.title, WORDS.matters.columns.number, WORDS.matters.columns.owner],
      [WORDS.facts.title, WORDS.facts.columns.number, WORDS.facts.columns.note],
      [WORDS.milestones.title, WORDS.milestones.columns.number, WORDS.milestones.columns.note],
      [WORDS.queries.title, WORDS.queries.columns.number, WORDS.queries.columns.time],
      [WORDS.bulletin.parts.paragraph, WORDS.bulletin.columns.part, WORDS.bulletin.columns.text],
      [WORDS.sources.title, WORDS.sources.columns.key, WORDS.sources.columns.readAt],
    ];
    for (const [title, first, last] of heads) {
      const own = pages.map(plain).filter((page) => page.includes(title));
      expect(own.length).toBeGreaterThan(0);
      for (const page of own) expect([title, page.includes(first), page.includes(last)]).toEqual([title, true, true]);
    }
  });

  test("lamps are printed as symbol and word", () => {
    const text = pages.map(plain).join("");
    for (const lamp of ["✓完成", "●正常", "▲关注", "■滞后"]) expect(text).toContain(lamp);
  });
});
