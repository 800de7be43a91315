/** Pace curves in a file: LibreOffice works out what the plan says, row by row, each with a curve of its own. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { yearCurve, type Curve } from "../../src/plan/curves";
import { CURVES } from "../plan/presets";
import { paceAt } from "../../src/plan/pace";
import { scheduleOf } from "../../src/plan/schedule";
import { writeXlsx } from "../../workbench/xlsx/write";
import { inserted, reportOf, WORDS } from "../excel/inserted";
import { describeWithLibreOffice } from "../office/available";
import { convert } from "../office/libreoffice";
import { readFods } from "../office/spreadsheet-document";
import { indicator } from "../plan/figures";

const sheet = WORDS.names.indicators;
const OWN = yearCurve("两步走", [
  { month: 2, share: 0.05 },
  { month: 5, share: 0.3 },
  { month: 11, share: 1 },
]);
/** Start and deadline with the method of the row; null follows the setting. */
const ROWS: readonly (readonly [start: string | null, deadline: string | null, method: string | null, curve: Curve])[] =
  [
    [null, null, null, OWN],
    [null, "2021-10-31", null, OWN],
    ["2021-03-15", "2022-08-20", null, OWN],
    [null, null, "按季度", CURVES.quarters],
    [null, "2021-07-31", "北方施工期", CURVES.northernSeason],
    ["2021-01-10", "2021-02-20", "北方施工期", CURVES.northernSeason],
    ["2020-11-01", "2022-12-31", "北方施工期", CURVES.northernSeason],
    [null, null, "按月", "months"],
    [null, null, "按日", "days"],
  ];

describeWithLibreOffice("LibreOffice", () => {
  test.each(["2021-06-30", "2021-04-11", "2021-12-31"])(
    "paces along every curve as of %s",
    async (asOf) => {
      const items = ROWS.map(([start, deadline]) => indicator({ kind: "ratio", ratio: "45%", start, deadline }));
      const { opened, type, columnOf } = await inserted([reportOf(items, { asOf })], { curve: OWN });
      ROWS.forEach(([, , method], row) => {
        if (method !== null) type(sheet, row, "ownMethod", method);
      });
      const folder = await mkdtemp(join(tmpdir(), "curves-"));
      try {
        await writeFile(join(folder, "curves.xlsx"), await writeXlsx(opened.workbook));
        const saved = await readFods(await convert(join(folder, "curves.xlsx"), "fods", folder));
        const rows = saved.sheets.find(({ name }) => name === sheet)?.rows ?? [];
        const paces = ROWS.map((_, row) => rows[3 + row]?.[columnOf(sheet, "pace")]);
        const planned = ROWS.map(([start, deadline, , curve]) =>
          paceAt(asOf, scheduleOf({ start, deadline }, 2021), curve),
        );
        expect(paces).toEqual(planned.map(({ percent }) => expect.closeTo(percent / 100, 9)));
      } finally {
        await rm(folder, { recursive: true });
      }
    },
    60_000,
  );
});
