import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";

import { Refusal } from "../../../workbench/model/refusal";
import { noDifference } from "../../../workbench/model/conditional-format";
import { defaultErrorAlert, noPrompt } from "../../../workbench/model/validation";
import { styleWith, defaultStyle } from "../../../workbench/model/style";
import type { Workbook } from "../../../workbench/model/workbook";
import { writeXlsx } from "../../../workbench/xlsx/write";
import { describeWithValidator } from "../../office/available";
import { validationErrors } from "../../office/validator";
import { areaOf, put, sheetOf, tableOver, workbookOf } from "../build";
import { awkwardTexts, richWorkbook } from "./rich-workbook";

type Parts = ReadonlyMap<string, Document>;

/** The parts of the file as it is saved, by their path. */
async function savedParts(workbook: Workbook): Promise<Parts> {
  const entries = unzipSync(await writeXlsx(workbook));
  return new Map(
    Object.entries(entries).map(([path, bytes]) => [
      path,
      new JSDOM(strFromU8(bytes), { contentType: "text/xml" }).window.document,
    ]),
  );
}

function partAt(parts: Parts, path: string): Document {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`The file has no part ${path}.`);
  return part;
}

/** The elements of a name, each as its attributes. */
function attributesOf(part: Document | Element, name: string): readonly Readonly<Record<string, string>>[] {
  return [...part.getElementsByTagName(name)].map((found) =>
    Object.fromEntries([...found.attributes].map((attribute) => [attribute.name, attribute.value])),
  );
}

function textsOf(part: Document | Element, name: string): readonly string[] {
  return [...part.getElementsByTagName(name)].map((found) => found.textContent);
}

const sheetPath = "xl/worksheets/sheet1.xml";

let rich: Parts;
beforeAll(async () => {
  rich = await savedParts(richWorkbook());
});

describeWithValidator("Microsoft's validator", () => {
  it("finds nothing in a workbook with everything", async () => {
    expect(await validationErrors(await writeXlsx(richWorkbook()))).toEqual([]);
  });

  it("finds nothing in an empty workbook", async () => {
    expect(await validationErrors(await writeXlsx(workbookOf({ 表: [] })))).toEqual([]);
  });

  it("does find what is wrong", async () => {
    const workbook = workbookOf({ 表: [["头"], [1]] });
    tableOver(workbook, sheetOf(workbook, "表"), "T", "A1:A2", { columns: [] });
    expect(await validationErrors(await writeXlsx(workbook))).not.toEqual([]);
  });
});

describe("formulas in the saved file", () => {
  const cellFormulas = (): readonly string[] => textsOf(partAt(rich, sheetPath), "f");
  const allFormulas = (): readonly string[] =>
    [...rich.values()].flatMap((part) =>
      [
        "f",
        "xm:f",
        "formula",
        "formula1",
        "formula2",
        "calculatedColumnFormula",
        "totalsRowFormula",
        "definedName",
      ].flatMap((name) => textsOf(part, name)),
    );

  it("are all there, without the leading sign", () => {
    expect(cellFormulas()).toHaveLength(30);
    expect(allFormulas().filter((formula) => formula.startsWith("="))).toEqual([]);
  });

  it("never say [@column]", () => {
    expect(allFormulas().filter((formula) => formula.includes("@"))).toEqual([]);
    const [, second] = textsOf(partAt(rich, "xl/tables/table1.xml"), "calculatedColumnFormula");
    expect(second).toBe('IF(PS_指标[[#This Row],[完成率]]="","",ROUND(PS_指标[[#This Row],[完成率]]-年度序时,1))');
    expect(cellFormulas()).toContain(second);
  });

  it("name later functions with the prefix", () => {
    const bare = allFormulas().filter((formula) => /(?<!_xlfn\.)\b(IFNA|UNICHAR)\(/.test(formula));
    expect(bare).toEqual([]);
    expect(cellFormulas()).toContain("_xlfn.IFNA(MATCH(9,B4:B6,0),_xlfn.UNICHAR(9679))");
  });

  it("have no structured reference in rules", () => {
    const sheet = partAt(rich, sheetPath);
    const rules = ["formula", "formula1", "formula2", "xm:f"].flatMap((name) => textsOf(sheet, name));
    expect(rules).not.toHaveLength(0);
    expect(rules.filter((formula) => formula.includes("["))).toEqual([]);
  });

  it.each(["IFNA", "IFS", "XLOOKUP", "STDEV.S", "RANK.EQ", "TEXTJOIN", "CONCAT", "DAYS"])(
    "%s has its prefix",
    async (name) => {
      const parts = await savedParts(workbookOf({ 表: [[`=${name}(A2,"${name}(")`]] }));
      expect(textsOf(partAt(parts, sheetPath), "f")).toEqual([`_xlfn.${name}(A2,"${name}(")`]);
    },
  );

  it.each(["SUMIFS", "IFERROR", "EOMONTH", "AGGREGATE", "TEXT"])("%s has none", async (name) => {
    const parts = await savedParts(workbookOf({ 表: [[`=${name}(A2,1)`]] }));
    expect(textsOf(partAt(parts, sheetPath), "f")).toEqual([`${name}(A2,1)`]);
  });

  it("are refused in rules when they have structured references", async () => {
    const formatted = workbookOf({ 表: [["头"], [1]] });
    const sheet = sheetOf(formatted, "表");
    tableOver(formatted, sheet, "T", "A1:A2");
    const rule = { kind: "Custom", formula: "=T[[#This Row],[头]]>1", format: noDifference } as const;
    sheet.conditionalFormats.push({ id: "{1}", ranges: [areaOf("A2")], stopIfTrue: false, rule });
    await expect(writeXlsx(formatted)).rejects.toThrow(Refusal);

    const validated = workbookOf({ 表: [] });
    sheetOf(validated, "表").validations.push({
      ranges: [areaOf("A1")],
      rule: { kind: "List", source: "=T[头]", inCellDropDown: true },
      ignoreBlanks: true,
      errorAlert: defaultErrorAlert,
      prompt: noPrompt,
    });
    await expect(writeXlsx(validated)).rejects.toThrow(Refusal);
  });
});

describe("cells", () => {
  it("keep the calculated values in their kinds", () => {
    const sheet = partAt(rich, sheetPath);
    const kindAndValue = (address: string): readonly (string | null | undefined)[] => {
      const cell = sheet.querySelector(`c[r="${address}"]`);
      return [cell?.getAttribute("t"), cell?.getElementsByTagName("v")[0]?.textContent];
    };
    expect(kindAndValue("E4")).toEqual([null, "128.2"]);
    expect(kindAndValue("G5")).toEqual(["str", "关注"]);
    expect(kindAndValue("G6")).toEqual(["str", "未下达"]);
    expect(kindAndValue("E6")).toEqual(["str", ""]);
    expect(kindAndValue("C9")).toEqual(["e", "#DIV/0!"]);
    expect(kindAndValue("E9")).toEqual(["b", "1"]);
    expect(kindAndValue("C10")).toEqual([null, "0.30000000000000004"]);
    expect(kindAndValue("E10")).toEqual(["e", "#N/A"]);
  });

  it("hold any text, whatever XML has no place for", () => {
    const decode = (text: string): string =>
      text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    const texts = textsOf(partAt(rich, "xl/sharedStrings.xml"), "t").map(decode);
    expect(texts).toEqual(expect.arrayContaining(awkwardTexts));
  });

  it("keep blanks at the ends of texts", () => {
    const spaced = [...partAt(rich, "xl/sharedStrings.xml").getElementsByTagName("t")].find(
      (text) => text.textContent === " 首尾空格 ",
    );
    expect(spaced?.getAttribute("xml:space")).toBe("preserve");
  });

  it("have their formats, fonts, fills and lines", async () => {
    const style = styleWith(defaultStyle, {
      numberFormat: "+0.0;-0.0;0.0",
      font: { ...defaultStyle.font, bold: true, color: "#FF0000", size: 14 },
      fill: "#00FF00",
      horizontal: "Right",
      wrap: true,
      borders: { EdgeBottom: { line: "Double", weight: "Thick", color: "#0000FF" } },
    });
    const workbook = workbookOf({ 表: [] });
    put(sheetOf(workbook, "表"), 0, 0, [[1]], style);
    const parts = await savedParts(workbook);
    const styles = partAt(parts, "xl/styles.xml");
    const cell = partAt(parts, sheetPath).querySelector("c");
    const xf = styles.querySelectorAll("cellXfs > xf")[Number(cell?.getAttribute("s"))];
    const chosen = (list: string, id: string): Element | undefined =>
      styles.querySelectorAll(`${list} > *`)[Number(xf?.getAttribute(id))];
    expect(attributesOf(styles, "numFmt")).toEqual([
      { numFmtId: xf?.getAttribute("numFmtId"), formatCode: "+0.0;-0.0;0.0" },
    ]);
    expect(chosen("fonts", "fontId")?.querySelector("color")?.getAttribute("rgb")).toBe("FFFF0000");
    expect(chosen("fonts", "fontId")?.querySelector("b")).not.toBeNull();
    expect(chosen("fills", "fillId")?.querySelector("fgColor")?.getAttribute("rgb")).toBe("FF00FF00");
    expect(chosen("borders", "borderId")?.querySelector("bottom")?.getAttribute("style")).toBe("double");
    expect(attributesOf(xf ?? styles, "alignment")).toEqual([
      { horizontal: "right", vertical: "center", wrapText: "1" },
    ]);
  });
});

describe("tables", () => {
  it("are native, with headers that say what their columns are called", () => {
    const table = partAt(rich, "xl/tables/table1.xml");
    const texts = textsOf(partAt(rich, "xl/sharedStrings.xml"), "t");
    const headers = ["A3", "B3", "C3", "D3", "E3", "F3", "G3", "H3", "I3"].map((address) => {
      const cell = partAt(rich, sheetPath).querySelector(`c[r="${address}"]`);
      return texts[Number(cell?.textContent)];
    });
    expect(table.documentElement.getAttribute("ref")).toBe("A3:I8");
    expect(attributesOf(table, "tableColumn").map(({ name }) => name)).toEqual(headers);
    expect(textsOf(table, "calculatedColumnFormula")).toHaveLength(4);
  });

  it("keep filter, sort, totals and style", () => {
    const table = partAt(rich, "xl/tables/table1.xml");
    expect(attributesOf(table, "autoFilter")).toEqual([{ ref: "A3:I7" }]);
    expect(attributesOf(table, "filter")).toEqual([{ val: "累计" }]);
    expect(attributesOf(table, "filters")).toEqual([{ blank: "1" }]);
    expect(attributesOf(table, "sortCondition")).toEqual([{ ref: "B4:B7", descending: "1" }]);
    expect(textsOf(table, "totalsRowFormula")).toEqual(["SUBTOTAL(109,PS_指标[目标])", "SUBTOTAL(109,PS_指标[实际])"]);
    expect(attributesOf(table, "tableStyleInfo")[0]).toMatchObject({ name: "TableStyleMedium2", showRowStripes: "1" });
    expect(attributesOf(partAt(rich, "xl/tables/table3.xml"), "autoFilter")).toEqual([]);
  });

  it("escape line breaks in names of columns", async () => {
    const workbook = workbookOf({ 表: [["较序时\n(百分点)"], ["=T[[#This Row],[较序时\n(百分点)]]"]] });
    tableOver(workbook, sheetOf(workbook, "表"), "T", "A1:A2");
    const parts = await savedParts(workbook);
    expect(attributesOf(partAt(parts, "xl/tables/table1.xml"), "tableColumn")[0]?.["name"]).toBe(
      "较序时_x000A_(百分点)",
    );
  });
});

describe("rules", () => {
  it("keep conditional formats in their order, with what they change", () => {
    const sheet = partAt(rich, sheetPath);
    expect(attributesOf(sheet, "cfRule").map(({ type, priority }) => `${priority ?? ""} ${type ?? ""}`)).toEqual([
      "1 expression",
      "2 cellIs",
      "3 containsText",
      "4 beginsWith",
      "5 dataBar",
      "6 dataBar",
      "7 iconSet",
      "8 colorScale",
    ]);
    expect(attributesOf(sheet, "conditionalFormatting").map(({ sqref }) => sqref)).toContain("B4:B7 C4:C7");
    expect(textsOf(sheet, "formula")).toEqual([
      '$G4="滞后"',
      "年度序时",
      "100",
      'NOT(ISERROR(SEARCH("培""训",A4)))',
      'LEFT(A4,LEN("环"))="环"',
    ]);
    const [first] = attributesOf(sheet, "cfRule");
    const changed = partAt(rich, "xl/styles.xml").querySelectorAll("dxf")[Number(first?.["dxfId"])];
    expect(first?.["stopIfTrue"]).toBe("1");
    expect(changed?.querySelector("bgColor")?.getAttribute("rgb")).toBe("FFFFC7CE");
    expect(changed?.querySelector("font color")?.getAttribute("rgb")).toBe("FF9C0006");
  });

  it("keep solid data bars by the extension of Excel 2010", () => {
    const sheet = partAt(rich, sheetPath);
    const bars = attributesOf(sheet, "x14:dataBar");
    expect(bars.map(({ gradient, border }) => [gradient, border])).toEqual([
      ["0", "1"],
      [undefined, undefined],
    ]);
    const ids = textsOf(sheet, "x14:id");
    expect(attributesOf(sheet, "x14:cfRule").map(({ id }) => id)).toEqual(ids);
    expect(textsOf(sheet, "xm:sqref")).toEqual(["E4:E7", "F4:F7"]);
    expect(textsOf(sheet, "xm:f")).toEqual(["0", "100", "MAX($F$4:$F$7)"]);
  });

  it("keep data validation with prompts and alerts", () => {
    const sheet = partAt(rich, sheetPath);
    expect(textsOf(sheet, "formula1")).toEqual(['"正常,关注,滞后"', "状态表", "0", "ISNUMBER(_xlfn.IFNA(I11,0))"]);
    expect(attributesOf(sheet, "dataValidation")).toMatchObject([
      { type: "list", sqref: "G10:G12", allowBlank: "1", promptTitle: "状态", prompt: "从列表中_x000A_选择" },
      { type: "list", sqref: "H10 H12", errorStyle: "information", showDropDown: "1", error: "不在列表中" },
      { type: "decimal", operator: "notBetween" },
      { type: "custom" },
    ]);
  });
});

describe("layout", () => {
  it("keeps widths, groups, panes, page and protection", () => {
    const sheet = partAt(rich, sheetPath);
    expect(attributesOf(sheet, "col")).toEqual([
      { min: "1", max: "1", width: "20", customWidth: "1" },
      { min: "8", max: "8", width: "10", customWidth: "1", hidden: "1", outlineLevel: "1" },
      { min: "9", max: "9", width: "10", customWidth: "1", hidden: "1", outlineLevel: "1" },
      { min: "10", max: "10", width: "9", collapsed: "1" },
    ]);
    expect(attributesOf(sheet, "pane")[0]).toMatchObject({
      xSplit: "1",
      ySplit: "3",
      topLeftCell: "B4",
      state: "frozen",
    });
    expect(attributesOf(sheet, "pageSetup")).toEqual([
      { paperSize: "9", fitToWidth: "1", fitToHeight: "0", orientation: "landscape" },
    ]);
    expect(attributesOf(sheet, "pageSetUpPr")).toEqual([{ fitToPage: "1" }]);
    expect(textsOf(sheet, "oddFooter")).toEqual(["&L单位 & 截至&C第 &P 页，共 &N 页"]);
    expect(attributesOf(sheet, "sheetProtection")[0]).toMatchObject({
      sheet: "1",
      objects: "1",
      sort: "0",
      formatCells: "0",
    });
    expect(attributesOf(sheet, "tabColor")).toEqual([{ rgb: "FFC00000" }]);
    expect(attributesOf(sheet, "mergeCell")).toEqual([{ ref: "A1:I1" }]);
    expect(attributesOf(sheet, "row")[0]).toEqual({ r: "1", ht: "30", customHeight: "1" });
  });

  it("keeps the sheets' order, the shown one, names, print areas and titles", () => {
    const workbook = partAt(rich, "xl/workbook.xml");
    expect(attributesOf(workbook, "sheet").map(({ name, state }) => [name, state])).toEqual([
      ["指标", undefined],
      ["规则", undefined],
      ["来 源", "hidden"],
      ["文字", undefined],
    ]);
    expect(attributesOf(workbook, "workbookView")).toEqual([{ activeTab: "3" }]);
    const names = attributesOf(workbook, "definedName").map(({ name }, at) => [
      name,
      textsOf(workbook, "definedName")[at],
    ]);
    expect(names).toEqual([
      ["_xlnm.Print_Area", "指标!$A$1:$G$10"],
      ["_xlnm.Print_Titles", "指标!$A:$A,指标!$1:$3"],
      ["年度序时", "规则!$G$1"],
      ["PS_c_actual", "PS_指标[实际]"],
      ["状态表", "规则!$D$2:$D$5"],
    ]);
  });

  it("keeps links to places and to pages", () => {
    const sheet = partAt(rich, "xl/worksheets/sheet4.xml");
    expect(attributesOf(sheet, "hyperlink")).toEqual([
      { ref: "B1", "r:id": "rIdLink1", tooltip: "外部 & 网页" },
      { ref: "B2", location: "'来 源'!A1" },
    ]);
    const targets = attributesOf(partAt(rich, "xl/worksheets/_rels/sheet4.xml.rels"), "Relationship");
    expect(targets).toMatchObject([{ Id: "rIdLink1", Target: "https://example.com/?a=1&b=2", TargetMode: "External" }]);
  });
});

it("gives the same bytes for the same workbook", async () => {
  expect(await writeXlsx(richWorkbook())).toEqual(await writeXlsx(richWorkbook()));
});
