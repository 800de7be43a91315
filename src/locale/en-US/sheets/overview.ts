import type { SameShape } from "../../language";
import type { overview as chinese } from "../../zh-CN/sheets/overview";

export const overview: SameShape<typeof chinese> = {
  overview: {
    conclusion:
      "Of {all} indicators counted, {reached} are on pace ({reachedShare}) and {behind} are behind ({behindShare}).",
    noneCounted: "No indicator can be held against its pace.",
    others: {
      sentence: "Besides: {list}.",
      separator: ", ",
      clauses: {
        unconfirmed: "{count} with unconfirmed schedule",
        unverified: "{count} to verify",
        notPaced: "{count} not counted",
      },
    },
    signatures: "Prepared by:                              Checked by:                              Date:",
  },
  laggards: {
    title: "Behind pace: {count}, the furthest behind first",
    longTitle: "Behind pace: {count}, of them the {lines} furthest behind",
    columns: {
      rank: "No.",
      name: "Indicator",
      target: "Target",
      actual: "Done",
      completion: "Done %",
      due: "Due",
      gap: "Gap",
      owner: "Owner",
      deadline: "Deadline",
      required: "Needed a month",
      row: "Row",
    },
    missing: "—",
    implied: "(implied)",
    none: "None is behind its pace",
  },
  parts: {
    title: "Progress of the parts (indicators)",
    columns: {
      number: "No.",
      part: "Part",
      all: "Indicators",
      reached: "On pace",
      notReached: "Behind",
      unconfirmed: "No dates",
      unverified: "To verify",
      notPaced: "Not counted",
    },
    unheaded: "Under no heading",
    all: "All",
  },
  charts: {
    title: "Charts: completion against pace, progress of the parts",
    pace: (count) => `Completion and pace (the ${String(count)} lowest against pace)`,
    parts: "Progress of the parts (indicators)",
    lowest: { rank: "Rank", name: "Indicator", completion: "Completion", pace: "Pace", row: "Row" },
    note: "Bars: completion, drawn up to 120 %; the figure counts. Line: pace. Indicators that are not counted are left out.",
  },
};
