/**
 * What a rule set does not say: the measures that no row of it covers, so that the planner hears of them before an
 * indicator shows 规则未定义. Takes rules, gives zones; their words belong to the room that shows them.
 */
import { OPEN, type Measure, type PacedKind, type RuleSet } from "./lamps";

/** From `low` to `high`, both included, on a grid of 0.1; ±`OPEN` is no bound. */
export interface Span {
  readonly measure: Measure;
  readonly low: number;
  readonly high: number;
}

/** Indicators of `kinds` that lie within all of the spans are covered by no row. */
export interface UndefinedZone {
  readonly kinds: readonly PacedKind[];
  /** One for each measure that the rules speak of; open ones are left out. Empty where nothing at all is covered. */
  readonly spans: readonly Span[];
}

const KINDS: readonly PacedKind[] = ["total", "ratio", "progress"];
const MEASURES: readonly Measure[] = ["completion", "points", "relative"];

/** Every zone that `rules` leave undefined, for all kinds together where they are alike. */
export function undefinedZones(rules: RuleSet): readonly UndefinedZone[] {
  const zones = new Map<string, { readonly kinds: PacedKind[]; readonly spans: readonly Span[] }>();
  for (const kind of KINDS) {
    for (const spans of zonesOf(rules, kind)) {
      const known = zones.get(JSON.stringify(spans));
      if (known === undefined) zones.set(JSON.stringify(spans), { kinds: [kind], spans });
      else known.kinds.push(kind);
    }
  }
  return [...zones.values()];
}

/** A row covers by one measure, so a zone is what is left of each measure, all at once. */
function zonesOf({ rows }: RuleSet, kind: PacedKind): readonly (readonly Span[])[] {
  const applying = rows.filter(({ appliesTo }) => appliesTo === "all" || appliesTo === kind);
  return MEASURES.reduce<readonly (readonly Span[])[]>(
    (zones, measure) => {
      const left = applying
        .filter((row) => row.measure === measure)
        .reduce<readonly Span[]>(
          (spans, { low, high }) => spans.flatMap((span) => without(span, low, high)),
          [{ measure, low: -OPEN, high: OPEN }],
        );
      return zones.flatMap((zone) => left.map((span) => (isOpen(span) ? zone : [...zone, span]))).filter(canBe);
    },
    [[]],
  );
}

/** What a row from `low` to `high` leaves of a span. */
function without(span: Span, low: number, high: number): readonly Span[] {
  const below = { ...span, high: Math.min(span.high, tenth(low, -1)) };
  const above = { ...span, low: Math.max(span.low, tenth(high, 1)) };
  return [below, above].filter((rest) => rest.low <= rest.high);
}

const tenth = (bound: number, step: 1 | -1): number => (Math.round(bound * 10) + step) / 10;
const isOpen = ({ low, high }: Span): boolean => low === -OPEN && high === OPEN;

/** Nobody is ahead by points and behind by share. */
function canBe(zone: readonly Span[]): boolean {
  const points = zone.find(({ measure }) => measure === "points");
  const relative = zone.find(({ measure }) => measure === "relative");
  if (points === undefined || relative === undefined) return true;
  return !(points.low > 0 && relative.high < 0) && !(points.high < 0 && relative.low > 0);
}
