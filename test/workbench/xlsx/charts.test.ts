/** Charts in the saved file: valid, where they were put, drawn from their cells, and seen by LibreOffice. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { openExcel } from "../../../workbench/host/excel";
import type { Workbook } from "../../../workbench/model/workbook";
import { readXlsx } from "../../../workbench/xlsx/read";
import { writeXlsx } from "../../../workbench/xlsx/write";
import { describeWithPdf, describeWithValidator } from "../../office/available";
import { convert } from "../../office/libreoffice";
import { textOfPages } from "../../office/pdf";
import { validationErrors } from "../../office/validator";

/** Two charts over three rows of figures, made through office.js. */
async function charted(): Promise<Workbook> {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "甲 & 乙";
    sheet.getRange("A1:C4").values = [
      ["名称", "完成率", "序时进度"],
      ["城乡居民基本养老保险参保缴费", 0.3496, 0.5],
      ["<体检>", 0.4337, 0.6],
      ["培训", 1.282, 0.5],
    ];
    const columns = sheet.charts.add("ColumnClustered", sheet.getRange("B2:B4"), "Columns");
    columns.name = "进度";
    columns.title.text = "完成率与序时进度";
    columns.setPosition("E2", "L16");
    const completion = columns.series.getItemAt(0);
    completion.name = "完成率";
    completion.setXAxisValues(sheet.getRange("A2:A4"));
    completion.format.fill.setSolidColor("#BDD7EE");
    completion.hasDataLabels = true;
    completion.dataLabels.set({ position: "InsideBase", numberFormat: "0.0%" });
    const pace = columns.series.add("序时进度");
    pace.setValues(sheet.getRange("C2:C4"));
    pace.chartType = "LineMarkers";
    pace.set({ markerStyle: "Diamond", markerSize: 7 });
    columns.axes.valueAxis.set({ minimum: 0, maximum: 1.2, majorUnit: 0.2, numberFormat: "0%" });
    const bars = sheet.charts.add("BarStacked", sheet.getRange("B2:C4"), "Columns");
    bars.setPosition("E18", "L30");
    bars.title.visible = false;
    bars.axes.categoryAxis.reversePlotOrder = true;
    await context.sync();
  });
  return workbook;
}

async function partsOf(workbook: Workbook): Promise<Readonly<Record<string, string>>> {
  const entries = unzipSync(await writeXlsx(workbook));
  return Object.fromEntries(Object.entries(entries).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

test("each chart is a part of its own, laid over the cells it was put on", async () => {
  const parts = await partsOf(await charted());
  expect(Object.keys(parts).filter((path) => path.startsWith("xl/charts/"))).toEqual([
    "xl/charts/chart1.xml",
    "xl/charts/chart2.xml",
  ]);
  const anchors = [...(parts["xl/drawings/drawing1.xml"] ?? "").matchAll(/<xdr:(?:col|row)>(\d+)</g)].map(
    ([, at]) => at,
  );
  // E2 to the far corner of L16, E18 to that of L30.
  expect(anchors).toEqual(["4", "1", "12", "16", "4", "17", "12", "30"]);
});

test("series say which cells they are drawn from and what these held", async () => {
  const [columns = "", bars = ""] = Object.entries(await partsOf(await charted()))
    .filter(([path]) => path.startsWith("xl/charts/chart"))
    .map(([, xml]) => xml);
  const formulas = [...columns.matchAll(/<c:f>([^<]*)</g)].map(([, formula]) => formula);
  expect(formulas).toEqual(["'甲 &amp; 乙'!$A$2:$A$4", "'甲 &amp; 乙'!$B$2:$B$4", "'甲 &amp; 乙'!$C$2:$C$4"]);
  expect(columns).toContain("<c:v>&lt;体检&gt;</c:v>");
  expect(columns).toContain("<c:v>0.3496</c:v>");
  expect(columns).toMatch(/<c:barChart>.*<c:lineChart>/u);
  expect(bars).toContain('<c:grouping val="stacked"/>');
});

test("charts follow their cells when a sheet is renamed and rows are inserted", async () => {
  const workbook = await charted();
  const { Excel } = openExcel(workbook);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "丙";
    sheet.getRange("3:3").insert("Down");
    await context.sync();
  });
  const chart = workbook.sheets[0]?.charts[0];
  expect(chart?.series[0]).toMatchObject({ values: "=丙!$B$2:$B$5", categories: "=丙!$A$2:$A$5" });
  expect(chart?.area).toMatchObject({ top: 1, bottom: 16 });
});

test("a chart that was deleted is gone, and refuses to be used", async () => {
  const workbook = await charted();
  const { Excel } = openExcel(workbook);
  const used = Excel.run(async (context) => {
    const chart = context.workbook.worksheets.getFirst().charts.getItem("进度");
    chart.load("name");
    await context.sync();
    chart.delete();
    await context.sync();
    chart.name = "没有";
    await context.sync();
  });
  await expect(used).rejects.toMatchObject({ code: "ItemNotFound" });
  expect(workbook.sheets[0]?.charts).toHaveLength(1);
});

describeWithValidator("Microsoft's validator", () => {
  it("finds nothing in charts", async () => {
    expect(await validationErrors(await writeXlsx(await charted()))).toEqual([]);
  }, 60_000);
});

describeWithPdf("LibreOffice", () => {
  it("shows titles, names and figures", async () => {
    const folder = await mkdtemp(join(tmpdir(), "charts-"));
    try {
      await writeFile(join(folder, "charts.xlsx"), await writeXlsx(await charted()));
      const pages = await textOfPages(await convert(join(folder, "charts.xlsx"), "pdf", folder));
      const text = pages.join("").replaceAll(/\s/gu, "");
      for (const shown of ["完成率与序时进度", "35.0%", "128.2%", "120%"]) expect(text).toContain(shown);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 90_000);
});

test("opened and saved again, a workbook keeps its charts", async () => {
  const workbook = await charted();
  const bytes = await writeXlsx(workbook);
  const opened = await readXlsx(bytes, () => new Date());
  const withoutIds = ({ sheets }: Workbook) =>
    sheets.map((sheet) => sheet.charts.map((chart) => ({ ...chart, id: "" })));
  expect(withoutIds(opened)).toEqual(withoutIds(workbook));
  const charts = (parts: Readonly<Record<string, string>>) =>
    Object.entries(parts).filter(([path]) => /charts|drawings/.test(path));
  expect(charts(await partsOf(opened))).toEqual(charts(await partsOf(workbook)));
});

test("a chart of a kind that is not drawn is passed over, the workbook opens", async () => {
  const entries = unzipSync(await writeXlsx(await charted()));
  const pie = strFromU8(entries["xl/charts/chart2.xml"] ?? new Uint8Array()).replaceAll("barChart", "pieChart");
  const changed = zipSync({ ...entries, "xl/charts/chart2.xml": strToU8(pie) });
  const { sheets } = await readXlsx(changed, () => new Date());
  expect(sheets.map(({ charts }) => charts.map(({ name }) => name))).toEqual([["进度"]]);
});
