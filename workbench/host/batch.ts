/**
 * Runs a batch: its actions one after the other, until one is refused. What was done before stays done, as in Excel;
 * the answer carries the results so far and the error with the place it came from.
 */

import { Refusal } from "../model/refusal";
import type { Host } from "./host";
import { isHostObject } from "./arguments";
import type { HostObject } from "./members";
import { camelCase, Paths } from "./paths";
import { identityOf, query } from "./query";
import type { Json, JsonRecord, WireAction, WireAnswer, WireBatch, WireError, WireResult } from "./wire";
import { actionKinds, isRecord } from "./wire";

export function runBatch(host: Host, batch: WireBatch): WireAnswer {
  const paths = new Paths(host, batch.ObjectPaths);
  const results: WireResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      const value = runAction(host, paths, action);
      if (action.ActionType === actionKinds.trace) traceIds.push(action.Id);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (cause) {
      return { Results: results, TraceIds: traceIds, Error: errorOf(cause, locationOf(paths, action), index) };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

/** Gives the value the client waits for, undefined when it waits for none. */
function runAction(host: Host, paths: Paths, action: WireAction): Json | undefined {
  if (action.ActionType === actionKinds.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case actionKinds.instantiate:
      return object === null ? null : identityOf(host, object);
    case actionKinds.query:
      return query(host, object, action.QueryInfo ?? {}, false);
    case actionKinds.queryAsJson:
      return query(host, object, action.QueryInfo ?? {}, true);
    case actionKinds.method:
      return callMethod(host, object, action, paths);
    case actionKinds.setProperty:
      requireObject(object).set(action.Name, paths.argumentsOf(action.ArgumentInfo)[0] ?? null);
      return undefined;
    case actionKinds.update:
      update(requireObject(object), action.ObjectState ?? {});
      return undefined;
    default:
      throw new Refusal("NotImplemented", `Actions of type ${action.ActionType} are not implemented by the workbench`);
  }
}

/** Every object can be kept for later batches, a null object too; all else is a matter of its type. */
function callMethod(host: Host, object: HostObject | null, action: WireAction, paths: Paths): Json {
  if (action.Name === "_KeepReference") {
    if (object !== null) host.keep(object);
    return null;
  }
  const outcome = requireObject(object).call(action.Name, paths.argumentsOf(action.ArgumentInfo)) ?? null;
  return isHostObject(outcome) ? identityOf(host, outcome) : outcome;
}

/** Sets the properties of a state, those of objects behind it by going there. */
function update(object: HostObject, state: JsonRecord): void {
  for (const [name, value] of Object.entries(state)) {
    if (object.navigationName(name) !== undefined && isRecord(value))
      update(requireObject(object.navigate(name)), value);
    else object.set(name, value);
  }
}

function requireObject(object: HostObject | null): HostObject {
  if (object === null) throw new Refusal("InvalidOperation", "A null object has no members to call or set.");
  return object;
}

function locationOf(paths: Paths, action: WireAction): string {
  if (action.ActionType === actionKinds.instantiate) return paths.locationOf(action.ObjectPathId);
  return `${paths.typeNameOf(action.ObjectPathId)}.${camelCase(action.Name)}`;
}

function errorOf(cause: unknown, location: string, index: number): WireError {
  const isRefusal = cause instanceof Refusal;
  return {
    Code: isRefusal ? cause.code : "GeneralException",
    Message: isRefusal ? cause.message : `The workbench failed: ${describe(cause)}`,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: isRefusal ? 400 : 500,
  };
}

function describe(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
