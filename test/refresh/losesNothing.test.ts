/**
 * Whatever a planner has done to the workbook and whatever the newer report says: every cell that is the planner's is as
 * it was, every reported figure is right, the same report once more changes nothing, and undoing gives back what was.
 */
import fc from "fast-check";
import { applyRefresh } from "../../src/excel/applyRefresh";
import { insertBlueprint } from "../../src/excel/insert";
import { readForRefresh } from "../../src/excel/readForRefresh";
import { undoRefresh } from "../../src/excel/undoRefresh";
import { isEmpty } from "../../src/refresh/patch";
import { RULE_SETS } from "../plan/presets";
import { blueprintOf } from "../../src/sheets/workbook";
import { pictureOf, restore } from "../../workbench/grid/picture";
import { openExcel, type OpenExcel } from "../../workbench/host/excel";
import type { Workbook } from "../../workbench/model/workbook";
import { indicator } from "../plan/figures";
import { reportAt } from "./newer";
import { BASE, columnOf, edit, edits, placed, rowCountOf, type Edit } from "./plannerEdits";

/** Where everything is tested the number is the promised one. */
const RUNS = process.env.CI === undefined ? 100 : 1000;
const READ_AT = "2021-10-08 09:00";
const JUNE = reportAt(
  "2021-06-30",
  BASE.map(({ name, target, unit, actual }) =>
    indicator({ name, target: `${String(target)}${unit}`, actual: `${String(actual)}${unit}` }),
  ),
);

/** What the newer report says of each indicator of the first, null for one it leaves out; and how many are new. */
interface Newer {
  readonly rows: readonly ({ readonly actual: number; readonly target: number; readonly renamed: boolean } | null)[];
  readonly fresh: number;
}

const newer: fc.Arbitrary<Newer> = fc.record({
  rows: fc.tuple(
    ...BASE.map(({ target }) =>
      fc.option(
        fc.record({
          actual: fc.integer({ min: 0, max: 9999 }),
          target: fc.oneof(
            { weight: 4, arbitrary: fc.constant(target) },
            { weight: 1, arbitrary: fc.integer({ min: 10_000, max: 20_000 }) },
          ),
          renamed: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
        }),
        { freq: 6 },
      ),
    ),
  ),
  fresh: fc.integer({ min: 0, max: 2 }),
});

function newerReport({ rows, fresh }: Newer) {
  return reportAt("2021-09-30", [
    ...rows.flatMap((row, at) => {
      const base = BASE[at];
      if (row === null || base === undefined) return [];
      // Only the name or the target changes: both at once would be another indicator.
      const renamed = row.renamed && row.target === base.target;
      const name = renamed ? `推进${base.name}工作` : base.name;
      return [
        indicator({ name, target: `${String(row.target)}${base.unit}`, actual: `${String(row.actual)}${base.unit}` }),
      ];
    }),
    ...Array.from({ length: fresh }, (_, at) =>
      indicator({ name: `新设指标${String(at)}`, target: `${String(70 + at)}公里`, actual: `${String(30 + at)}公里` }),
    ),
  ]);
}

let opened: OpenExcel;
let pristine: ReturnType<typeof pictureOf>;

/** Opens a workbook of the first report, with 计划 and its kin if so asked. */
async function open(withPlan: boolean): Promise<void> {
  // Formulas are not calculated here: nothing that is written depends on what they show.
  opened = openExcel(undefined, {
    calculate: ({ changes }) => {
      changes.length = 0;
    },
  });
  Object.assign(globalThis, { Excel: opened.Excel });
  await insertBlueprint(
    blueprintOf([JUNE], {
      language: "zh-CN",
      rules: RULE_SETS.standard,
      readAt: "2021-07-05 09:00",
      ...(withPlan ? { plan: { which: "unfinished", until: null }, score: true } : {}),
    }),
  );
  pristine = pictureOf(opened.workbook, null);
}

/** Everything about 指标 that can be told apart, rows and columns by what they are. */
function view(workbook: Workbook) {
  const { sheet, table } = placed(workbook);
  const headers = table.columns.map(({ name }) => name);
  const rows = Array.from({ length: rowCountOf(table) }, (_, row) =>
    headers.map((_, column) => {
      const cell = sheet.cells.get(table.area.top + 1 + row, table.area.left + column);
      return { holds: cell?.formula ?? cell?.value ?? null, style: JSON.stringify(cell?.style ?? null) };
    }),
  );
  const loose = [...sheet.cells.within({ top: 0, left: 0, bottom: 200, right: 200 })]
    .filter(
      ({ row, column }) =>
        row < table.area.top || row > table.area.bottom || column < table.area.left || column > table.area.right,
    )
    .flatMap(({ cell }) => cell.formula ?? cell.value ?? []);
  return {
    sheet: sheet.name,
    headers,
    rows,
    loose,
    widths: table.columns.map((_, at) => sheet.columns.get(table.area.left + at)?.size ?? null),
    sort: table.sort,
    filters: table.columns.map(({ filter }) => filter),
    rules: sheet.conditionalFormats.length,
    allRules: workbook.sheets.reduce((sum, each) => sum + each.conditionalFormats.length, 0),
    tables: workbook.sheets.reduce((sum, each) => sum + each.tables.length, 0),
    names: workbook.names.length,
    history: history(workbook),
    reasons: planned(workbook).slice(0, BASE.length),
    validations: sheet.validations.length,
  };
}

/** 键 and 原因 of every row of 计划, nothing where it was not made. */
function planned({ sheets }: Workbook): readonly (readonly [key: string, reason: unknown])[] {
  const sheet = sheets.find(({ name }) => name === "计划");
  const [table] = sheet?.tables ?? [];
  if (sheet === undefined || table === undefined) return [];
  const [key, reason] = ["键", "原因"].map((header) => table.area.left + columnOf(table, header));
  return Array.from({ length: rowCountOf(table) }, (_, at) => {
    const valueIn = (column = 0) => sheet.cells.get(table.area.top + 1 + at, column)?.value ?? null;
    return [String(valueIn(key)), valueIn(reason)];
  });
}

/** What the rows of 历次 hold by header, by their 键. */
function history({ sheets }: Workbook): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const sheet = sheets.find(({ name }) => name === "历次");
  const [table] = sheet?.tables ?? [];
  if (sheet === undefined || table === undefined) throw new Error("No 历次");
  const { top, left } = table.area;
  const rows = Array.from({ length: rowCountOf(table) }, (_, row) =>
    Object.fromEntries(
      table.columns.map(({ name }, at) => {
        const cell = sheet.cells.get(top + 1 + row, left + at);
        return [name, cell?.formula ?? cell?.value ?? null] as const;
      }),
    ),
  );
  return new Map(rows.map((row) => [String(row.键), row]));
}

const JUNE_CELLS = [
  ["累计完成", "actual"],
  ["年度目标", "target"],
] as const;

/** What 历次 keeps of June, as long as the planner has left its figures alone: pace was 50 %. */
const COURSE = new Map<string, number | null>([
  ["职业培训", 1], // 39.6 %
  ["新增就业", null], // 60 %
  ["植被恢复", 1], // 30 %
  ["创业贷款", null], // 55.6 %
]);

/** Columns that belong to the report alone; what is in them follows every report. */
const REPORTS_OWN = new Set([
  "报告完成率",
  "报告完成数",
  "报告状态",
  "报告责任单位",
  "约数",
  "截至",
  "目标步长",
  "完成步长",
  "比率步长",
  "每单位个数",
  "存疑",
  "上次所报",
]);
const plain = (header: string): string => header.replace(/（改）$/u, "");

type View = ReturnType<typeof view>;

/** The cells of a row by plain header. */
function cellsOf({ headers }: View, row: View["rows"][number] | undefined): ReadonlyMap<string, unknown> {
  return new Map(headers.map((header, at) => [plain(header), row?.[at]?.holds ?? null]));
}

function check(before: View, after: View, { rows: said, fresh }: Newer): void {
  const { rows: rowsBefore } = before;
  const { rows: rowsAfter, history: course } = after;
  expect({ ...after, rows: null, history: null }).toEqual({ ...before, rows: null, history: null });

  const deleted = BASE.filter(({ name }) => !rowsBefore.some((row) => keyOf(before, row).includes(`·${name}·`)));
  const returned = deleted.filter((base) => said[BASE.indexOf(base)] !== null).length;
  expect(rowsAfter).toHaveLength(rowsBefore.length + fresh + returned);

  rowsBefore.forEach((row, at) => {
    const now = rowsAfter[at];
    expect(now?.map(({ style }) => style)).toEqual(row.map(({ style }) => style));
    const [was, is] = [cellsOf(before, row), cellsOf(after, now)];
    const which = BASE.findIndex(({ name }) => keyOf(before, row).includes(`·${name}·`));
    const [base, report] = [BASE[which], said[which] ?? null];
    const expected = new Map(was);
    if (base !== undefined && report !== null) {
      if (was.get("累计完成") === base.actual) expected.set("累计完成", report.actual);
      if (was.get("年度目标") === base.target) expected.set("年度目标", report.target);
      const renamed = report.renamed && report.target === base.target;
      if (renamed && was.get("指标") === base.name) expected.set("指标", `推进${base.name}工作`);
      expect(is.get("报告完成数")).toBe(report.actual);
      expect(is.get("截至")).toBe(44469);
      const untouched = JUNE_CELLS.every(([header, id]) => was.get(header) === base[id]) && was.get("时限") === 44561;
      if (untouched) {
        const kept = course.get(String(was.get("键")));
        expect([kept?.上期完成, kept?.此前连续落后, kept?.["2021-09-30"]]).toEqual([
          base.actual,
          COURSE.get(base.name),
          report.actual,
        ]);
      }
    } else if (base !== undefined) {
      expect(is.get("报告状态")).toBe("本期未报");
      expect(is.get("截至")).toBe(was.get("截至"));
    }
    const owned = (cells: ReadonlyMap<string, unknown>): readonly unknown[] =>
      [...cells].filter(([header]) => !REPORTS_OWN.has(header));
    expect(owned(is)).toEqual(owned(expected));
  });
}

/** 计划 has a row more for everything that is new and not done, and for nothing else. */
function checkPlan(before: View, after: View, said: Newer): void {
  if (before.reasons.length === 0) return;
  const keysOf = (of: View): readonly string[] => of.rows.map((row) => keyOf(of, row));
  const known = new Set([...keysOf(before), ...before.reasons.map(([key]) => key)]);
  const done = said.rows.flatMap((row, at) => (row !== null && row.actual >= row.target ? (BASE[at]?.name ?? []) : []));
  const wanted = keysOf(after).filter((key) => !known.has(key) && !done.some((name) => key.includes(name)));
  const added = planned(opened.workbook).slice(BASE.length);
  expect(new Set(added.map(([key]) => key))).toEqual(new Set(wanted));
}

/** Two rows are deleted and the report has one of them again, which 历次 still knows. */
const DELETED_AND_REPORTED: [readonly Edit[], Newer, number] = [
  [
    { do: "deleteRow", row: 0 },
    { do: "deleteRow", row: 2 },
  ],
  { rows: [null, null, null, { actual: 0, target: 900, renamed: false }], fresh: 0 },
  2,
];

const keyOf = (of: View, row: View["rows"][number] | undefined): string => String(cellsOf(of, row).get("键") ?? "");

const refreshed = async (newer: Newer) =>
  applyRefresh({ report: newerReport(newer), choices: new Map(), seen: await readForRefresh(), readAt: READ_AT });

// Workbooks with planning sheets take much longer, and only these sheets are other.
test.each([
  ["without planning sheets", false, RUNS],
  ["with planning sheets", true, RUNS / 10],
])(
  "what is the planner's stays, what is reported is right %s",
  async (_, withPlan, numRuns) => {
    await open(withPlan);
    await fc.assert(
      fc.asyncProperty(edits, newer, fc.integer({ min: 0, max: 3 }), async (todo, said, more) => {
        restore(opened.workbook, pristine, pictureOf(opened.workbook, pristine));
        for (const each of todo) await edit(opened, each);
        const before = view(opened.workbook);
        // A report of which hardly anything is left is another one; the planner goes on knowingly.
        await refreshed(said);
        const after = view(opened.workbook);
        check(before, after, said);
        checkPlan(before, after, said);
        if (more === 1) {
          expect(isEmpty(await refreshed(said))).toBe(true);
        } else if (more === 2) {
          expect(await undoRefresh("2021-10-08 10:00")).toEqual([]);
          expect(view(opened.workbook)).toEqual(before);
        }
      }),
      { numRuns, endOnFailure: false, examples: [DELETED_AND_REPORTED] },
    );
  },
  900_000,
);
