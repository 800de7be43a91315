/**
 * What the objects of Excel's object model can do, as tables: a type has scalars that are read and set, navigations to
 * other objects, methods, and as a collection items. `defineType` makes objects of such a table, which the dispatcher
 * treats all alike. A member that no table has answers with an error that names it.
 */

import { Refusal } from "../model/refusal";
import type { Argument } from "./arguments";
import { Arguments, hostObjectMark } from "./arguments";
import type { Host } from "./host";
import type { Json, JsonRecord } from "./wire";

export interface Scalar<Target> {
  readonly get?: (target: Target, host: Host) => Json;
  readonly set?: (target: Target, value: Arguments, host: Host) => void;
}

/** What a method gives: a value, an object of the workbook, or nothing; null for a null object. */
export type Outcome = Json | HostObject | undefined;

/** Names are those of the wire, beginning with a capital letter. */
export interface TypeDefinition<Target> {
  /** Whether what the object stands for is still in the workbook; asked before every use. Left out: always. */
  readonly exists?: (target: Target, host: Host) => boolean;
  /** The members by which the client finds the object again in the next batch: `Id`, or `_Id`. */
  readonly identity?: (target: Target, host: Host) => JsonRecord;
  readonly scalars?: Readonly<Record<string, Scalar<Target>>>;
  readonly navigations?: Readonly<Record<string, (target: Target, host: Host) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (target: Target, args: Arguments, host: Host) => Outcome>>;
  readonly items?: (target: Target, host: Host) => readonly HostObject[];
  /** Finds an item by id or name; undefined when there is none. */
  readonly item?: (target: Target, key: string | number, host: Host) => HostObject | undefined;
}

/** An object of the workbook as the dispatcher sees it. Names of members are found in whatever case. */
export interface HostObject {
  readonly [hostObjectMark]: true;
  readonly typeName: string;
  identity(): JsonRecord | null;
  /** The scalars that can be read, under their names of the wire. */
  scalarNames(): readonly string[];
  /** Name of the wire of a scalar or navigation; undefined when the type has no such member. */
  scalarName(name: string): string | undefined;
  navigationName(name: string): string | undefined;
  get(name: string): Json;
  set(name: string, value: Argument): void;
  navigate(name: string): HostObject | null;
  call(name: string, values: readonly Argument[]): Outcome;
  /** The items of a collection; null for what is none. */
  items(): readonly HostObject[] | null;
  item(key: string | number): HostObject;
}

export interface HostType<Target> {
  of(host: Host, target: Target): HostObject;
  /** What an object of this type stands for; undefined for other arguments. */
  targetOf(value: Argument): Target | undefined;
}

export function defineType<Target>(typeName: string, definition: TypeDefinition<Target>): HostType<Target> {
  const targets = new WeakMap<object, Target>();
  const tables = {
    scalars: byName(definition.scalars ?? {}),
    navigations: byName(definition.navigations ?? {}),
    methods: byName(definition.methods ?? {}),
  };
  return {
    of(host, target) {
      const object = objectOf(typeName, definition, tables, host, target);
      targets.set(object, target);
      return object;
    },
    targetOf: (value) => (typeof value === "object" && value !== null ? targets.get(value) : undefined),
  };
}

/** A member with its name of the wire, found by the name in small letters. */
type ByName<Member> = ReadonlyMap<string, { readonly name: string; readonly member: Member }>;

function byName<Member>(members: Readonly<Record<string, Member>>): ByName<Member> {
  return new Map(Object.entries(members).map(([name, member]) => [name.toLowerCase(), { name, member }]));
}

interface MemberTables<Target> {
  readonly scalars: ByName<Scalar<Target>>;
  readonly navigations: ByName<(target: Target, host: Host) => HostObject | null>;
  readonly methods: ByName<(target: Target, args: Arguments, host: Host) => Outcome>;
}

function objectOf<Target>(
  typeName: string,
  definition: TypeDefinition<Target>,
  { scalars, navigations, methods }: MemberTables<Target>,
  host: Host,
  target: Target,
): HostObject {
  /** Finds a member of the object, unless what it stands for is gone. */
  const use = <Member>(member: Member | undefined, name: string): Member => {
    if (definition.exists?.(target, host) === false) {
      throw new Refusal("ItemNotFound", `The ${typeName} has been deleted.`);
    }
    if (member === undefined) {
      throw new Refusal("NotImplemented", `${typeName}.${name} is not implemented by the workbench`);
    }
    return member;
  };
  return {
    [hostObjectMark]: true,
    typeName,
    identity: () => definition.identity?.(target, host) ?? null,
    scalarNames: () => [...scalars.values()].filter(({ member }) => member.get !== undefined).map(({ name }) => name),
    scalarName: (name) => scalars.get(name.toLowerCase())?.name,
    navigationName: (name) => navigations.get(name.toLowerCase())?.name,
    get: (name) => use(scalars.get(name.toLowerCase())?.member.get, name)(target, host),
    set(name, value) {
      const write = use(scalars.get(name.toLowerCase())?.member.set, `${name} (set)`);
      write(target, new Arguments([value], `${typeName}.${name}`), host);
    },
    navigate: (name) => use(navigations.get(name.toLowerCase())?.member, name)(target, host),
    call: (name, values) =>
      use(methods.get(name.toLowerCase())?.member, name)(target, new Arguments(values, `${typeName}.${name}`), host),
    items: () => definition.items?.(target, host) ?? null,
    item(key) {
      const found = use(definition.item, "getItem")(target, key, host);
      if (found === undefined) throw new Refusal("ItemNotFound", `${typeName} has no item ${key}.`);
      return found;
    },
  };
}
