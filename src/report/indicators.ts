/**
 * Decides which drafts are indicators and what kind each is; everything else becomes a fact. Takes the drafts of one
 * paragraph with the words around them.
 */
import type { Mention } from "./clauses";
import { mentionsOf, type Surroundings } from "./details";
import type { Draft, Drafts, Loose } from "./drafts";
import { wordsOf } from "./lexicon";
import { basisOf, isSmallerBetter } from "./kinds";
import { changeName, cleanName, subjectIn } from "./names";
import type { Doubt, Fact, Indicator, IndicatorKind, Quantity, Status } from "./report";
import type { Placement } from "./placement";
import { possiblePairs } from "./possible";
import { roleOf } from "./roles";
import { isPeriod } from "./thread";
import { RECEIVING_WORDS } from "./words/cues";
import { SETTLING_ACTS, WHOLE_SETS } from "./words/kinds";

export interface Found {
  readonly indicators: readonly Indicator[];
  readonly possible: readonly Indicator[];
  readonly facts: readonly Fact[];
}

const settling = wordsOf(SETTLING_ACTS);
const wholeSets = wordsOf(WHOLE_SETS);
const receiving = wordsOf(RECEIVING_WORDS);
const holds = (lexicon: ReturnType<typeof wordsOf>, words: string): boolean => lexicon.isIn(words);

/** What an unmarked number in a plan counts unless the text says otherwise. */
const GUESSED_UNIT = "个";

function quantityOf(mention: Mention, change: (value: number) => number = (value) => value): Quantity {
  const { start, text, value, unit, qualifier, printed, bare } = mention.figure;
  const named = bare ? GUESSED_UNIT : unit;
  return {
    start,
    text,
    value: change(value),
    unit: named,
    qualifier,
    printed: bare ? { number: printed.number, unit: printed.unit + named, step: printed.step } : printed,
  };
}

const signed =
  (sign: 1 | -1) =>
  (value: number): number =>
    sign < 0 && value > 0 ? -value : value;
const above =
  (mention: Mention) =>
  (value: number): number =>
    mention.figure.text.startsWith("翻") ? value : Number((1 + value).toPrecision(12));

/** Whether anything but a plan's own words makes the draft worth tracking. */
function isTracked(draft: Draft, status: Status | null): boolean {
  if (draft.ratio !== null) return true;
  if (draft.target === null) return false;
  if (draft.actual !== null || draft.aim === "limit") return true;
  return status !== null && (draft.role.kind !== "target" || draft.firm);
}

/** The act by which a matter that came in was settled, before its count or behind it (992处整改完毕); "" if none is told. */
function settlingAct({ actual }: Draft): string {
  return actual === null ? "" : ((settling.all(actual.before)[0] ?? settling.all(actual.after)[0])?.word ?? "");
}

function kindOf(draft: Draft, name: string): IndicatorKind {
  if (draft.aim === "limit" || draft.aim === "growth" || draft.aim === "progress") return draft.aim;
  if (draft.aim === "rate") return "rate";
  if (draft.ratioOf === "progress") return "progress";
  if (draft.ratioOf === "act") {
    const alone = draft.target === null && draft.actual === null;
    if (alone && draft.ratio?.figure.value === 1 && holds(wholeSets, name)) return "whole";
    const planned = draft.target !== null && roleOf(draft.target).kind === "target";
    if (!planned && holds(settling, draft.stem)) return "rate";
  }
  const settled = draft.role.kind === "amount" && draft.role.whole === "received" && settlingAct(draft) !== "";
  if (settled && draft.ratioOf !== "plan") return "rate";
  return draft.target === null ? "ratio" : "total";
}

function doubtsOf(draft: Draft, name: string): readonly Doubt[] {
  const mentions = mentionsOf(draft);
  const textsOf = (figures: readonly Mention[]): readonly string[] => figures.map(({ figure }) => figure.text);
  const doubts: Doubt[] = [];
  // A name that names nothing by itself (投资, 年度目标) was only gathered from the words beside the figures.
  if (subjectIn(name) === "") doubts.push({ code: "nameGuessed", figures: [name] });
  const bare = mentions.filter(({ figure }) => figure.bare);
  if (bare.length > 0) doubts.push({ code: "unitGuessed", figures: textsOf(bare) });
  const { target, former, actual, ratio } = draft;
  if (target !== null && former !== null)
    doubts.push({ code: "changedTarget", figures: [former.figure.text, target.figure.text] });
  if (target !== null && actual !== null) {
    if (target.figure.unit !== actual.figure.unit) doubts.push({ code: "mixedUnits", figures: textsOf(mentions) });
    if (actual.clause.sentence - target.clause.sentence > 1)
      doubts.push({ code: "farTarget", figures: textsOf(mentions) });
    if (actual.figure.value > 3 * target.figure.value) doubts.push({ code: "over300", figures: textsOf(mentions) });
  } else if (ratio !== null && ratio.figure.value > 3) doubts.push({ code: "over300", figures: [ratio.figure.text] });
  if (draft.shared && ratio !== null) doubts.push({ code: "sharedRatio", figures: [ratio.figure.text] });
  return doubts;
}

/** 目标 and 计划 before what they plan: 地区生产总值目标增长, 综合楼计划形象进度. */
const PLANNED_INSIDE = /(?:年度|全年|年)?(?:目标|计划|要求)(?=增长|下降|降低|形象进度|工程进度)/u;

/** 规上工业增加值增速, 单位GDP能耗下降. */
function growthName(name: string, sign: 1 | -1): string {
  return `${changeName(name)}${sign < 0 ? "下降" : "增速"}`;
}

/** The name of an indicator: without the verb by which its whole came in, with the act that its rate is of. */
function indicatorName(draft: Draft): string {
  const whole = draft.ratioOf === "act" || (draft.role.kind === "amount" && draft.role.whole !== null);
  let { name } = draft;
  for (
    let verb = receiving.at(name, 0);
    whole && verb !== null && verb.end < name.length;
    verb = receiving.at(name, 0)
  ) {
    name = cleanName(name.slice(verb.end));
  }
  name = name.replace(PLANNED_INSIDE, "");
  if (draft.aim === "growth") return growthName(name, draft.sign);
  const settled = draft.role.kind === "amount" && draft.role.whole === "received";
  const act = draft.ratioOf === "act" ? draft.stem : settled ? settlingAct(draft) : "";
  return name.includes(act) ? name : name + act;
}

/** A ratio as a fraction: 超计划14% is 1.14, 1.29倍 is 1.29. */
function ratioOf(ratio: Mention, draft: Draft): Quantity {
  const quantity = quantityOf(ratio, draft.ratioOf === "excess" ? above(ratio) : undefined);
  if (ratio.figure.measure === "share") return quantity;
  const { number, step } = quantity.printed;
  return { ...quantity, unit: "%", printed: { number: number * 100, unit: "%", step: step * 100 } };
}

function indicatorOf(draft: Draft, around: Surroundings, status: Status | null, placement: Placement): Indicator {
  const name = indicatorName(draft);
  const { target, actual, ratio, period } = draft;
  const actualRole = actual === null ? null : roleOf(actual);
  const actualSign = actualRole?.kind === "growth" ? actualRole.sign : 1;
  const kind = kindOf(draft, name);
  return {
    name: placement.nameOf(name),
    section: placement.sectionAt((actual ?? ratio ?? target)?.figure.start ?? draft.clause.start),
    kind,
    basis: basisOf(name),
    target: target && quantityOf(target, signed(draft.sign)),
    actual: actual && quantityOf(actual, signed(actualSign)),
    ratio: ratio && ratioOf(ratio, draft),
    period: period && quantityOf(period),
    direction: kind === "limit" || isSmallerBetter(name) ? "down" : "up",
    start: kind === "progress" ? around.startOf(draft) : null,
    deadline: around.deadlineOf(draft),
    status,
    owner: around.ownerOf(draft),
    doubts: doubtsOf(draft, name),
  };
}

function factOf(mention: Mention, name: string, sign: 1 | -1, placement: Placement): Fact {
  const { start, text, value, unit, qualifier, printed } = quantityOf(mention, signed(sign));
  const section = placement.sectionAt(start);
  return { start, text, value, unit, qualifier, printed, name: placement.nameOf(name), section };
}

/** 8月 of 8月当月完成投资27.6亿元: the month or quarter whose figure it is, "" for a figure of the year. */
function periodOf(mention: Mention): string {
  if (mention.place > 0 || mention.before === "" || !isPeriod(mention)) return "";
  const dates = mention.clause.dates.filter(({ start }) => start < mention.figure.start);
  const [period] = dates;
  return period !== undefined && dates.length === 1 && /[月季度]$/u.test(period.text) ? period.text : "";
}

/** 10月筛查, or 筛查本期 where no month is named. */
function periodName(mention: Mention, name: string): string {
  const period = periodOf(mention);
  return period === "" ? `${name}本期` : period + name;
}

/** The figures of a draft that is no indicator. */
function factsOf(draft: Draft, placement: Placement): readonly Fact[] {
  const name = draft.role.kind === "growth" ? `${draft.name}同比` : draft.name;
  const facts: Fact[] = [];
  for (const mention of [draft.target, draft.actual, draft.ratio, draft.period]) {
    if (mention === null || (mention.figure.bare && mention === draft.target)) continue;
    facts.push(factOf(mention, periodOf(mention) + name, draft.sign, placement));
  }
  return facts;
}

/** A weak target with a ratio is what the ratio is said of: 全年培训3.2万人，完成年度目标的62%. */
function settle(draft: Draft): void {
  const weak = draft.role.kind === "target" && !draft.firm;
  if (weak && draft.target !== null && draft.actual === null && draft.ratio !== null && draft.ratioOf !== "act") {
    draft.actual = draft.target;
    draft.target = null;
  }
}

/** Sorts drafts into indicators and facts. */
export function indicatorsIn({ drafts, loose }: Drafts, around: Surroundings, placement: Placement): Found {
  const indicators: Indicator[] = [];
  const facts: Fact[] = loose.map(({ mention, name, sign }: Loose) => factOf(mention, name, sign, placement));
  for (const draft of drafts) {
    settle(draft);
    const lone = draft.actual !== null && draft.target === null && draft.ratio === null;
    const wished = draft.target !== null && draft.actual === null && draft.ratio === null && !draft.firm;
    const whole = lone || wished ? around.wholeStatusOf(draft) : null;
    const told = draft.target !== null || draft.ratio !== null;
    const status = whole ?? (told ? around.statusOf(draft) : null);
    if (whole !== null) {
      const all = { ...draft, target: draft.actual ?? draft.target, actual: null };
      indicators.push({ ...indicatorOf(all, around, status, placement), kind: "whole" });
    } else if (isTracked(draft, status)) indicators.push(indicatorOf(draft, around, status, placement));
    else if (lone && draft.actual?.figure.measure === "amount" && around.lacksTarget(draft)) {
      indicators.push({ ...indicatorOf(draft, around, status, placement), kind: "none" });
    } else facts.push(...factsOf(draft, placement));
    const { name } = draft;
    if (draft.former !== null) facts.push(factOf(draft.former, `${name}原目标`, 1, placement));
    if (draft.share !== null) facts.push(factOf(draft.share, `${name}占比`, 1, placement));
    if (draft.period !== null && isTracked(draft, status))
      facts.push(factOf(draft.period, periodName(draft.period, name), 1, placement));
  }
  const possible = possiblePairs(drafts, (whole) => around.finishedOf(whole)).map(({ draft, whole, part }) =>
    indicatorOf({ ...draft, target: whole, actual: part }, around, null, placement),
  );
  return { indicators, possible, facts };
}
