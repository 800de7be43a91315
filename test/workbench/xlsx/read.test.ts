import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { strToU8, zipSync } from "fflate";

import { wholeSheet } from "../../../workbench/model/area";
import type { CellValue } from "../../../workbench/model/cells";
import type { Workbook } from "../../../workbench/model/workbook";
import { NotAWorkbookError, readXlsx } from "../../../workbench/xlsx/read";
import { writeXlsx } from "../../../workbench/xlsx/write";
import { XmlSyntaxError } from "../../../workbench/xlsx/xml-tree";
import { describeWithLibreOffice } from "../../office/available";
import { convert } from "../../office/libreoffice";
import { sheetOf, valueAt, workbookOf } from "../build";
import { richWorkbook } from "./rich-workbook";

const now = (): Date => new Date(2021, 6, 1);

/** Everything a workbook says, without the ids it was made with and the passwords no file keeps. */
function contentOf(workbook: Workbook): unknown {
  const withoutId = <Item extends { readonly id: string }>(item: Item): Item => ({ ...item, id: "" });
  return {
    names: workbook.names,
    active: workbook.sheets.find(({ id }) => id === workbook.activeSheetId)?.name,
    calculationMode: workbook.calculationMode,
    structureProtected: workbook.structurePassword !== null,
    sheets: workbook.sheets.map((sheet) => ({
      ...withoutId(sheet),
      cells: [...sheet.cells.within(wholeSheet)],
      tables: sheet.tables.map(withoutId),
      conditionalFormats: sheet.conditionalFormats.map(withoutId),
      protection: sheet.protection?.options ?? null,
    })),
  };
}

/** A file says [#This Row] where the workbook may have said @. */
function asInFiles(workbook: Workbook): Workbook {
  const written = (formula: string): string => formula.replaceAll("[@完成率]", "PS_指标[[#This Row],[完成率]]");
  for (const sheet of workbook.sheets) {
    for (const { cell } of sheet.cells.within(wholeSheet))
      if (cell.formula !== null) cell.formula = written(cell.formula);
    for (const column of sheet.tables.flatMap((table) => table.columns)) {
      if (column.calculatedFormula !== null) column.calculatedFormula = written(column.calculatedFormula);
    }
  }
  return workbook;
}

it("gives back everything that was written", async () => {
  const read = await readXlsx(await writeXlsx(richWorkbook()), now);
  expect(contentOf(read)).toEqual(contentOf(asInFiles(richWorkbook())));
});

it("gives back an empty workbook", async () => {
  const empty = workbookOf({ 表: [] });
  expect(contentOf(await readXlsx(await writeXlsx(empty), now))).toEqual(contentOf(empty));
});

describe("files of other programs", () => {
  /** A file with one sheet and the parts that are not the same in every file. */
  function fileWith(sheetData: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
    const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const parts: Readonly<Record<string, string>> = {
      "_rels/.rels": `<Relationships><Relationship Id="a" Type="${relationships}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
      "xl/workbook.xml": '<x:workbook><x:sheets><x:sheet name="表" sheetId="7" r:id="b"/></x:sheets></x:workbook>',
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="b" Type="${relationships}/worksheet" Target="worksheets/a.xml"/><Relationship Id="c" Type="${relationships}/sharedStrings" Target="texts.xml"/></Relationships>`,
      "xl/worksheets/a.xml": `<?xml version="1.0"?><x:worksheet><!-- none --><x:sheetData>${sheetData}</x:sheetData></x:worksheet>`,
      "xl/texts.xml": "<sst><si><r><t>职业</t></r><r><rPr/><t>培训</t></r><rPh><t>zhiye</t></rPh></si></sst>",
      ...more,
    };
    return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
  }

  it("may name elements with a prefix and format texts in parts", async () => {
    const workbook = await readXlsx(fileWith('<x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c></x:row>'), now);
    expect(valueAt(sheetOf(workbook, "表"), "B2")).toBe("职业培训");
  });

  it("may leave out addresses, write texts in place and CDATA", async () => {
    const row = '<row><c t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c><c><v>1.5</v></c><c t="b"><v>1</v></c></row>';
    const sheet = sheetOf(await readXlsx(fileWith(row), now), "表");
    expect([valueAt(sheet, "A1"), valueAt(sheet, "B1"), valueAt(sheet, "C1")]).toEqual(["a<b", 1.5, true]);
  });

  it("may write a formula once for many cells", async () => {
    const rows =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$D$1</f><v>2</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>';
    const sheet = sheetOf(await readXlsx(fileWith(rows), now), "表");
    expect([0, 1, 2].map((row) => sheet.cells.get(row, 1)?.formula)).toEqual(["=A1*$D$1", "=A2*$D$1", "=A3*$D$1"]);
  });

  it("name later functions with prefixes that Excel does not show", async () => {
    const row = '<row r="1"><c r="A1"><f>_xlfn.IFNA(_xlfn._xlws.FILTER(B1:B2,1),"_xlfn.")</f></c></row>';
    const sheet = sheetOf(await readXlsx(fileWith(row), now), "表");
    expect(sheet.cells.get(0, 0)?.formula).toBe('=IFNA(FILTER(B1:B2,1),"_xlfn.")');
  });

  it("are refused by name when they are something else", async () => {
    await expect(readXlsx(strToU8("not a zip"), now)).rejects.toThrow(NotAWorkbookError);
    await expect(readXlsx(zipSync({ "word/document.xml": strToU8("<a/>") }), now)).rejects.toThrow(NotAWorkbookError);
    await expect(readXlsx(fileWith("<row></c>"), now)).rejects.toThrow(XmlSyntaxError);
  });
});

/** LibreOffice saves 15 digits. */
function comparable(value: CellValue | undefined): unknown {
  return typeof value === "number" ? value.toPrecision(12) : value;
}

describeWithLibreOffice("a file saved by LibreOffice", () => {
  it("has the same values, formulas of cells, names and tables", async () => {
    const folder = await mkdtemp(join(tmpdir(), "workbook-"));
    try {
      await writeFile(join(folder, "workbook.xlsx"), await writeXlsx(richWorkbook()));
      const saved = await convert(join(folder, "workbook.xlsx"), "xlsx", join(folder, "saved"));
      const read = await readXlsx(await readFile(saved), now);
      const written = richWorkbook();
      for (const sheet of written.sheets) {
        for (const { row, column, cell } of sheet.cells.within(wholeSheet)) {
          const other = sheetOf(read, sheet.name).cells.get(row, column);
          if (cell.formula === null) continue;
          expect(other?.formula).toMatch(/^=/);
          expect(comparable(other?.value)).toEqual(comparable(cell.value));
        }
        expect(sheetOf(read, sheet.name).tables.map(({ name }) => name)).toEqual(sheet.tables.map(({ name }) => name));
      }
      expect(read.names.map(({ name }) => name)).toEqual(expect.arrayContaining(["年度序时", "状态表"]));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
