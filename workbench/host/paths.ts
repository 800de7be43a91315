/**
 * Object paths of one batch: which object of the workbook a path means. A path is walked once, in the order in which
 * the batch first needs it; a method path runs its method then, so that `worksheets.add()` adds one sheet however often
 * the path is mentioned.
 */

import { Refusal } from "../model/refusal";
import type { Argument } from "./arguments";
import { isHostObject } from "./arguments";
import type { Host } from "./host";
import type { HostObject } from "./members";
import type { Json, WireArguments, WirePath } from "./wire";
import { isRecord, pathKinds } from "./wire";

export class Paths {
  private readonly found = new Map<number, HostObject | null>();

  constructor(
    private readonly host: Host,
    private readonly paths: Readonly<Record<string, WirePath>>,
  ) {}

  /** The object of a path; null for a null object, and for whatever is asked of one. */
  resolve(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (path === undefined) throw new Refusal("InvalidObjectPath", `The batch has no object path ${id}.`);
    const object = this.walk(path);
    this.found.set(id, object);
    return object;
  }

  /** The arguments of a call, object paths replaced by the objects they mean. */
  argumentsOf(info: WireArguments | undefined): readonly Argument[] {
    const marks = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, marks[index] ?? 0));
  }

  /** The type of an object that was found already, for the location of an error. */
  typeNameOf(id: number | undefined): string {
    return (id === undefined ? undefined : this.found.get(id)?.typeName) ?? "Workbook";
  }

  /** What a path asks of its parent, for the location of an error: `WorksheetCollection.add`. */
  locationOf(id: number): string {
    const path = this.paths[id];
    const name = path?.ObjectPathType === pathKinds.indexer ? "getItem" : (path?.Name ?? "");
    return `${this.typeNameOf(path?.ParentObjectPathId)}.${camelCase(name)}`;
  }

  private walk(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case pathKinds.global:
        return this.host.objects.workbook(this.host);
      case pathKinds.nullObject:
        return null;
      case pathKinds.reference:
        return this.keptObject(path.Name);
      case pathKinds.newObject:
        throw new Refusal("NotImplemented", `${path.Name} is not implemented by the workbench`);
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case pathKinds.property:
        return parent.navigate(path.Name);
      case pathKinds.indexer:
        return parent.item(this.key(path));
      case pathKinds.method:
        return this.callForObject(parent, path);
      default:
        throw new Refusal("InvalidObjectPath", `Unknown kind ${path.ObjectPathType} of object path.`);
    }
  }

  private keptObject(id: string): HostObject {
    const object = this.host.kept(id);
    if (object === undefined) {
      throw new Refusal("InvalidObjectPath", `The object ${id} is no longer kept.`);
    }
    return object;
  }

  private key(path: WirePath): string | number {
    const [key] = path.ArgumentInfo?.Arguments ?? [];
    if (typeof key === "string" || typeof key === "number") return key;
    throw new Refusal("InvalidArgument", "An item is asked for by a text or a number.");
  }

  private callForObject(parent: HostObject, path: WirePath): HostObject | null {
    const outcome = parent.call(path.Name, this.argumentsOf(path.ArgumentInfo));
    if (outcome === null) return null;
    if (outcome !== undefined && isHostObject(outcome)) return outcome;
    throw new Refusal("InvalidObjectPath", `${parent.typeName}.${path.Name} gives no object.`);
  }

  private argument(value: Json, mark: Json): Argument {
    if (typeof mark === "number" && mark !== 0) return this.resolve(mark);
    if (Array.isArray(value)) {
      const marks: readonly Json[] = Array.isArray(mark) ? mark : [];
      return value.map((inner: Json, index) => this.argument(inner, marks[index] ?? 0));
    }
    if (!isRecord(value)) return value;
    if (typeof value._ObjectPathId === "number") return this.resolve(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.argument(inner, 0)]));
  }
}

/** `GetRange` → `getRange`: a name of the wire as the add-in wrote it. */
export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
