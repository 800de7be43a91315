/**
 * A workbook that is open: calculated, answering office.js over its bridge, edited by the planner, watched by whoever
 * shows it. The same for a workbook in memory and one in a browser.
 */

import { newCalculation } from "../calculation/calculation";
import type { Entry } from "../model/editing";
import { enter } from "../model/editing";
import type { Workbook } from "../model/workbook";
import { Bridge } from "./bridge";
import type { Calculate } from "./host";
import { Host } from "./host";
import { areaOfAddress } from "./objects/addresses";
import { objectModel } from "./objects/workbook";

export class OpenedWorkbook {
  readonly host: Host;
  readonly bridge: Bridge;
  private readonly watchers = new Set<() => void>();
  private counted = 0;

  constructor(
    readonly workbook: Workbook,
    calculate: Calculate = newCalculation().calculate,
  ) {
    this.host = new Host(workbook, objectModel, calculate);
    this.bridge = new Bridge(this.host);
    this.bridge.onFinish = () => {
      this.counted += 1;
      for (const tell of this.watchers) tell();
    };
  }

  /** How many batches and edits there were: another number means that anything may look different. */
  get version(): number {
    return this.counted;
  }

  /** Calls `tell` after every batch of the add-in and every edit; gives what ends that. */
  watch(tell: () => void): () => void {
    this.watchers.add(tell);
    return () => {
      this.watchers.delete(tell);
    };
  }

  /**
   * Does to the workbook what the planner does: a call of `model`, another selection, another sheet. Then calculates
   * and tells the add-in's events. What the model refuses is thrown on.
   */
  perform(edit: (workbook: Workbook) => void): void {
    edit(this.workbook);
    this.bridge.finish("Unknown");
  }

  /** Types into cells as the planner does, whatever the add-in is doing: `type("指标!C5", "128.2%")`. */
  type(address: string, entry: Entry): void {
    const { sheet, area } = areaOfAddress(this.host, undefined, address);
    this.perform((workbook) => {
      enter(workbook, sheet, area, entry);
    });
  }
}
