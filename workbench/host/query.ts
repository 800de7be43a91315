/**
 * What an add-in loads: the properties named by select and expand, of an object or of all items of a collection, as the
 * wire wants them. Nothing named means all scalars.
 */

import { Refusal } from "../model/refusal";
import type { Host } from "./host";
import type { HostObject } from "./members";
import { camelCase } from "./paths";
import type { Json, WireQuery } from "./wire";

/** How names and collections are written: in a query as on the wire, in a query as JSON as the add-in writes them. */
interface Spelling {
  readonly name: (wireName: string) => string;
  readonly items: string;
  readonly nullObject: Json;
}

const wireSpelling: Spelling = { name: (name) => name, items: "_Items", nullObject: null };
const jsonSpelling: Spelling = { name: camelCase, items: "items", nullObject: { _IsNull: true } };

/** What is asked of an object: all its scalars or not, and members by name with what is asked of those. */
interface Selection {
  all: boolean;
  readonly members: Map<string, Selection>;
}

export function query(host: Host, object: HostObject | null, info: WireQuery, asJson: boolean): Json {
  const spelling = asJson ? jsonSpelling : wireSpelling;
  return read(host, object, selectionOf(info), spelling, info);
}

/** The members by which the client finds an object again; empty for objects it finds by their path. */
export function identityOf(host: Host, object: HostObject): Record<string, Json> {
  const referenceId = host.keptId(object);
  return { ...object.identity(), ...(referenceId === undefined ? {} : { _ReferenceId: referenceId }) };
}

function selectionOf({ Select = [], Expand = [] }: WireQuery): Selection {
  const root: Selection = { all: Select.length === 0, members: new Map() };
  for (const path of [...Select, ...Expand]) insert(root, stepsOf(path));
  return root;
}

/** `items/name` asks the same as `name`: a selection goes through to the items of a collection. */
function stepsOf(path: string): readonly string[] {
  return path.split(/[/.]/).filter((step) => step !== "items" && step !== "isNullObject" && step !== "");
}

/** A navigation named without anything behind it means all its scalars, as `*` does. */
function insert(selection: Selection, [step, ...rest]: readonly string[]): void {
  if (step === undefined) return;
  if (step === "*") {
    selection.all = true;
    insert(selection, rest);
    return;
  }
  const inner = selection.members.get(step) ?? { all: false, members: new Map<string, Selection>() };
  inner.all ||= rest.length === 0;
  selection.members.set(step, inner);
  insert(inner, rest);
}

function read(host: Host, object: HostObject | null, selection: Selection, spelling: Spelling, info: WireQuery): Json {
  if (object === null) return spelling.nullObject;
  const items = object.items();
  return items === null
    ? readObject(host, object, selection, spelling)
    : readCollection(host, object, items, selection, spelling, info);
}

function readObject(host: Host, object: HostObject, selection: Selection, spelling: Spelling): Record<string, Json> {
  const answer: Record<string, Json> = {};
  const add = (name: string, value: Json): void => {
    answer[spelling.name(name)] = value;
  };
  if (spelling === wireSpelling) Object.assign(answer, identityOf(host, object));
  if (selection.all) for (const name of object.scalarNames()) add(name, object.get(name));
  for (const [asked, inner] of selection.members) {
    const scalar = object.scalarName(asked);
    const navigation = object.navigationName(asked);
    if (scalar !== undefined) add(scalar, object.get(scalar));
    else if (navigation !== undefined) add(navigation, read(host, object.navigate(navigation), inner, spelling, {}));
    else throw new Refusal("NotImplemented", `${object.typeName}.${asked} is not implemented by the workbench`);
  }
  return answer;
}

function readCollection(
  host: Host,
  collection: HostObject,
  items: readonly HostObject[],
  selection: Selection,
  spelling: Spelling,
  { Top, Skip = 0 }: WireQuery,
): Record<string, Json> {
  const ofCollection = new Map<string, Selection>();
  const ofItems = new Map<string, Selection>();
  for (const [name, inner] of selection.members) {
    (collection.scalarName(name) === undefined ? ofItems : ofCollection).set(name, inner);
  }
  const shown = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  const itemSelection: Selection = {
    all: selection.all || (ofItems.size === 0 && ofCollection.size === 0),
    members: ofItems,
  };
  return {
    ...readObject(host, collection, { all: false, members: ofCollection }, spelling),
    [spelling.items]: shown.map((item, index) => ({
      ...readObject(host, item, itemSelection, spelling),
      ...(Skip > 0 ? { _Index: Skip + index } : {}),
    })),
  };
}
