/**
 * Arguments of a call as the members read them: by position and expected kind. An argument of another kind is refused
 * as Excel does, with InvalidArgument.
 */

import { Refusal } from "../model/refusal";
import type { HostObject } from "./members";
import type { Json, JsonRecord } from "./wire";
import { isRecord } from "./wire";

/** A plain value, an object of the workbook, or either within arrays and records. */
export type Argument = null | boolean | number | string | HostObject | readonly Argument[] | ArgumentRecord;
export interface ArgumentRecord {
  readonly [key: string]: Argument;
}

/** Marks objects of the workbook among the arguments. */
export const hostObjectMark: unique symbol = Symbol("object of the workbook");

export function isHostObject(value: Argument): value is HostObject {
  return typeof value === "object" && value !== null && hostObjectMark in value;
}

export class Arguments {
  constructor(
    private readonly values: readonly Argument[],
    private readonly member: string,
  ) {}

  get(index: number): Argument {
    return this.values[index] ?? null;
  }

  has(index: number): boolean {
    return this.get(index) !== null;
  }

  text(index: number): string {
    const value = this.get(index);
    return typeof value === "string" ? value : this.refuse(index, "a text");
  }

  textOrNull(index: number): string | null {
    return this.has(index) ? this.text(index) : null;
  }

  number(index: number): number {
    const value = this.get(index);
    return typeof value === "number" ? value : this.refuse(index, "a number");
  }

  numberOrNull(index: number): number | null {
    return this.has(index) ? this.number(index) : null;
  }

  /** A truth value; what is left out counts as `otherwise`. */
  flag(index: number, otherwise: boolean): boolean {
    const value = this.get(index) ?? otherwise;
    return typeof value === "boolean" ? value : this.refuse(index, "true or false");
  }

  /** One of a set of words; what is left out counts as `otherwise`, or is refused without one. */
  choice<const Word extends string>(index: number, words: readonly Word[], otherwise?: NoInfer<Word>): Word {
    const value = this.get(index) ?? otherwise ?? null;
    const word = words.find((candidate) => candidate === value);
    return word ?? this.refuse(index, `one of ${words.join(", ")}`);
  }

  /** A text or a number, as collections take for the key of an item. */
  key(index: number): string | number {
    const value = this.get(index);
    return typeof value === "string" || typeof value === "number" ? value : this.refuse(index, "a key");
  }

  /** Plain data without objects of the workbook. */
  json(index: number): Json {
    return plain(this.get(index));
  }

  record(index: number): JsonRecord {
    const value = this.json(index);
    return isRecord(value) ? value : this.refuse(index, "an object");
  }

  list(index: number): readonly Argument[] {
    const value = this.get(index);
    return isList(value) ? value : this.refuse(index, "an array");
  }

  refuse(index: number, expected: string): never {
    throw new Refusal("InvalidArgument", `${this.member}: argument ${index + 1} must be ${expected}.`);
  }
}

function plain(value: Argument): Json {
  if (isHostObject(value)) return null;
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

export function isList(value: Argument): value is readonly Argument[] {
  return Array.isArray(value);
}
