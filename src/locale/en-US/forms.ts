import type { SameShape } from "../language";
import type { forms as chinese } from "../zh-CN/forms";

export const forms: SameShape<typeof chinese> = {
  title: (owner) => `Form: ${owner}`,
  name: (owner) => `Form-${owner}`,
  unnamed: "No owner named",
  instructions: {
    open: "1. Fill in the light yellow columns only; the others are locked. Save and send the file back; it may be renamed and its rows sorted.",
    verified: (asOf) =>
      `2. Verified: the figure done up to ${asOf}. Leave it empty where Done is right; else enter the right figure, with its unit where that differs from the column Unit.`,
    behind: "3. For what is behind its pace give reason, measures and plan. Name and phone in one row are enough.",
  },
  date: (year, month, day) => `${year}-${month}-${day}`,
  columns: {
    verified: "Verified",
    reason: "Reason",
    measures: "Measures",
    next: "Next month",
    person: "Filled in by",
    phone: "Phone",
  },
};
