/** @jest-environment jsdom */
import { jest } from "@jest/globals";
import { findDraft, fitsDraft, forgetDraft, keepActions, keepReport } from "../../src/taskpane/draft";
import { nameOfText, reduceSession, type Session, type SessionAction } from "../../src/taskpane/session";
import { REPORT } from "./smallReport";

const begin: SessionAction = { type: "begin", name: "半年报告", report: REPORT, actions: [] };
const after = (...actions: SessionAction[]): Session => {
  const session = [begin, ...actions].reduce<Session | null>(reduceSession, null);
  if (session === null) throw new Error("No session");
  return session;
};
const accept = (row: number): SessionAction => ({ type: "act", action: { type: "accept", row } });
const open = ({ review }: Session) => review.rows.filter(({ decision }) => decision === "open").length;

describe("a session", () => {
  test("begins with a report only", () => {
    expect(reduceSession(null, accept(1))).toBeNull();
    expect(reduceSession(null, { type: "undo" })).toBeNull();
    expect(open(after())).toBe(2);
  });

  test("takes back the last step, one after the other, and nothing more at the beginning", () => {
    const both = after(accept(1), accept(2));
    expect(open(both)).toBe(0);
    const once = reduceSession(both, { type: "undo" });
    expect(once).toEqual(after(accept(1)));
    expect(after(accept(1), { type: "undo" }, { type: "undo" })).toEqual(after());
  });

  test("is taken up again where it was left", () => {
    const left = after(accept(1));
    const resumed = reduceSession(null, { ...begin, actions: left.actions });
    expect(resumed).toEqual(left);
  });

  test.each([
    ["\n  云泽市上半年进展 \n正文", "云泽市上半年进展"],
    ["", ""],
    ["长".repeat(80), "长".repeat(60)],
  ])("a pasted report %j is known by its first line", (text, name) => {
    expect(nameOfText(text)).toBe(name);
  });
});

describe("a draft", () => {
  beforeEach(() => {
    localStorage.clear();
    jest.restoreAllMocks();
  });

  test("keeps text and steps until it is forgotten", () => {
    const session = after(accept(1));
    expect(keepReport(session)).toBe(true);
    expect(keepActions(session)).toBe(true);
    const draft = findDraft();
    expect(draft).toMatchObject({ name: "半年报告", text: REPORT.text, actions: session.actions });
    expect(draft && fitsDraft(draft, REPORT)).toBe(true);
    forgetDraft();
    expect(findDraft()).toBeNull();
  });

  test("does not fit a report whose rows are read otherwise", () => {
    keepReport(after());
    const draft = findDraft();
    expect(draft && fitsDraft(draft, { ...REPORT, possible: [] })).toBe(false);
  });

  test("a new report takes the place of the old one and its steps", () => {
    keepReport(after());
    keepActions(after(accept(1)));
    keepReport(after());
    expect(findDraft()?.actions).toEqual([]);
  });

  test.each(["{", "null", "[]", '{"name":"报告"}'])("what is no draft (%s) is none", (text) => {
    localStorage.setItem("pacesheet.draft.report", text);
    expect(findDraft()).toBeNull();
  });

  test("whose steps are garbled is none", () => {
    keepReport(after());
    localStorage.setItem("pacesheet.draft.actions", "null");
    expect(findDraft()).toBeNull();
  });

  test("a browser that keeps nothing is told, and nothing breaks", () => {
    const refuse = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    jest.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
    jest.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
    jest.spyOn(Storage.prototype, "removeItem").mockImplementation(refuse);
    expect(keepReport(after())).toBe(false);
    expect(keepActions(after())).toBe(false);
    expect(findDraft()).toBeNull();
  });
});
