/** A rule set in words: its lamps in one line, and what it does not say. */
import type { SheetStrings } from "../locale/strings";
import { OPEN, type RuleSet } from "../plan/lamps";
import { undefinedZones, type Span, type UndefinedZone } from "../plan/undefinedZones";

/** The lamps in the order of their rows, each with its symbol. */
export function lampsText({ rows }: RuleSet): string {
  return rows.map(({ symbol, status }) => `${symbol} ${status}`).join("　");
}

/** Which indicators would show 规则未定义; `""` where none can. */
export function undefinedText(rules: RuleSet, words: SheetStrings): string {
  const zones = undefinedZones(rules);
  if (zones.length === 0) return "";
  return words.undefinedZones.sentence(
    zones.map((zone) => zoneText(zone, words)).join(words.undefinedZones.separator),
    words.states.undefinedRule,
  );
}

/** 较序时-9.9至-0.1个百分点 */
function zoneText({ kinds, spans }: UndefinedZone, sheets: SheetStrings): string {
  const words = sheets.undefinedZones;
  const within = spans.length === 0 ? words.everything : spans.map((span) => spanText(span, words)).join(words.and);
  const whose = kinds.map((kind) => sheets.kinds[kind]).join(sheets.listSeparator);
  return kinds.length === ALL_KINDS ? within : words.ofKinds(whose, within);
}

/** Kinds that are held against pace: 总量, 仅完成率, 形象进度. */
const ALL_KINDS = 3;

function spanText({ measure, low, high }: Span, words: SheetStrings["undefinedZones"]): string {
  const { between, atLeast, atMost } = words;
  if (high === OPEN) return words[measure](atLeast(String(low)));
  if (low === -OPEN) return words[measure](atMost(String(high)));
  return words[measure](between(String(low), String(high)));
}
