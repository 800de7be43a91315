/** A refresh that goes wrong leaves the workbook as it was, or taken back, or with all that is needed to take it back. */
import { applyRefresh } from "../../src/excel/applyRefresh";
import { insertBlueprint } from "../../src/excel/insert";
import { readForRefresh } from "../../src/excel/readForRefresh";
import { lastRefresh, undoRefresh } from "../../src/excel/undoRefresh";
import { blueprintOf } from "../../src/sheets/workbook";
import { pictureOf, restore } from "../../workbench/grid/picture";
import { loadExcel, type NativeBridge } from "../../workbench/host/library";
import { OpenedWorkbook } from "../../workbench/host/opened-workbook";
import { newWorkbook, type Workbook } from "../../workbench/model/workbook";
import { indicator } from "../plan/figures";
import { RULE_SETS } from "../plan/presets";
import { reportAt, under } from "./newer";

const JUNE = reportAt("2021-06-30", [
  indicator({ name: "职业培训", target: "4550人次", actual: "1800人次" }),
  indicator({ name: "新增就业", target: "4000人", actual: "2400人" }),
]);
/** The loans stand under a heading of their own that is new. */
const SEPTEMBER = reportAt(
  "2021-09-30",
  [
    indicator({ name: "职业培训", target: "4550人次", actual: "3640人次" }),
    under(20_000, indicator({ name: "创业贷款", target: "900万元", actual: "800万元" })),
  ],
  {
    sections: [
      { title: "一、民生", marker: "一", level: 1, start: 0, end: 10_000 },
      { title: "二、金融", marker: "二", level: 1, start: 20_000, end: 30_000 },
    ],
  },
);

/** What stands between the add-in and Excel, and what it does to requests. */
interface Line {
  /** Which action of the next write fails; null for none. */
  failAt: number | null;
  /** From now on nothing is answered but with this. */
  refuses: string | null;
  /** Whether all is refused once a write has failed. */
  breaksOff: boolean;
  /** Actions of the last write. */
  actions: number;
}

const line: Line = { failAt: null, refuses: null, breaksOff: false, actions: 0 };
const workbook: Workbook = newWorkbook();
let pristine: ReturnType<typeof pictureOf>;

interface Batch {
  readonly Actions: Record<string, unknown>[];
}

/** A line that spoils one action of a write, so that Excel does what comes before it and nothing after. */
function spoiled(bridge: NativeBridge): NativeBridge {
  return {
    get onMessageFromHost() {
      return bridge.onMessageFromHost;
    },
    set onMessageFromHost(listener) {
      bridge.onMessageFromHost = listener;
    },
    sendMessageToHost: (text) => {
      const request = JSON.parse(text) as { id: number; message: { body: Batch } };
      if (line.refuses !== null) {
        const body = JSON.stringify({ error: { code: line.refuses, message: line.refuses } });
        const answer = { id: request.id, type: 1, message: { statusCode: 400, headers: {}, body } };
        queueMicrotask(() => {
          bridge.onMessageFromHost(JSON.stringify(answer));
        });
        return;
      }
      const batch = request.message.body;
      const isWrite = text.includes("SuspendApiCalculationUntilNextSync");
      if (isWrite) line.actions = batch.Actions.length;
      if (isWrite && line.failAt !== null) {
        const spoilt = batch.Actions[line.failAt];
        if (spoilt !== undefined) Object.assign(spoilt, { ActionType: 3, Name: "NoSuchMember", ArgumentInfo: {} });
        line.failAt = null;
        if (line.breaksOff) line.refuses = "InvalidOrTimedOutSession";
      }
      bridge.sendMessageToHost(JSON.stringify(request));
    },
  };
}

beforeAll(async () => {
  const opened = new OpenedWorkbook(workbook, ({ changes }) => {
    changes.length = 0;
  });
  Object.assign(globalThis, {
    Excel: loadExcel(spoiled(opened.bridge), { ExcelApi: "1.14", DelayForCellEdit: "1.1" }),
  });
  const options = {
    language: "zh-CN",
    rules: RULE_SETS.standard,
    readAt: "2021-07-05 09:00",
    plan: { which: "unfinished", until: null },
    score: true,
  } as const;
  await insertBlueprint(blueprintOf([JUNE], options));
  pristine = pictureOf(workbook, null);
});

beforeEach(() => {
  Object.assign(line, { failAt: null, refuses: null, breaksOff: false });
  restore(workbook, pristine, pictureOf(workbook, pristine));
});

/** What every cell holds; of 变更 only the log, for the restore point is used up. */
function contents(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    workbook.sheets.flatMap((sheet) =>
      [...sheet.cells.within({ top: 0, left: 0, bottom: 300, right: sheet.name === "变更" ? 8 : 100 })].flatMap(
        ({ row, column, cell }) => {
          const holds = cell.formula ?? cell.value;
          return holds === null ? [] : [[`${sheet.name}!${String(row)}:${String(column)}`, holds]];
        },
      ),
    ),
  );
}

const shapes = (): unknown =>
  workbook.sheets.map(({ name, tables }) => [name, tables.map(({ area, columns }) => [area, columns.length])]);

const refresh = async () =>
  applyRefresh({ report: SEPTEMBER, choices: new Map(), seen: await readForRefresh(), readAt: "2021-10-08 09:00" });

/** How far apart the actions are that fail: all of them where everything is tested. */
const STRIDE = process.env.CI === undefined ? 17 : 5;

test("whichever action of the write fails, everything is taken back", async () => {
  const [before, shapesBefore] = [contents(), shapesWithoutRestore()];
  await refresh();
  const { actions } = line;
  expect(actions).toBeGreaterThan(100);
  for (let failAt = 0; failAt < actions; failAt += STRIDE) {
    restore(workbook, pristine, pictureOf(workbook, pristine));
    line.failAt = failAt;
    await expect(refresh()).rejects.toMatchObject({ code: "refused" });
    expect(contents()).toEqual(before);
    expect(shapesWithoutRestore()).toEqual(shapesBefore);
    expect(await lastRefresh()).toBeNull();
  }
}, 600_000);

/** The table of restore points may keep rows it has grown by. */
function shapesWithoutRestore(): unknown {
  return (shapes() as [string, unknown][]).filter(([name]) => name !== "变更");
}

test.each([
  ["a cell being edited", "InvalidOperationInCellEditMode", "cellEditing"],
  ["a session that is lost", "InvalidOrTimedOutSession", "sessionLost"],
  ["a request too large", "RequestPayloadSizeLimitExceeded", "refused"],
  ["too much to do", "ActivityLimitReached", "busy"],
])("%s before anything is written leaves the workbook as it was", async (_, code, ours) => {
  const before = contents();
  const seen = await readForRefresh();
  line.refuses = code;
  const late = applyRefresh({ report: SEPTEMBER, choices: new Map(), seen, readAt: "2021-10-08 09:00" });
  await expect(late).rejects.toMatchObject({ code: ours });
  line.refuses = null;
  expect(contents()).toEqual(before);
});

test("when Excel no longer answers half way, the next opening finds the restore point and puts everything back", async () => {
  const before = contents();
  await refresh();
  const { actions } = line;
  restore(workbook, pristine, pictureOf(workbook, pristine));
  Object.assign(line, { failAt: actions - 20, breaksOff: true });
  await expect(refresh()).rejects.toMatchObject({ code: "halfWritten" });
  line.refuses = null;
  expect(await lastRefresh()).toMatchObject({ report: "2021-09-30.txt", unfinished: true });
  await undoRefresh("2021-10-09 08:00");
  const indicatorsNow = Object.entries(contents()).filter(([place]) => !place.startsWith("变更"));
  expect(Object.fromEntries(indicatorsNow)).toEqual(
    Object.fromEntries(Object.entries(before).filter(([place]) => !place.startsWith("变更"))),
  );
  expect(await lastRefresh()).toBeNull();
});
