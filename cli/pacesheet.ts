#!/usr/bin/env node
/** The command line: reads reports and writes workbooks without Excel. Exit codes: 0 done, 1 could not, 2 wrong call. */
import { parseArgs } from "node:util";
import { LANGUAGES, type Language } from "../src/locale/language";
import { cliStrings } from "../src/locale/strings";
import { dayOf, NotADateError } from "../src/plan/calendar";
import { collect } from "./collect";
import { Failure } from "./failure";
import { owners } from "./owners";
import { read } from "./read";
import { refresh } from "./refresh";
import { rulesAskedFor } from "./rules";
import { workbook } from "./workbook";

const OPTIONS = {
  json: { type: "boolean" },
  output: { type: "string", short: "o" },
  "as-of": { type: "string" },
  rule: { type: "string" },
  overview: { type: "boolean" },
  bulletin: { type: "boolean" },
  plan: { type: "boolean" },
  "what-if": { type: "boolean" },
  score: { type: "boolean" },
  targets: { type: "string" },
  anyway: { type: "boolean" },
  public: { type: "boolean" },
  prefer: { type: "string", multiple: true },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

type Options = ReturnType<typeof parsed>["values"];

function parsed(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
}

function languageOf({ lang }: Options): Language {
  const language = LANGUAGES.find((each) => each === (lang ?? "zh-CN"));
  if (language === undefined) throw new Failure(2, cliStrings("zh-CN").unknownLanguage(lang ?? ""));
  return language;
}

/** Runs one call of the command line. Throws {@link Failure} for whatever the user can do something about. */
async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parsed(args);
  const language = languageOf(values);
  const words = cliStrings(language);
  const [command, ...files] = positionals;
  const asOf = dateIn(values["as-of"], words.notADate);
  if (values.help === true) {
    console.log(words.usage);
    return;
  }
  switch (command) {
    case "read": {
      const [file, ...others] = files;
      if (file === undefined || others.length > 0) throw new Failure(2, words.oneFile);
      const rules = await rulesAskedFor(values.rule, language, words);
      return read(file, { json: values.json ?? false, asOf, rules, language });
    }
    case "workbook": {
      if (files.length === 0) throw new Failure(2, words.filesWanted);
      if (values.output === undefined) throw new Failure(2, words.outputWanted);
      const rules = await rulesAskedFor(values.rule, language, words);
      const {
        output,
        overview = false,
        bulletin = false,
        plan = false,
        score = false,
        targets,
        public: forOthers = false,
      } = values;
      return workbook(files, {
        output,
        asOf,
        rules,
        overview,
        bulletin,
        plan,
        whatIf: values["what-if"] ?? false,
        score,
        targets: targets ?? null,
        forOthers,
        language,
      });
    }
    case "owners": {
      const [book, ...others] = files;
      if (book === undefined || others.length > 0) throw new Failure(2, words.oneBook);
      if (values.output === undefined) throw new Failure(2, words.folderWanted);
      return owners(book, values.output, language);
    }
    case "collect": {
      const [book, ...forms] = files;
      if (book === undefined || forms.length === 0) throw new Failure(2, words.bookAndForms);
      if (values.output === undefined) throw new Failure(2, words.outputWanted);
      return collect(book, forms, { output: values.output, preferred: values.prefer ?? [], language });
    }
    case "refresh": {
      const [book, ...reports] = files;
      if (book === undefined || reports.length === 0) throw new Failure(2, words.bookAndReportsWanted);
      const { output = null, json = false, anyway = false } = values;
      return refresh(book, reports, { output, asOf, json, anyway, language });
    }
    default:
      throw new Failure(2, command === undefined ? words.usage : `${words.unknownCommand(command)}\n${words.usage}`);
  }
}

function dateIn(word: string | undefined, complaint: (word: string) => string): string | null {
  if (word === undefined) return null;
  try {
    dayOf(word);
    return word;
  } catch (error) {
    if (error instanceof NotADateError) throw new Failure(2, complaint(word), { cause: error });
    throw error;
  }
}

/** The failure to report for anything thrown; a wrong option is a wrong call. */
function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const words = cliStrings("zh-CN");
  if (code?.startsWith("ERR_PARSE_ARGS") === true) return new Failure(2, `${message}\n${words.usage}`);
  return new Failure(1, words.failed(message));
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  const failure = failureOf(error);
  console.error(failure.message);
  process.exitCode = failure.exitCode;
}
