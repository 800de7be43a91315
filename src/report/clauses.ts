/**
 * Divides a paragraph into clauses and finds the figures in each, in one pass. Takes a stretch of text; gives clauses in
 * reading order, brackets as clauses of their own, and for every figure the words before and after it.
 */
import { among, isDigit, isLetter, isSpace, skipBlanks } from "./characters";
import { countsHere, LONGEST_WHOLE } from "./counting";
import type { DateMention } from "./dates";
import { readFigure, type Figure, type Reading } from "./figures";
import type { Interval } from "./interval";
import { markerAt } from "./markers";
import type { Span } from "./outline";
import type { Role } from "./roles";
import { CHINESE_DIGITS, MINUS_SIGNS, SHARE_STARTS } from "./words/numerals";
import { LETTERS_BEFORE_FIGURES } from "./words/units";

export interface Mention {
  readonly figure: Figure;
  readonly clause: Clause;
  /** The clause's words between the figure before it, or its beginning, and this one; without brackets and dates. */
  readonly before: string;
  /** How many figures stand before it in its clause, and in the whole stretch. */
  readonly place: number;
  readonly rank: number;
  /** The words from here to the next figure or the end of the clause. */
  after: string;
  /** What names.ts, roles.ts and proportions.ts read off the figure and its words, kept since each that follows asks again. */
  ownName: string | null;
  subject: string | null;
  role: Role | null;
  standsFor: Interval | null;
}

export interface Clause {
  /** Its place among the clauses of the stretch. */
  readonly index: number;
  readonly start: number;
  end: number;
  /** 0 outside brackets. */
  readonly depth: number;
  /** Both counted through the stretch. */
  readonly sentence: number;
  readonly paragraph: number;
  /** For a bracket: the words directly before it, and the figure it follows. */
  readonly lead: string;
  /** All words, without figures, dates and brackets. */
  words: string;
  readonly mentions: Mention[];
  readonly dates: DateMention[];
  /** The mark that ends it: ， ； ： 。 、 or a bracket. */
  stop: string;
}

const NO_FIGURES: readonly Figure[] = [];
/** Between two numbers of one name: 3+2. */
const joinsNumbers = among("+＋·");
/** Between letters and digits of one name: K2+196, PM2.5. */
const joinsDigits = among(".．+＋-·");
const SENTENCE_STOPS = "。！？!?";
const CLAUSE_STOPS = "，,；;：:";
const OPENING = "（([【〔{";
const CLOSING = "）)]】〕}";
/** Quoted names and titles are taken whole if they close within so many characters. */
const QUOTES: ReadonlyMap<string, { readonly close: string; readonly longest: number }> = new Map([
  ["“", { close: "”", longest: 30 }],
  ["‘", { close: "’", longest: 30 }],
  ["「", { close: "」", longest: 30 }],
  ["『", { close: "』", longest: 30 }],
  ['"', { close: '"', longest: 20 }],
  ["《", { close: "》", longest: 60 }],
]);
/** Words being gathered for the clause that is open at one bracket depth. */
interface Open {
  clause: Clause | null;
  run: string;
}

const endOf = (date: DateMention): number => date.start + date.text.length;

/** What a character is to the scanner. */
const Kind = {
  word: 0,
  blank: 1,
  sentenceStop: 2,
  clauseStop: 3,
  opening: 4,
  closing: 5,
  quote: 6,
  letter: 7,
  number: 8,
  listing: 9,
} as const;

/** The kind of every character, looked up by its code. */
const KINDS = kindsOf([
  [Kind.blank, " \t\r\n\u00a0\u3000\ufeff"],
  [Kind.sentenceStop, SENTENCE_STOPS],
  [Kind.clauseStop, CLAUSE_STOPS],
  [Kind.opening, OPENING],
  [Kind.closing, CLOSING],
  [Kind.quote, [...QUOTES.keys()].join("")],
  [Kind.letter, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"],
  [Kind.number, `0123456789０１２３４５６７８９${MINUS_SIGNS}${[...CHINESE_DIGITS.keys(), ...SHARE_STARTS].join("")}`],
  [Kind.listing, "、"],
]);

function kindsOf(table: readonly (readonly [number, string])[]): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (const [kind, characters] of table) {
    for (let i = 0; i < characters.length; i++) kinds[characters.charCodeAt(i)] = kind;
  }
  return kinds;
}

/** Words further away than this say nothing about a figure; keeping them would make endless clauses slow. */
const MOST_WORDS = 160;

class Scanner {
  readonly clauses: Clause[] = [];
  private readonly open: Open[] = [{ clause: null, run: "" }];
  /** Dates of a clause that holds nothing else (今年二季度，) belong to the next one too. */
  private openingDates: readonly DateMention[] = [];
  private sentence = 0;
  private date = 0;
  private rank = 0;

  private paragraph = 0;
  private at = 0;
  private end = 0;

  constructor(
    private readonly text: string,
    private readonly dates: readonly DateMention[],
  ) {}

  scan(spans: readonly Span[]): readonly Clause[] {
    for (const { start, end } of spans) {
      this.at = start;
      this.end = end;
      this.date = firstFrom(this.dates, start);
      this.skipMarker();
      while (this.at < this.end) this.step();
      while (this.open.length > 1) this.close("");
      this.finish("");
      this.sentence++;
      this.paragraph++;
    }
    return this.clauses;
  }

  private get top(): Open {
    return this.open[this.open.length - 1] ?? { clause: null, run: "" };
  }

  private step(): void {
    const date = this.dates[this.date];
    if (date !== undefined && date.start <= this.at) {
      this.date++;
      if (endOf(date) > this.at) this.takeDate(date);
      return;
    }
    switch (KINDS[this.text.charCodeAt(this.at)]) {
      case Kind.blank:
        this.at++;
        return;
      case Kind.sentenceStop:
        return this.endSentence(this.text.charAt(this.at));
      case Kind.clauseStop:
        return this.endClause(this.text.charAt(this.at));
      case Kind.opening:
        return this.enter();
      case Kind.closing:
        return this.leave(this.text.charAt(this.at));
      case Kind.quote:
        return this.takeQuote(this.text.charAt(this.at));
      case Kind.letter:
        return this.takeLetters();
      case Kind.number:
        return this.takeNumber();
      case Kind.listing:
        return this.endListed();
      default:
        return this.takeWords(Math.min(this.end, date?.start ?? this.end));
    }
  }

  /** Copies all plain words up to the next mark, number or date. */
  private takeWords(limit: number): void {
    let to = this.at + 1;
    while (to < limit && KINDS[this.text.charCodeAt(to)] === Kind.word) to++;
    this.take(to);
  }

  /** Copies words up to `to` into the open clause. */
  private take(to: number): void {
    const words = this.text.slice(this.at, to);
    const { top } = this;
    const clause = this.clauseHere();
    if (clause.words.length < MOST_WORDS) clause.words += words;
    top.run += words;
    if (top.run.length > 2 * MOST_WORDS) top.run = top.run.slice(-MOST_WORDS);
    this.at = to;
  }

  private clauseHere(): Clause {
    const { top } = this;
    if (top.clause !== null) return top.clause;
    const outer = this.open[this.open.length - 2];
    const clause: Clause = {
      index: this.clauses.length,
      start: this.at,
      end: this.at,
      depth: this.open.length - 1,
      sentence: this.sentence,
      paragraph: this.paragraph,
      lead: outer?.run ?? "",
      words: "",
      mentions: [],
      dates: [...this.openingDates],
      stop: "",
    };
    this.openingDates = [];
    top.clause = clause;
    this.clauses.push(clause);
    return clause;
  }

  /** Ends the clause that is open at this depth. */
  private finish(stop: string): void {
    const { top } = this;
    if (top.clause !== null) {
      const last = top.clause.mentions.at(-1);
      if (last !== undefined) last.after = top.run;
      const { words, mentions, dates } = top.clause;
      if (words === "" && mentions.length === 0) this.openingDates = dates;
      top.clause.end = this.at;
      top.clause.stop = stop;
    }
    top.clause = null;
    top.run = "";
  }

  private endClause(stop: string): void {
    this.finish(stop);
    this.at++;
    if (this.open.length === 1 && !"，,".includes(stop)) this.skipMarker();
  }

  private endSentence(stop: string): void {
    while (this.open.length > 1) this.close(stop);
    this.finish(stop);
    this.openingDates = [];
    this.sentence++;
    this.at++;
    this.skipMarker();
  }

  /** 、 parts figures (建议210件、提案180件) but not nouns. */
  private endListed(): void {
    const { clause, run } = this.top;
    if (clause !== null && clause.mentions.length > 0 && run === "") {
      this.finish("、");
      this.at++;
    } else this.take(this.at + 1);
  }

  private enter(): void {
    this.clauseHere();
    this.open.push({ clause: null, run: "" });
    this.at++;
  }

  private close(stop: string): void {
    this.finish(stop);
    this.open.pop();
  }

  private leave(char: string): void {
    if (this.open.length > 1) this.close(char);
    this.at++;
  }

  private skipMarker(): void {
    let from = this.at;
    while (from < this.end && isSpace(this.text, from)) from++;
    const marker = markerAt(this.text, from, this.end);
    if (marker !== null && (this.dates[this.date]?.start ?? this.end) >= marker.after) this.at = marker.after;
  }

  private takeDate(date: DateMention): void {
    this.clauseHere().dates.push(date);
    this.at = endOf(date);
  }

  private takeQuote(quote: string): void {
    const { close, longest } = QUOTES.get(quote) ?? { close: "", longest: 0 };
    const limit = Math.min(this.end, this.at + longest);
    for (let i = this.at + 1; i < limit; i++) {
      if (this.text.charAt(i) === close) {
        this.take(i + 1);
        return;
      }
      if (SENTENCE_STOPS.includes(this.text.charAt(i))) break;
    }
    this.at++;
  }

  /** Letters with the digits that follow are a name: S304, K2+196, PM2.5. */
  private takeLetters(): void {
    let to = this.at;
    while (to < this.end && isLetter(this.text, to)) to++;
    if (!LETTERS_BEFORE_FIGURES.includes(this.text.slice(this.at, to).toUpperCase())) {
      while (to < this.end && (isDigit(this.text, to) || isLetter(this.text, to) || this.joinsName(to))) to++;
    }
    this.take(to);
  }

  private joinsName(at: number): boolean {
    return joinsDigits(this.text, at) && isDigit(this.text, at + 1);
  }

  private takeNumber(): void {
    const { run } = this.top;
    const reading = readFigure(this.text, this.at, this.end, run);
    if (reading === null) {
      this.take(this.at + 1);
      return;
    }
    const next = this.nextAfter(reading.end);
    const joined = joinsNumbers(this.text, next) && isDigit(this.text, reading.end + 1);
    const figures = joined ? NO_FIGURES : this.counting(reading, run, next);
    if (figures.length === 0) {
      this.take(Math.max(reading.end, this.at + 1) + (joined ? 1 : 0));
      return;
    }
    const clause = this.clauseHere();
    for (const figure of figures) {
      const last = clause.mentions.at(-1);
      if (last !== undefined) last.after = this.top.run;
      const place = clause.mentions.length;
      clause.mentions.push({
        figure,
        clause,
        before: this.top.run,
        place,
        rank: this.rank++,
        after: "",
        ownName: null,
        subject: null,
        role: null,
        standsFor: null,
      });
      this.top.run = "";
    }
    this.at = reading.end;
  }

  /** The figures of a reading that count something where they stand. */
  private counting({ figures, end }: Reading, run: string, next: number): readonly Figure[] {
    if (!figures.some(({ small }) => small)) return figures;
    const behind = this.text.slice(end, end + LONGEST_WHOLE);
    return figures.filter((figure) => !figure.small || countsHere(figure, run, this.text.charAt(next), behind));
  }

  private nextAfter(at: number): number {
    const next = skipBlanks(this.text, at, this.end);
    return next < this.end ? next : this.text.length;
  }
}

/** The index of the first date that ends after `at`. */
function firstFrom(dates: readonly DateMention[], at: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const date = dates[middle];
    if (date !== undefined && endOf(date) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The clauses of the spans, one paragraph each; `dates` are those of the whole text, in reading order. */
export function clausesIn(text: string, spans: readonly Span[], dates: readonly DateMention[]): readonly Clause[] {
  return new Scanner(text, dates).scan(spans);
}
