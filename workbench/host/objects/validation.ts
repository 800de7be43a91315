/**
 * `Range.dataValidation`: what may be typed into some cells.
 */

import type { CellValueOperator } from "../../model/conditional-format";
import { formulaForArea } from "../../model/names";
import { Refusal } from "../../model/refusal";
import type { ComparisonRule, Validation, ValidationRule } from "../../model/validation";
import { defaultErrorAlert, noPrompt } from "../../model/validation";
import { changeValidation, clearValidation, setValidationRule, validationOn } from "../../model/validations";
import type { Argument, ArgumentRecord, Arguments } from "../arguments";
import { isHostObject, isList } from "../arguments";
import type { Host, Ranges } from "../host";
import { defineType } from "../members";
import type { Json } from "../wire";

export const dataValidation = defineType<Ranges>("DataValidation", {
  scalars: {
    Type: { get: (ranges) => validationOf(ranges)?.rule.kind ?? "None" },
    Rule: {
      get: (ranges) => wireRule(validationOf(ranges)?.rule),
      set: ({ sheet, areas }, value, host) => {
        setValidationRule(host.workbook, sheet, areas, readRule(value, host));
      },
    },
    IgnoreBlanks: {
      get: (ranges) => validationOf(ranges)?.ignoreBlanks ?? true,
      set: ({ sheet, areas }, value) => {
        changeValidation(sheet, areas, { ignoreBlanks: value.flag(0, true) });
      },
    },
    ErrorAlert: {
      get: (ranges) => {
        const { show, style, title, message } = validationOf(ranges)?.errorAlert ?? defaultErrorAlert;
        return { showAlert: show, style, title, message };
      },
      set: ({ sheet, areas }, value) => {
        const { showAlert, style, title, message } = value.record(0);
        const styles = ["Stop", "Warning", "Information"] as const;
        changeValidation(sheet, areas, {
          errorAlert: {
            show: showAlert !== false,
            style: styles.find((word) => word === style) ?? "Stop",
            title: textOr(title),
            message: textOr(message),
          },
        });
      },
    },
    Prompt: {
      get: (ranges) => {
        const { show, title, message } = validationOf(ranges)?.prompt ?? noPrompt;
        return { showPrompt: show, title, message };
      },
      set: ({ sheet, areas }, value) => {
        const { showPrompt, title, message } = value.record(0);
        changeValidation(sheet, areas, {
          prompt: { show: showPrompt !== false, title: textOr(title), message: textOr(message) },
        });
      },
    },
  },
  methods: {
    Clear: ({ sheet, areas }) => {
      clearValidation(sheet, areas);
    },
  },
});

function validationOf({ sheet, areas }: Ranges): Validation | undefined {
  return validationOn(sheet, areas);
}

/** Kinds of comparisons with the names an add-in writes them by. */
const comparisonKinds: Readonly<Record<string, ComparisonRule["kind"]>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
};

const operators: readonly CellValueOperator[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
];

/** Reads `{ list: { source, inCellDropDown } }`, `{ custom: { formula } }`, `{ decimal: { formula1, … } }`. */
function readRule(value: Arguments, host: Host): ValidationRule {
  const given = value.get(0);
  if (!isRecordArgument(given)) return value.refuse(0, "a validation rule");
  const [kind, ...more] = Object.keys(given).filter((name) => given[name] !== null);
  const parts = kind === undefined ? null : (given[kind] ?? null);
  if (kind === undefined || more.length > 0 || !isRecordArgument(parts)) return value.refuse(0, "one validation rule");
  if (kind === "list") {
    return {
      kind: "List",
      source: listSource(parts.source ?? null, host, value),
      inCellDropDown: parts.inCellDropDown !== false,
    };
  }
  if (kind === "custom") {
    return typeof parts.formula === "string"
      ? { kind: "Custom", formula: parts.formula }
      : value.refuse(0, "a rule with a formula");
  }
  const comparison = comparisonKinds[kind];
  if (comparison === undefined) throw new Refusal("InvalidArgument", `There is no validation rule ${kind}.`);
  const operator = operators.find((word) => word === parts.operator);
  if (operator === undefined) return value.refuse(0, "a rule with an operator");
  const formula2 = parts.formula2 ?? null;
  return {
    kind: comparison,
    operator,
    formula1: bound(parts.formula1 ?? null, value),
    formula2: formula2 === null || formula2 === "" ? null : bound(formula2, value),
  };
}

function listSource(source: Argument, host: Host, value: Arguments): string {
  if (typeof source === "string") return source;
  const placed = host.objects.areaOfRange(source);
  return placed === undefined ? value.refuse(0, "a list with a source") : formulaForArea(placed);
}

function bound(given: Argument, value: Arguments): number | string {
  return typeof given === "number" || typeof given === "string" ? given : value.refuse(0, "a rule with bounds");
}

function wireRule(rule: ValidationRule | undefined): Json {
  if (rule === undefined) return {};
  if (rule.kind === "List") return { list: { source: rule.source, inCellDropDown: rule.inCellDropDown } };
  if (rule.kind === "Custom") return { custom: { formula: rule.formula } };
  const [name = ""] = Object.entries(comparisonKinds).find(([, kind]) => kind === rule.kind) ?? [];
  const { operator, formula1, formula2 } = rule;
  return { [name]: { operator, formula1, ...(formula2 === null ? {} : { formula2 }) } };
}

function isRecordArgument(value: Argument): value is ArgumentRecord {
  return typeof value === "object" && value !== null && !isList(value) && !isHostObject(value);
}

function textOr(given: Json | undefined): string {
  return typeof given === "string" ? given : "";
}
