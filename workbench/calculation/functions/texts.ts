/**
 * Functions of texts. Lengths and positions count UTF-16 units as Excel does; positions begin at 1.
 */

import type { CellError } from "../../model/cells";
import { formatted, numberInText, wrongValue } from "../values";
import type { Arguments, FunctionTable } from "./signature";
import { anyNumber, ErrorResult, ofValues, succeed } from "./signature";
import { wildcardPattern } from "./criteria";

/** The longest text a cell holds. */
const longestText = 32_767;

export const textFunctions: FunctionTable = {
  TEXT: ofValues(2, 2, (args) => formatted(args.value(0), args.text(1))),
  VALUE: ofValues(1, 1, (args) => args.number(0)),
  CONCATENATE: ofValues(1, anyNumber, (args) => withinLimit(args.operands.map((_, at) => args.text(at)).join(""))),
  LEN: ofValues(1, 1, (args) => args.text(0).length),
  LEFT: ofValues(1, 2, (args) => args.text(0).slice(0, countAt(args, 1))),
  RIGHT: ofValues(1, 2, (args) => {
    const text = args.text(0);
    return text.slice(Math.max(0, text.length - countAt(args, 1)));
  }),
  MID: ofValues(3, 3, (args) => {
    const first = positionAt(args, 1);
    return args.text(0).slice(first, first + countAt(args, 2));
  }),
  REPLACE: ofValues(4, 4, (args) => {
    const text = args.text(0);
    const first = positionAt(args, 1);
    return text.slice(0, first) + args.text(3) + text.slice(first + countAt(args, 2));
  }),
  SUBSTITUTE: ofValues(3, 4, substitute),
  FIND: ofValues(2, 3, (args) => {
    const at = args.text(1).indexOf(args.text(0), positionAt(args, 2, 1));
    return at === -1 ? wrongValue : at + 1;
  }),
  SEARCH: ofValues(2, 3, (args) => {
    const from = positionAt(args, 2, 1);
    const at = args
      .text(1)
      .slice(from)
      .search(wildcardPattern(args.text(0), "within"));
    return at === -1 ? wrongValue : from + at + 1;
  }),
  EXACT: ofValues(2, 2, (args) => args.text(0) === args.text(1)),
  TRIM: ofValues(1, 1, (args) =>
    args
      .text(0)
      .replace(/^ +| +$/g, "")
      .replace(/ {2,}/g, " "),
  ),
  CLEAN: ofValues(1, 1, (args) => [...args.text(0)].filter((character) => character >= " ").join("")),
  UPPER: ofValues(1, 1, (args) => args.text(0).toUpperCase()),
  LOWER: ofValues(1, 1, (args) => args.text(0).toLowerCase()),
  REPT: ofValues(2, 2, (args) => {
    const text = args.text(0);
    const times = Math.trunc(args.number(1));
    if (times < 0 || text.length * times > longestText) return wrongValue;
    return text.repeat(times);
  }),
  CHAR: ofValues(1, 1, (args) => {
    const code = Math.trunc(args.number(0));
    return code >= 1 && code <= 127 ? String.fromCharCode(code) : wrongValue;
  }),
  UNICHAR: ofValues(1, 1, (args) => {
    const code = Math.trunc(args.number(0));
    return code >= 1 && code <= 0x10ffff ? String.fromCodePoint(code) : wrongValue;
  }),
  UNICODE: ofValues(1, 1, (args) => args.text(0).codePointAt(0) ?? wrongValue),
  NUMBERVALUE: ofValues(1, 1, (args) => numberInText(args.text(0)) ?? wrongValue),
};

function substitute(args: Arguments): string {
  const text = args.text(0);
  const old = args.text(1);
  const replacement = args.text(2);
  if (old === "") return text;
  if (args.count < 4) return text.split(old).join(replacement);
  const which = Math.trunc(args.number(3));
  if (which < 1) throw new ErrorResult(wrongValue);
  const parts = text.split(old);
  if (which >= parts.length) return text;
  return parts.slice(0, which).join(old) + replacement + parts.slice(which).join(old);
}

function withinLimit(text: string): string | CellError {
  return text.length > longestText ? wrongValue : text;
}

/** A number of characters; 1 where the call has none. */
function countAt(args: Arguments, position: number): number {
  const count = Math.trunc(args.number(position, 1));
  return count < 0 ? succeed<number>(wrongValue) : count;
}

/** A position in a text as an index from 0. */
function positionAt(args: Arguments, position: number, otherwise?: number): number {
  const first = Math.trunc(args.number(position, otherwise));
  return first < 1 ? succeed<number>(wrongValue) : first - 1;
}
