/** 填报表: who gets which rows, under which names, and what may be filled in. */
import { insertBlueprint } from "../../src/excel/insert";
import { formStrings, sheetStrings } from "../../src/locale/strings";
import { ownerForms, type AskedRow, type OwnerForm } from "../../src/sheets/ownerForms";
import { findSheet } from "../../workbench/model/workbook";
import { freshExcel } from "../excel/inserted";

const row = (key: string, owner: string, actual = 100): AskedRow => ({
  key,
  owner,
  cells: { name: { value: key }, actual: { value: actual } },
});

function formsOf(...rows: readonly AskedRow[]): readonly OwnerForm[] {
  return ownerForms(rows, "2021-06-30", sheetStrings("zh-CN"), formStrings("zh-CN"));
}

test("every owner has the rows that are his; rows without an owner come last and are said to have none", () => {
  const forms = formsOf(
    row("a", ""),
    row("b", "市人社局"),
    row("c", "市住建局"),
    row("d", " 市人社局 "),
    row("e", " "),
  );
  expect(forms.map(({ owner, rows, sheet }) => [owner, rows, sheet.name])).toEqual([
    ["市人社局", 2, "填报-市人社局"],
    ["市住建局", 1, "填报-市住建局"],
    [null, 2, "填报-未明确责任单位"],
  ]);
});

describe("names that neither Excel nor any file system refuses", () => {
  const namesOf = (...owners: readonly string[]): readonly string[] =>
    formsOf(...owners.map((owner) => row(owner, owner))).map(({ sheet }) => sheet.name);

  test.each([
    ["人社局/医保局", "填报-人社局_医保局"],
    ['a\\b:c*d?e"f<g>h|i[j]', "填报-a_b_c_d_e_f_g_h_i_j_"],
    ["CON", "填报-CON"],
    ["县局.", "填报-县局"],
    ["O'Neill'", "填报-O'Neill"],
    ["人社局\n就业科", "填报-人社局_就业科"],
  ])("%j", (owner, name) => {
    expect(namesOf(owner)).toEqual([name]);
  });

  test("long ones are cut to 31 places, and what is then the same is numbered", () => {
    const long = "云泽市高标准农田建设和耕地保护工作领导小组办公室综合协调";
    const names = namesOf(`${long}一科`, `${long}二科`, "abc", "ABC");
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
    expect(names.filter((name) => name.length > 31)).toEqual([]);
  });

  test("no character is cut in half", () => {
    const [name = ""] = namesOf(`${"县".repeat(27)}𠮷局`);
    expect(name).toBe(`填报-${"县".repeat(27)}`);
  });

  test("two hundred owners have two hundred names", () => {
    const owners = Array.from({ length: 200 }, (_, at) => `单位/${"甲".repeat(30)}${String(at)}`);
    expect(new Set(namesOf(...owners)).size).toBe(200);
  });
});

test("only the columns that are asked for take entries; the rest is locked without a password", async () => {
  const { workbook, type, Excel } = freshExcel();
  const [form] = formsOf(row("职业培训", "市人社局", 5834));
  if (form === undefined) throw new Error("No form");
  await insertBlueprint({ sheets: [form.sheet], activeSheet: form.sheet.name });
  const address = (cell: string): string => `'${form.sheet.name}'!${cell}`;
  // 累计完成 and 键 are locked, 核定数 to 电话 are open.
  for (const locked of ["F6", "R6", "A1", "K7"])
    expect(() => {
      type(address(locked), "1");
    }).toThrow();
  for (const open of ["K6", "L6", "M6", "N6", "O6", "P6"]) type(address(open), "约1.5万");
  expect(findSheet(workbook, form.sheet.name)?.protection).not.toBeNull();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(form.sheet.name).protection.unprotect();
    await context.sync();
  });
  type(address("F6"), "1");
});

test("figures show what the report says around them, texts stay texts", () => {
  const cells: AskedRow["cells"] = {
    actual: { value: 60000, format: '0"余"' },
    target: { value: "—（推算约41107）" },
    gap: { value: "" },
    number: { value: "1-5-2" },
  };
  const [form] = formsOf({ key: "k", owner: "市卫健委", cells });
  const [table] = form?.sheet.tables ?? [];
  const shown = Object.fromEntries(table?.columns.map(({ id }, index) => [id, table.rows[0]?.[index]]) ?? []);
  expect(shown).toMatchObject({
    actual: { value: 60000, format: '0"余"' },
    target: { value: "—（推算约41107）", format: "@" },
    gap: null,
    number: "1-5-2",
    key: "k",
  });
});
