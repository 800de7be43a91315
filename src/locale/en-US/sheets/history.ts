import type { SameShape } from "../../language";
import type { history as chinese } from "../../zh-CN/sheets/history";

export const history: SameShape<typeof chinese> = {
  history: {
    title: "History: done so far at each date",
    columns: {
      number: "No.",
      name: "Indicator",
      unit: "Unit",
      behind: "Reports behind in a row",
      recovered: "Recovered",
      question: "Question",
      key: "Key",
      earlier: "Done before",
      earlierRatio: "Done % before",
      earlierAsOf: "Before: as of",
      earlierBehind: "Behind before",
      earlierSince: "Behind since",
      row: "Row",
    },
    recovered: { before: "Recovered (behind since ", after: ")" },
    fallen: "Cumulative figure below the one before, please verify",
  },
  changes: {
    title: "Changes: what each refresh has changed",
    columns: {
      time: "Time",
      report: "Report",
      number: "No.",
      name: "Indicator",
      column: "Item",
      before: "Before",
      after: "After",
      way: "How",
      key: "Key",
    },
    restore: { table: "Restore table", key: "Restore key", before: "Was", after: "Written" },
    ways: {
      reported: "As newly reported",
      added: "New indicator",
      notReported: "Not in this report",
      open: "Corrected earlier, to be decided",
      takenReported: "Reported figure taken",
      takenCorrected: "Earlier correction stands",
      verified: (by, on) => `Verified (${by}, ${on})`,
      kept: "Correction kept",
      undone: "Refresh undone",
    },
  },
};
