/**
 * Excel without Excel: opens a workbook and gives the real office.js bound to it. An add-in's code runs against it
 * unchanged once the global `Excel` is this one.
 *
 *     const { Excel, workbook } = openExcel();
 *     await Excel.run(async (context) => {
 *       context.workbook.worksheets.add("指标").getRange("A1").values = [["完成率"]];
 *       await context.sync();
 *     });
 */

import type { Entry } from "../model/editing";
import type { Workbook } from "../model/workbook";
import { newWorkbook } from "../model/workbook";
import type { Calculate } from "./host";
import type { Requirements } from "./library";
import { loadExcel } from "./library";
import { OpenedWorkbook } from "./opened-workbook";

/** What Office LTSC 2021 has; `DelayForCellEdit` lets a call wait until a cell is no longer edited. */
const longTermRequirements: Requirements = { ExcelApi: "1.14", DelayForCellEdit: "1.1" };

export interface ExcelOptions {
  readonly calculate?: Calculate;
  readonly requirements?: Requirements;
}

export interface OpenExcel {
  /** The library's namespace: `Excel.run`, the enumerations, all of it. */
  readonly Excel: typeof Excel;
  readonly workbook: Workbook;
  /** Requests the add-in has waited for so far. */
  readonly roundTrips: number;
  /** Bytes of those requests. */
  readonly bytesSent: number;
  /** Ranges and other objects the add-in holds on to; 0 after a run that released all. */
  readonly keptObjects: number;
  /** Set while the planner edits a cell: calls are refused, or wait if they asked to. */
  cellEditing: boolean;
  /** Types into a cell as the planner does, whatever the add-in is doing: `type("指标!C5", "128.2%")`. */
  readonly type: (address: string, entry: Entry) => void;
}

/** Opens a workbook, a new one with one sheet if none is given. Several can be open at a time. */
export function openExcel(workbook: Workbook = newWorkbook(), options: ExcelOptions = {}): OpenExcel {
  const opened = new OpenedWorkbook(workbook, options.calculate);
  const { bridge, host } = opened;
  return {
    Excel: loadExcel(bridge, options.requirements ?? longTermRequirements),
    workbook,
    get roundTrips() {
      return bridge.traffic.roundTrips;
    },
    get bytesSent() {
      return bridge.traffic.bytesSent;
    },
    get keptObjects() {
      return host.keptCount;
    },
    get cellEditing() {
      return bridge.cellEditing;
    },
    set cellEditing(editing) {
      bridge.cellEditing = editing;
    },
    type: (address, entry) => {
      opened.type(address, entry);
    },
  };
}
