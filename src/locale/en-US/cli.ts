import type { SameShape } from "../language";
import type { cli as chinese } from "../zh-CN/cli";

/** What a file may hold beside cells, by the names that the reader of files gives. */
const lostKinds: Readonly<Record<string, string>> = {
  pictures: "pictures",
  charts: "charts",
  comments: "comments",
  pivotTables: "pivot tables",
  macros: "macros",
  linkedFiles: "links to other files",
  controls: "controls and embedded objects",
};

export const cli: SameShape<typeof chinese> = {
  usage: `Usage:
  pacesheet read FILE [--json]                   reads a report and lists its indicators; --json prints everything
  pacesheet workbook FILE... -o OUT.xlsx         reads reports and writes a workbook
      --overview  prints page one: the conclusion, what lags, the parts
      --bulletin  adds the sheet Bulletin and prints its paragraph
      --plan      adds the sheets Plan, Schedule and Targets
      --what-if   adds the sheet What if, to try other targets, deadlines and months, and those of --plan
      --score     adds the sheet Score: points by weight
      --targets BOOK.xlsx  holds the reports to the sheet Targets filled in there: targets, deadlines and owners are
                  those of the sheet, the reports bring what has been done
      --public    writes a second file, its name ending in -public: values only, without sources, rules, checks
  pacesheet owners BOOK.xlsx -o FOLDER           one form an owner, to be sent out and filled in
  pacesheet collect BOOK.xlsx FORM... -o NEW.xlsx
                                                 brings the forms back into a new workbook
      --prefer FORM   its answers hold where answers differ; may be given more than once
  pacesheet refresh BOOK.xlsx FILE... -o OUT.xlsx  refreshes with newer reports, listing before and after; BOOK stays
                                                 as it is, without -o nothing is written
      --json      prints before and after as JSON
      --anyway    refreshes though the report looks like the wrong one
  read and workbook take:
      --rule RULES   standard, twoStates, threeByPoints, threeByShare, bands, fiveColours, or a file of rules (JSON)
  read, workbook and refresh take:
      --as-of DATE   --lang zh-CN|en-US
  A date is written 2021-06-30. Files are text in UTF-8 or GB18030.`,
  reading: (file) => `Reading ${file} …`,
  writing: (file) => `Writing ${file} …`,
  written: (file) => `Written: ${file}`,
  fileMissing: (file) => `There is no file ${file}. Check the path.`,
  fileUnreadable: (file, cause) => `Cannot read ${file}: ${cause}`,
  notAWorkbook: (file) => `${file} is no .xlsx workbook. Save .xls or .et files as .xlsx in Excel or WPS first.`,
  fileUnwritable: (file, cause) => `Cannot write ${file}: ${cause}. If it is open in Excel, close it and try again.`,
  causes: {
    EACCES: "no permission",
    EPERM: "no permission",
    EBUSY: "another program is using it",
    EISDIR: "it is a folder",
    ENOTDIR: "a part of the path is not a folder",
    ENOSPC: "the disk is full",
    EROFS: "the disk is read-only",
  },
  noIndicators: (file) => `No indicator (target, figure done or ratio) was found in ${file}. Nothing was written.`,
  noTargets: (file) => `${file} has no sheet Targets. Take a workbook made with --plan. No file was written.`,
  noAsOf: (file) =>
    `${file} does not say to which date its figures count. Give it, for example --as-of 2021-06-30. Nothing was written.`,
  unknownCommand: (word) => `No such command: ${word}`,
  unknownLanguage: (word) => `--lang takes zh-CN or en-US, not ${word}`,
  noSuchRules: (word, presets) => `There is no preset and no file of rules ${word}. The presets are: ${presets}.`,
  publicFile: (name) => `${name}-public`,
  notADate: (word) => `--as-of takes a date like 2021-06-30, not ${word}`,
  oneFile: "read takes one file at a time",
  filesWanted: "Give the files of the reports",
  outputWanted: "Give the .xlsx file to write with -o",
  oneBook: "owners takes one workbook",
  folderWanted: "Say with -o into which folder the forms go",
  lost: (file, kinds) =>
    `Note: ${kinds.map((kind) => lostKinds[kind] ?? kind).join(", ")} of ${file} cannot be brought into the new workbook.`,
  bookAndForms: "Give the workbook first, then the forms that came back",
  newFileWanted: "Give a new file with -o; the workbook itself is never changed",
  notAmongForms: (file) => `--prefer names ${file}, which is not among the forms`,
  notAForm: (file) => `${file} holds no form (no columns Key and Verified): passed over.`,
  noForms: "None of the files is a form. Nothing was written.",
  collected: (files, rows, fresh, findings) =>
    `${String(files)} forms, ${String(rows)} rows filled in, ${String(fresh)} of them new, ${String(findings)} to look at`,
  noSettingAsOf: (file) =>
    `“As of” on the sheet Rules of ${file} is no date. Correct it and try again. Nothing was written.`,
  form: (file, owner, rows) =>
    owner === null
      ? `${file}: ${String(rows)} indicators have no owner; name one on the sheet Matters or Indicators`
      : `${file}: ${String(rows)} indicators`,
  unkeyed: (rows) => `${String(rows)} rows of Indicators have no key (rows added by hand); no form has them.`,
  bookAndReportsWanted: "refresh takes one workbook and at least one report",
  stillWrong: "If it is the right one, try again with --anyway. Nothing was written.",
  refreshColumns: ["No.", "Indicator", "Done", "Completion", "Status", ""],
  kinds: { same: "", renamed: "renamed", added: "new", notReported: "not reported" },
  notTaken: "not taken",
  asked: (name, choices) => `To decide: ${name} (${choices})`,
  askedNote:
    "What is to be decided stands as to be verified: decide it when refreshing in Excel, or correct the figure done.",
  columns: ["No.", "Indicator", "Target", "Done", "Completion", "Pace", "Gap", "Status"],
  tally: (all, counted, reached, behind) =>
    `${String(all)} indicators: ${String(counted)} counted, ${String(reached)} at or ahead of pace, ${String(behind)} behind`,
  others: (unconfirmed, unverified, unpaced) =>
    `${String(unconfirmed)} with unconfirmed schedule, ${String(unverified)} to verify, ${String(unpaced)} not held against pace`,
  head: (region, asOf) => `${region}, as of ${asOf}`,
  unknown: "(not in the report)",
  failed: (cause) => `Failed: ${cause}`,
};
