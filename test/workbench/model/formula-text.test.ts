import { changeReferences, copyable, onlyReference, referencesIn } from "../../../workbench/model/formula-text";

describe("references of a formula", () => {
  test("areas, tables and names are told apart; texts and functions are none", () => {
    const formula = `=IF('A B'!$B$3>1,"A1",SUM(T[[#This Row],[年度目标]])+PS_c_x+C:D)`;
    expect(referencesIn(formula).map(({ kind }) => kind)).toEqual(["area", "table", "name", "area"]);
  });

  test("a changed column is written with its section and escaped where it has to be", () => {
    const renamed = changeReferences("=T[[#This Row],[实际]]/2", (reference) =>
      reference.kind === "table" ? { ...reference, columns: ["完成[累计]"] } : reference,
    );
    expect(renamed).toBe("=T[[#This Row],[完成'[累计']]]/2");
  });

  test("what does not change stays as it was written", () => {
    const formula = "= sum( a1 , T[@实际] )";
    expect(changeReferences(formula, (reference) => reference)).toBe(formula);
  });

  test.each([
    ["=A1+$A$1+A$1+$A1", 2, 1, "=B3+$A$1+B$1+$A3"],
    ["=SUM(A1:B2)", 1, 0, "=SUM(A2:B3)"],
    ["=规则!B3", 0, 1, "=规则!C3"],
    ["=A:A", 5, 1, "=B:B"],
    ["=A1", -1, 0, "=#REF!"],
    ["=T[[#This Row],[实际]]", 9, 9, "=T[[#This Row],[实际]]"],
  ])("%s copied %i down and %i right", (formula, rows, columns, copy) => {
    expect(copyable(formula).copiedBy(rows, columns)).toBe(copy);
  });

  test("only a formula that is nothing but a reference has an only reference", () => {
    expect(onlyReference("=规则!$B$3")).toMatchObject({ kind: "area", sheet: "规则" });
    expect(onlyReference("=规则!$B$3+1")).toBeNull();
    expect(onlyReference("=0.1")).toBeNull();
  });
});
