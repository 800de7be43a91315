/**
 * What the linker builds: figures that may be one indicator, and what it knows of each.
 */
import type { Clause, Mention } from "./clauses";
import type { Aim, Role } from "./roles";

export type RatioBase = Extract<Role, { kind: "ratio" }>["of"];

export interface Draft {
  target: Mention | null;
  /** The target before it was changed: 由4550人次调整为6000人次. */
  former: Mention | null;
  actual: Mention | null;
  ratio: Mention | null;
  /** 本期: the period's figure beside the cumulative one. */
  period: Mention | null;
  /** 占X% behind an amount, not yet known to be of a plan. */
  share: Mention | null;
  aim: Aim;
  /** A plan is named, so that the answer may stand in a later sentence. */
  firm: boolean;
  /** −1 where the text asks for a decrease. */
  sign: 1 | -1;
  ratioOf: RatioBase | null;
  /** The act of a 办结率, the base of a plan ratio. */
  stem: string;
  /** The role that its first figure has by its own words. */
  readonly role: Role;
  /** A name that can stand alone; `own` are the words beside its first figure, `subject` what they name without acts. */
  name: string;
  readonly own: string;
  readonly subject: string;
  readonly clause: Clause;
  readonly segment: number;
  /** One ratio was printed for several. */
  shared: boolean;
}

/** A figure that takes no part in an indicator, with its name. */
export interface Loose {
  readonly mention: Mention;
  readonly name: string;
  readonly sign: 1 | -1;
}

export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly loose: readonly Loose[];
}

/** The drafts that are left when some of them are told with others. */
export function without({ drafts, loose }: Drafts, gone: ReadonlySet<Draft>): Drafts {
  return { drafts: drafts.filter((draft) => !gone.has(draft)), loose };
}
