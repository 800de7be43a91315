/**
 * How a sheet is printed, as XML. The print area and the repeated rows are names of the workbook, not of the sheet.
 */

import type { HeadersFooters, PageLayout } from "../model/page";
import { element, textElement } from "./xml";

export const pointsPerInch = 72;

/** The numbers by which files name sizes of paper. */
export const paperNumbers: Readonly<Record<string, number>> = {
  Letter: 1,
  Legal: 5,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

/** `printOptions`, `pageMargins`, `pageSetup` and `headerFooter`, in that order. */
export function pageXml(page: PageLayout): string {
  const { margins, zoom } = page;
  const inches = (points: number): number => Number((points / pointsPerInch).toFixed(4));
  return [
    printOptionsXml(page),
    element("pageMargins", {
      left: inches(margins.left),
      right: inches(margins.right),
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      header: inches(margins.header),
      footer: inches(margins.footer),
    }),
    element("pageSetup", {
      paperSize: paperNumbers[page.paperSize] ?? null,
      scale: zoom.kind === "scale" && zoom.percent !== 100 ? zoom.percent : null,
      // 0 pages: as many as needed.
      fitToWidth: zoom.kind === "fit" ? (zoom.pagesWide ?? 0) : null,
      fitToHeight: zoom.kind === "fit" ? (zoom.pagesHigh ?? 0) : null,
      orientation: page.orientation.toLowerCase(),
      blackAndWhite: page.blackAndWhite ? true : null,
    }),
    headersFootersXml(page.headersFooters),
  ].join("");
}

function printOptionsXml(page: PageLayout): string {
  const isPlain = !page.centerHorizontally && !page.centerVertically && !page.printHeadings && !page.printGridlines;
  if (isPlain) return "";
  return element("printOptions", {
    horizontalCentered: page.centerHorizontally ? true : null,
    verticalCentered: page.centerVertically ? true : null,
    headings: page.printHeadings ? true : null,
    gridLines: page.printGridlines ? true : null,
  });
}

function headersFootersXml(texts: HeadersFooters): string {
  const header = threeParts(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const footer = threeParts(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  if (header === "" && footer === "") return "";
  return element("headerFooter", {}, [
    header === "" ? "" : textElement("oddHeader", header),
    footer === "" ? "" : textElement("oddFooter", footer),
  ]);
}

function threeParts(left: string, center: string, right: string): string {
  return [left === "" ? "" : `&L${left}`, center === "" ? "" : `&C${center}`, right === "" ? "" : `&R${right}`].join(
    "",
  );
}
