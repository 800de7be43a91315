/** Tables too large for one answer of Excel are read in parts, and are the same. */
import { insertBlueprint } from "../../src/excel/insert";
import { readForRefresh } from "../../src/excel/readForRefresh";
import { blueprintOf } from "../../src/sheets/workbook";
import { loadExcel, type NativeBridge } from "../../workbench/host/library";
import { OpenedWorkbook } from "../../workbench/host/opened-workbook";
import { newWorkbook } from "../../workbench/model/workbook";
import { indicator } from "../plan/figures";
import { RULE_SETS } from "../plan/presets";
import { reportOf } from "./inserted";

/** The longest answer that Excel gives, in characters. */
let longest = Infinity;

/** A line on which Excel refuses to answer at more than a certain length. */
function shortLine(bridge: NativeBridge): NativeBridge {
  return {
    get onMessageFromHost() {
      return bridge.onMessageFromHost;
    },
    set onMessageFromHost(listener) {
      bridge.onMessageFromHost = (text) => {
        listener(text.length > longest ? refused(text) : text);
      };
    },
    sendMessageToHost: (text) => {
      bridge.sendMessageToHost(text);
    },
  };
}

function refused(text: string): string {
  const { id, type } = JSON.parse(text) as { readonly id: number; readonly type: number };
  const code = "ResponsePayloadSizeLimitExceeded";
  const body = JSON.stringify({ error: { code, message: code } });
  return JSON.stringify({ id, type, message: { statusCode: 400, headers: {}, body } });
}

const REPORT = reportOf(
  Array.from({ length: 3000 }, (_, at) =>
    indicator({ name: `指标${String(at)}`, target: "4550人次", actual: `${String(1000 + at)}人次`, ratio: "28.1%" }),
  ),
);

/** Less than 上次所报 alone takes in three thousand rows, so that also a single column is cut. */
const SHORT = 200_000;

test("what does not fit one answer is read in halves, down to halves of a column", async () => {
  const opened = new OpenedWorkbook(newWorkbook(), ({ changes }) => {
    changes.length = 0;
  });
  Object.assign(globalThis, {
    Excel: loadExcel(shortLine(opened.bridge), { ExcelApi: "1.14", DelayForCellEdit: "1.1" }),
  });
  await insertBlueprint(
    blueprintOf([REPORT], { language: "zh-CN", rules: RULE_SETS.standard, readAt: "2021-07-05 09:00" }),
  );
  const whole = await readForRefresh();
  expect(JSON.stringify(whole.tables.indicators.columns.asReported?.values).length).toBeGreaterThan(SHORT);
  longest = SHORT;
  expect(await readForRefresh()).toEqual(whole);
});
