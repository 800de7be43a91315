/**
 * Names of what is measured, as a planner would write them: the words around a figure without time, place, verbs of
 * reporting and cues (职业培训, not 2021年职业培训工作目标任务), led by the subject carried from before where they say too little.
 */
import { among } from "./characters";
import type { Mention } from "./clauses";
import { qualifiers, without } from "./cues";
import { lexiconOf, wordsOf, type Found, type Lexicon } from "./lexicon";
import { amongIn, isActorAlone, isCall, nounIn, toldIn, withoutActor, withoutDue } from "./phrases";
import { remembering } from "./remembering";
import { GROWTH_WORDS, REACHED_WORDS, WORKS_WORDS } from "./words/cues";
import { LEVELS, NOT_PLACES, PLACE_ENDINGS } from "./words/places";
import { REVISED_FROM, REVISED_WORDS, REVISING_WORDS } from "./words/revisions";
import {
  BARE_ACTS,
  COMPARISONS,
  DISTANCES,
  EMPTY_HEADINGS,
  GENERAL_NOUNS,
  HEADING_KINDS,
  NAMED_WORKS,
  NAME_LEADS,
  NAME_TAILS,
  NO_LEADS,
  NO_TAILS,
  PACE_NAMES,
  REMAINDERS,
  SLOGAN_WORDS,
  SORTING_LEADS,
} from "./words/subjects";

const leads = wordsOf(NAME_LEADS, NO_LEADS);
const tails = wordsOf([...NAME_TAILS, ...REVISING_WORDS, ...REVISED_FROM, ...REVISED_WORDS], NO_TAILS);
const ACTS = [...BARE_ACTS, ...REACHED_WORDS.filter((word) => word.length > 1)];
const acts = wordsOf(ACTS);
const generals = wordsOf([...GENERAL_NOUNS, ...ACTS]);
const comparisons = wordsOf(COMPARISONS);
const remainders = wordsOf(REMAINDERS);
const distances = wordsOf(DISTANCES);
const paces = wordsOf(PACE_NAMES);
const sortings = wordsOf(SORTING_LEADS);
const growth = lexiconOf(GROWTH_WORDS);
const works = wordsOf(WORKS_WORDS);
const slogans = wordsOf(SLOGAN_WORDS);
const emptyHeadings = wordsOf(EMPTY_HEADINGS);
const kinds = wordsOf(HEADING_KINDS);
const namedWorks = wordsOf(NAMED_WORKS);
const PROJECTS = "项目";

/** Why something was done or not, in front of what was: 受雨季影响仅完成31公里. */
const CAUSE = /^受[^、，]{1,12}?影响/u;
/** Marks that belong to no name at its edges. */
const isEdgeBefore = among(" \t\n\r\u00a0\u3000、，,：:；;—-–~·”\"'.");
const isEdgeBehind = among(" \t\n\r\u00a0\u3000、，,：:；;—-–~·“.");
/** Words before these belong to who acted and how: 30家部门共归集111种证照. */
const ACTOR = /^.*(?:共计|累计|共有|共|已经|已|目前|及时|先后|全市|全县|全省|全区)(?=[^建享同管筹])/u;
/** 省里下达我市的年度任务是城镇新增就业: the name stands behind what calls it a plan. */
const ANNOUNCED = /^.*(?:目标|任务|计划|指标)(?:是|为|包括)(?=[\u4e00-\u9fff]{2})/u;
/** With one of these in front, the noun behind the figure is what is counted: 为72名劳动者. */
const POINTS_ON = /(?:(?<![分化解])为|对|向|给|将|把|等|让|使)(?:全市|全县|全省|全区)?$/u;
/** 已收获, 仅完成: whatever the verb, it names no subject; what stands before it may. */
const ACTED = /^(.*?)(?:已经|已|仅|只|至今|现|实(?![施现际事体业验名行力效物木地在践务]))[\u4e00-\u9fff]{0,3}$/u;
/** 4200户居民的设备安装完毕: who is counted does not name what was done for them. */
const WHOSE = /^(?:居民|群众|住户|农户|企业|学生|职工|老人|村民)?的(?=[\u4e00-\u9fff]{3})/u;
const LONGEST_BEFORE = 16;
const LONGEST_BEHIND = 12;
const LONGEST_NAME = 20;
const LONGEST_PLACE = 5;
/** A name whose own subject is shorter than this says too little alone. */
const LEAST_TELLING = 2;
/** A noun behind a figure that is shorter than this is a class and needs the words before it: 末位的3个乡镇. */
const LEAST_COUNTED = 4;

function stripStart(lexicon: Lexicon<unknown>, words: string): string {
  let rest = words;
  for (let found = lexicon.at(rest, 0); found !== null; found = lexicon.at(rest, 0)) rest = rest.slice(found.end);
  return rest;
}

/** Takes what belongs to no name off both ends until nothing more comes off; with `acts` also verbs and general nouns. */
function stripped(words: string, withActs: boolean): string {
  let start = 0;
  let end = words.length;
  for (let before = -1; before !== end - start;) {
    before = end - start;
    while (start < end && isEdgeBefore(words, start)) start++;
    while (end > start && isEdgeBehind(words, end - 1)) end--;
    const tail =
      tails.endingAt(words, end, start) ??
      qualifiers.endingAt(words, end, start) ??
      (withActs ? generals.endingAt(words, end, start) : null);
    if (tail !== null) end = tail.start;
    const lead = leads.at(words, start, end) ?? (withActs ? actBefore(words, start, end) : null);
    if (lead !== null) start = lead.end;
  }
  return words.slice(start, end);
}

/** An act in front, unless one character alone would be left of the name (培训类). */
function actBefore(words: string, start: number, end: number): Found<true> | null {
  const act = acts.at(words, start, end);
  return act !== null && end - act.end === 1 ? null : act;
}

/** Takes leads, tails and qualifiers off until nothing more comes off. */
export const cleanName = remembering((words) => balanced(stripped(words, false)));

/** A quotation mark whose other half was cut off tells nothing. */
function balanced(words: string): string {
  if (!words.includes("“") && !words.includes("”")) return words;
  const opens = words.split("“").length;
  const closes = words.split("”").length;
  return opens === closes ? words : words.replace(/[“”]/gu, "");
}

/** What is left of a name without acts and general nouns: the thing itself, "" if it names none (签约, 项目资金). */
export const subjectIn = remembering((words) => {
  const rest = stripped(words, true);
  return rest.length === 1 ? "" : balanced(rest);
});

/** The same without acts in front, to be carried to figures that follow: 民生工程 of 实施民生工程; "" if it names nothing. */
export const carriedSubject = remembering((words) => {
  if (comparedName(words) !== null) return "";
  const among = amongIn(words);
  if (among !== null && among.whole !== "") {
    // 签约项目中已注册187家: what they are among is spoken of, even if its words are general.
    const whole = cleanName(among.whole);
    return carriedSubject(whole) || (whole.length > LEAST_TELLING ? whole : "");
  }
  const spoken = cleanName(words);
  const counted = withoutActor(spoken);
  const led = counted === spoken ? spoken : cleanName(counted);
  const noun = nounIn(led);
  const named = noun === led ? led : cleanName(noun) + worksTold(led);
  if (subjectIn(named) === "" || isCall(led) || isActorAlone(led)) return "";
  const thing = stripStart(acts, named);
  if (thing === named || /^[及和与、]/u.test(thing)) return named;
  const bare = cleanName(thing);
  return subjectIn(bare) === "" ? named : bare;
});

/** 装饰装修 of 桥南小学正在装饰装修: the works that is under way, "" for any other act. */
function worksTold(words: string): string {
  const act = toldIn(words)?.act ?? "";
  return works.at(act, 0)?.end === act.length ? act : "";
}

/** Whether a name tells nothing but a part of a works, whose project was named before: 主体结构. */
export function isWorksPart(name: string): boolean {
  return works.at(name, 0)?.end === name.length;
}

/** The words by which a figure is only compared (快于序时进度, 比计划多出), null if they are none. */
export function comparedName(words: string): string | null {
  let from = 0;
  while (from < words.length && isEdgeBefore(words, from)) from++;
  const bare = words.slice(from);
  return comparisons.at(bare, 0) === null ? null : bare;
}

/** The words in front of a remainder: 农村公路 of 农村公路剩余14公里, "" where the whole was named before; null if it is none. */
export function remainderOf(mention: Mention): string | null {
  const found = remainders.endingAt(mention.before, mention.before.length);
  if (found === null) return null;
  const whole = mention.before.slice(0, found.start);
  return subjectIn(whole) === "" ? "" : cleanName(whole);
}

/** The words by which a figure tells its distance from another (的考核目标高, 缺口), null if they do not. */
export function distanceTold(words: string): string | null {
  return distances.endingAt(words, words.length) === null ? null : cleanName(words);
}

/** 比序时少建, 相差: nothing but how far a figure is from another. */
export function isDistance(words: string): boolean {
  const told = distances.endingAt(words, words.length);
  const from = told === null ? "" : words.slice(0, told.start).replace(/^[、，]+/u, "");
  return told !== null && told.word.length > 1 && (from === "" || comparedName(from) !== null);
}

/** The name of the pace that a bracket gives behind it: 序时进度 of 低于序时进度（66.7%）; "" if it stands behind another word. */
export function paceBefore({ clause, before }: Mention): string {
  if (clause.depth === 0 || cleanName(before) !== "" || clause.mentions.length > 1) return "";
  return paces.endingAt(clause.lead, clause.lead.length) === null ? "" : "序时进度";
}

/** Pairs of characters that many names share without speaking of the same thing. */
const COMMON_PAIRS: ReadonlySet<string> = new Set([
  "投资",
  "项目",
  "工程",
  "资金",
  "建设",
  "完成",
  "实施",
  "工作",
  "任务",
  "新增",
  "累计",
  "改造",
  "全市",
  "人员",
  "企业",
  "农村",
  "城镇",
  "城乡",
  "年度",
  "重点",
]);

/** Whether two names speak of the same thing: they share two neighbouring characters that say something. */
export function alike(a: string, b: string): boolean {
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2);
    if (!COMMON_PAIRS.has(pair) && !pair.endsWith("率") && b.includes(pair)) return true;
  }
  return a !== "" && a === b;
}

/** A name without what tells its act as done, under way or due (厕所主体建筑已完工, 秋粮应收), or who acted. */
const plainName = remembering((spoken) => {
  const among = amongIn(spoken);
  if (among !== null && !(among.whole === "" && among.part === ""))
    return cleanName(plainName(among.whole) + plainName(among.part));
  const words = cleanName(spoken);
  const counted = withoutActor(words);
  if (counted !== words && subjectIn(counted) !== "") return plainName(counted);
  const told = toldIn(words);
  if (told === null) return withoutDue(words) || words;
  const thing = cleanName(told.thing);
  const act = cleanName(told.act);
  return thing + act;
});

/** The words before a figure that name it: without who acted. In a list (1所中学、1所小学) they belong to the figure before. */
function wordsBefore(mention: Mention): string {
  const words =
    mention.place === 0
      ? mention.before.replace(CAUSE, "").replace(ANNOUNCED, "")
      : mention.before.replace(/^.*[、，]/u, "");
  const before = plainName(words);
  if (before.length <= LONGEST_BEFORE) return before;
  const acted = cleanName(before.replace(ACTOR, ""));
  return subjectIn(acted) === "" ? before : acted;
}

/** The end of a long name, from where a phrase begins. */
function shortened(words: string): string {
  if (words.length <= LONGEST_BEFORE) return words;
  const phrase = words.slice(-LONGEST_BEFORE);
  const open = phrase.search(/[、，”》的]/u);
  return cleanName(open < 0 || open > 8 ? phrase : phrase.slice(open + 1));
}

/** The verb that a list of figures shares: 新建 of 新建1所中学、1所小学. */
function sharedVerb(mention: Mention): string {
  const first = mention.clause.mentions[0];
  if (mention.place === 0 || first === undefined || !/[、，]/u.test(mention.before)) return "";
  const before = cleanName(first.before);
  return acts.endingAt(before, before.length)?.word ?? "";
}

/** A noun behind a figure without what is told of it where it is long: 重点单位 of 重点单位通过图片展览、观摩演练. */
function shortNoun(words: string): string {
  return (words.length <= LONGEST_BEHIND ? words : nounIn(words)).slice(0, LONGEST_BEHIND);
}

/** The words before and after a figure that name it, without its cues. */
export function ownName(mention: Mention): string {
  mention.ownName ??= readOwnName(mention);
  return mention.ownName;
}

function readOwnName(mention: Mention): string {
  const pointsOn = POINTS_ON.test(mention.before) && mention.after !== "";
  const before = pointsOn || countedBehind(mention) !== "" ? "" : wordsBefore(mention);
  const attribute = mention.after.startsWith("的");
  const named = subjectIn(before) !== "";
  // 总投资25亿元的产业园: the name stands behind.
  if (attribute && !named) return shortened(cleanName(mention.after.slice(1))) + before;
  const behind = attribute ? "" : shortNoun(plainName(mention.after.replace(WHOSE, "")));
  if (!named) return cleanName(sharedVerb(mention) + before + behind);
  if (before.length + behind.length <= LONGEST_NAME) return before + behind;
  return behind !== "" && before.length > LONGEST_BEFORE ? behind : shortened(before);
}

/** 年初列入台账的126项重点工作: the noun behind is what is counted, if it says which things; "" if it does not (的3个乡镇). */
export function countedBehind({ before, after }: Mention): string {
  if (!before.endsWith("的") || after.startsWith("的")) return "";
  const counted = plainName(nounIn(cleanName(after.replace(WHOSE, ""))));
  const byActor = isActorAlone(before.slice(0, -1));
  return subjectIn(counted) !== "" && counted.length >= (byActor ? LEAST_TELLING : LEAST_COUNTED) ? counted : "";
}

/** The subject beside a figure: before it, else behind it; "" if neither names one. */
export function subjectBeside(mention: Mention): string {
  mention.subject ??= readSubject(mention);
  return mention.subject;
}

function readSubject(mention: Mention): string {
  // 十件实事中六件: what is counted was said before.
  if (mention.place > 0 && mention.before.endsWith("中")) return "";
  const acted = ACTED.exec(mention.before);
  return (
    subjectIn(acted === null ? mention.before : (acted[1] ?? "")) ||
    (mention.after.startsWith("的") ? "" : subjectIn(mention.after))
  );
}

/** What changed, without the verb of change. */
export function changeName(words: string): string {
  const named = cleanName(words);
  const thing = without(growth, named);
  return thing === named ? named : cleanName(thing);
}

/** A name that says enough: its own words, led by the subject carried from before where they are short. */
export function fullName(own: string, carried: string): string {
  if (own === "" || carried === "") return own === "" ? carried : own;
  if (subjectIn(own).length >= LEAST_TELLING || own.includes(carried)) return own;
  return joined(carried, own);
}

/** The place in a name that says only whose figure it is (安塔县, 市本级, 若木县的完成率), "" if it says more. */
export function barePlace(name: string): string {
  const place = name.replace(/的?(?:完成率|完成比例|完成进度)$/u, "");
  if (LEVELS.has(place)) return place;
  const ending = PLACE_ENDINGS.find((word) => place.endsWith(word)) ?? "";
  const looksSo = ending.length === 1 && (NOT_PLACES.has(place.slice(-2)) || NOT_PLACES.has(place));
  return ending !== "" && !looksSo && place.length > ending.length && place.length <= LONGEST_PLACE ? place : "";
}

/** One name behind the other, what they share at the seam once: 建设项目 and 项目投资 are 建设项目投资. */
export function joined(first: string, second: string): string {
  for (let shared = Math.min(first.length, second.length); shared > 1; shared--) {
    if (first.endsWith(second.slice(0, shared))) return first + second.slice(shared);
  }
  return first + second;
}

/** What is to be done, and no matter: 巩固脱贫成果. A works may have such a verb in its name: 农村饮水安全巩固提升工程. */
function isSlogan(title: string): boolean {
  const [first] = slogans.all(title);
  if (first === undefined) return false;
  return first.start < LEAST_TELLING || namedWorks.endingAt(title, title.length) === null;
}

/** The subject that a heading names, "" for a slogan or a general word (总体情况, 加强安居保障). */
export function headingSubject(title: string): string {
  const bare = title
    .replace(/^[（(【]?[一二三四五六七八九十\d㈠-㈩①-⑳]+[)）】、.．是\s]*/u, "")
    .replace(/[【】▲△■□◆◇●○★☆▶►]/gu, "");
  if (isSlogan(bare) || isEmptyHeading(title)) return "";
  const words = cleanName(bare);
  if (words === "" || words.length > 20 || /[，,。；;]|\d+[项个件]|[%％]/u.test(words)) return "";
  const sorts = sortings.at(words, 0) !== null && /[看分]$|单位|领域/u.test(words);
  return sorts || isEmptyHeading(words) ? "" : words;
}

/** 总体情况, 重点项目; but 产业项目 names which ones. */
function isEmptyHeading(title: string): boolean {
  const found = emptyHeadings.endingAt(title, title.length);
  if (found === null) return false;
  const which = stripStart(kinds, title.slice(0, found.start));
  return found.word !== PROJECTS || subjectIn(which) === "";
}
