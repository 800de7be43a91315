/**
 * The container of an .xlsx file: its parts with their content types, and the relationships between them.
 */

import { element, xmlHeader } from "./xml";

/** A part of the file. `path` begins at the root of the container, without a slash. */
export interface Part {
  readonly path: string;
  readonly contentType: string;
  readonly xml: string;
  /** What it refers to by id. */
  readonly relationships: readonly Relationship[];
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** A path relative to the part, or an address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
export const spreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The namespaces that workbook and sheet parts declare. */
export const partNamespaces = { xmlns: spreadsheetNamespace, "xmlns:r": relationshipNamespace };

const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const contentTypes = {
  workbook: `${spreadsheetType}.sheet.main+xml`,
  sheet: `${spreadsheetType}.worksheet+xml`,
  table: `${spreadsheetType}.table+xml`,
  styles: `${spreadsheetType}.styles+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  sharedStrings: `${spreadsheetType}.sharedStrings+xml`,
} as const;

export function relationship(id: string, kind: string, target: string, isExternal = false): Relationship {
  return { id, type: `${relationshipNamespace}/${kind}`, target, isExternal };
}

/** `xl/worksheets/sheet1.xml` has its relationships in `xl/worksheets/_rels/sheet1.xml.rels`. */
export function relationshipsPath(partPath: string): string {
  const slash = partPath.lastIndexOf("/") + 1;
  return `${partPath.slice(0, slash)}_rels/${partPath.slice(slash)}.rels`;
}

export function relationshipsXml(relationships: readonly Relationship[]): string {
  const entries = relationships.map(({ id, type, target, isExternal }) =>
    element("Relationship", { Id: id, Type: type, Target: target, TargetMode: isExternal ? "External" : null }),
  );
  return xmlHeader + element("Relationships", { xmlns: `${packageNamespace}/relationships` }, entries);
}

/** `[Content_Types].xml` of all parts. */
export function contentTypesXml(parts: readonly Part[]): string {
  const defaults = [
    element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
  ];
  const overrides = parts.map(({ path, contentType }) =>
    element("Override", { PartName: `/${path}`, ContentType: contentType }),
  );
  return xmlHeader + element("Types", { xmlns: `${packageNamespace}/content-types` }, [...defaults, ...overrides]);
}
