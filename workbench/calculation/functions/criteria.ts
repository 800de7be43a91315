/**
 * Criteria of COUNTIF, SUMIF and their kind, and wildcards: `>=10`, `<>完成`, `*水*`, a number, a text.
 */

import type { Scalar } from "../values";
import { compareScalars, numberInText, sameNumber, sameText } from "../values";
import { isError } from "../../model/cells";

export type Criterion = (value: Scalar) => boolean;

const operatorPattern = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/;

/** Whether a cell meets a criterion as it is written in the argument of COUNTIF. */
export function criterionOf(criterion: Scalar): Criterion {
  if (criterion === null) return (value) => isNumberLike(value, 0);
  if (typeof criterion === "number") return (value) => isNumberLike(value, criterion);
  if (typeof criterion === "boolean") return (value) => value === criterion;
  if (isError(criterion)) return (value) => isError(value) && value.error === criterion.error;
  const [, operator = "=", operand = ""] = operatorPattern.exec(criterion) ?? [];
  if (operator === "=") return equality(operand, criterion.startsWith("="));
  if (operator === "<>") {
    const isEqual = equality(operand, true);
    return (value) => !isEqual(value);
  }
  const bound = numberInText(operand) ?? operand;
  return (value) => {
    if (typeof value !== typeof bound) return false;
    const order = compareScalars(value, bound);
    return typeof order === "number" && holds(operator, order);
  };
}

function holds(operator: string, order: number): boolean {
  if (operator === "<") return order < 0;
  if (operator === "<=") return order <= 0;
  return operator === ">" ? order > 0 : order >= 0;
}

/** `=` alone asks for blank cells, an empty criterion for blank cells and empty texts. */
function equality(operand: string, isWritten: boolean): Criterion {
  if (operand === "") return (value) => value === null || (!isWritten && value === "");
  const number = numberInText(operand);
  if (number !== null) return (value) => isNumberLike(value, number);
  if (!hasWildcard(operand)) return (value) => typeof value === "string" && sameText(value, operand);
  const pattern = wildcardPattern(operand, "whole");
  return (value) => typeof value === "string" && pattern.test(value);
}

/** A number, or a text that reads as that number. */
function isNumberLike(value: Scalar, number: number): boolean {
  if (typeof value === "string") return numberInText(value) === number;
  return typeof value === "number" && sameNumber(value, number);
}

export function hasWildcard(text: string): boolean {
  return /[*?~]/.test(text);
}

/** `*` any text, `?` any character, `~` takes the next one as it is; case does not count. */
export function wildcardPattern(text: string, extent: "whole" | "within"): RegExp {
  const source = text.replace(
    /~([*?~])|([*?])|([.+^${}()|[\]\\/~-])/g,
    (_, plain?: string, wild?: string, other?: string) => {
      if (wild !== undefined) return wild === "*" ? "[\\s\\S]*" : "[\\s\\S]";
      return `\\${plain ?? other ?? ""}`;
    },
  );
  return new RegExp(extent === "whole" ? `^${source}$` : source, "i");
}
