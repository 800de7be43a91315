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
  answers: {
    name: "Answers",
    title: "Answers: what the owners have sent back",
    columns: {
      number: "No.",
      name: "Indicator",
      owner: "Owner",
      asOf: "As of",
      actual: "In the table",
      unit: "Unit",
      verified: "Figure entered",
      reason: "Reason",
      measures: "Measures",
      next: "Next month",
      person: "Filled in by",
      phone: "Phone",
      fate: "Became of it",
      file: "File",
      key: "Key",
    },
  },
  pending: (figure, standing) =>
    standing === "" ? `The owner says ${figure}` : `The owner says ${figure}, the table ${standing}`,
  question: (figure, standing) =>
    `${standing === "" ? `The owner says ${figure}` : `The owner says ${figure}, the table ${standing}`}. Once verified, correct Done on the sheet Indicators and empty In doubt`,
  fates: {
    taken: "Taken",
    pending: (figure, standing) =>
      `verified ${figure}${standing === "" ? "" : `, the table says ${standing}`}: put on To verify`,
    kept: (column, entered, standing) => `${column} “${entered}” not taken: the plan has “${standing}”`,
    conflict: (column, list) => `${column} answered differently, none taken: ${list}`,
    says: (file, entered) => `${file} says “${entered}”`,
    unreadable: (entered, fault) => `verified “${entered}” ${fault}: not taken`,
    otherDate: (asOf, standing) =>
      `form as of ${asOf === "" ? "(missing)" : asOf}, workbook as of ${standing === "" ? "(missing)" : standing}: not taken`,
    unknownRow: "no row of Indicators has this key, or more than one: not taken",
  },
  faults: {
    notAFigure: "is no figure",
    date: "is a date",
    otherUnit: "has another unit than the row",
    notWhole: "is no whole number",
    farOff: "is a hundred times off the table, perhaps in another unit",
  },
  pane: {
    heading: "Forms for the owners",
    make: "Make the forms",
    collect: "Collect the forms",
    collectFiles: "Collect from files …",
    note: "One sheet an owner; only the light yellow columns take entries. Move or copy them into files to send out. Collect from files takes the files that came back, several at once; Collect the forms takes sheets that stand in this workbook.",
    made: (sheets) => `${String(sheets)} forms made.`,
    kept: (sheets) => `${String(sheets)} were there and stay as they are; delete them to make them anew.`,
    unnamed: (rows) => `${String(rows)} indicators have no owner; they are on Form-No owner named.`,
    unkeyed: (rows) => `${String(rows)} rows have no key (added by hand) and are on no form.`,
    noAsOf: "“As of” on the sheet Rules is no date. Correct it first.",
    noForms: "There are no forms in this workbook.",
    nothing: "The forms say nothing new.",
    passedOver: {
      notXlsx:
        "Is no .xlsx workbook. Save .xls and .et files as .xlsx in Excel or WPS first; take off a password to open.",
      tooLarge: "Is over 3.5 MB. Save the sheet with the form as a file of its own.",
      notOpened: "Excel does not open it. Open it in Excel, save it as .xlsx and try again.",
      noForm: "Holds no form (no columns Key and Verified).",
    },
    collected: (rows, findings) =>
      `${String(rows)} rows taken${findings === 0 ? "." : `, ${String(findings)} to look at:`}`,
  },
};
