import type { SameShape } from "../../language";
import type { bulletin as chinese } from "../../zh-CN/sheets/bulletin";

export const bulletin: SameShape<typeof chinese> = {
  bulletin: {
    title: "Bulletin",
    columns: { part: "Part", text: "Text" },
    parts: { paragraph: "Paragraph", filter: "Speaks of", made: "Made" },
    asOfThen: (at) => `Written ${at} from the figures as of then; it does not follow the table if they change.`,
    everything: "all indicators",
    filters: {
      regions: (names) => `regions: ${names}`,
      headings: (titles) => `matters: ${titles}`,
      owners: (names) => `owners: ${names}`,
      statuses: (names) => `named: ${names}`,
    },
    none: "No indicator of this bulletin can be held against pace.",
    counted: (count) => `Indicators counted: ${count}. `,
    allReached: "All have reached their pace.",
    reached: (count, share) => `At or ahead of pace: ${count} (${share}%). `,
    behind: (count, share) => `Behind: ${count} (${share}%)`,
    ofWhich: (statuses, count) => `, of these ${statuses}: ${count}`,
    colon: ". ",
    groups: {
      year: (count, pace) => `Below the year's pace of ${pace}%, ${count}: `,
      earlier: (count) => `Due before the end of the year, ${count}: `,
      otherwise: (count) => `By schedules of their own, ${count}: `,
    },
    behindBy: (schedule, gap) => ` (${schedule}behind by ${gap})`,
    points: " points",
    until: (deadline) => `due ${deadline}, `,
    fromUntil: (start, deadline) => `from ${start} to ${deadline}, `,
    due: (pace) => `should stand at ${pace}%, `,
    day: (year, month, day) => `${year}-${month}-${day}`,
    dayOfYear: (year, month, day) => `${year}-${month}-${day}`,
    end: ".",
    separator: ", ",
    groupSeparator: "; ",
    unconfirmed: (count) => `${count} with an unconfirmed schedule`,
    unverified: (count) => `${count} with figures to verify`,
    leftOut: (which) => ` Not counted: ${which}.`,
  },
};
