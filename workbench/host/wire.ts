/**
 * The shapes office.js sends and expects: a batch of actions on object paths, and its results. Names are those of the
 * wire; an unknown shape is refused when the batch is read, so the rest may rely on it.
 */

export type Json = null | boolean | number | string | readonly Json[] | JsonRecord;
export interface JsonRecord {
  readonly [key: string]: Json;
}

/** How an object is reached; the number is the one on the wire. */
export const pathKinds = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const actionKinds = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export interface WireArguments {
  readonly Arguments?: readonly Json[];
  /** Mirrors the arguments: 0 is a plain value, another number the object path the argument means. */
  readonly ReferencedObjectPathIds?: readonly Json[];
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
  readonly ObjectState?: JsonRecord;
}

export interface WireBatch {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  /** `Range.values`: the member that refused. */
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface WireAnswer {
  readonly Results: readonly WireResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a message is a batch at all; what its actions hold is looked at when they run. */
export function isBatch(value: unknown): value is WireBatch {
  return (
    typeof value === "object" &&
    value !== null &&
    "Actions" in value &&
    Array.isArray(value.Actions) &&
    "ObjectPaths" in value &&
    isRecord(value.ObjectPaths)
  );
}
