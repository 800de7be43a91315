/**
 * How a sheet falls onto pages: which rows and columns stand on each, how much smaller. Takes the sheet's page set-up
 * and its axes; gives the pages in the order they are printed, down first. Lengths are points.
 */

import type { Area } from "../model/area";
import { boundingArea, wholeSheet } from "../model/area";
import { usedArea } from "../model/cell-contents";
import type { PageLayout } from "../model/page";
import type { Sheet } from "../model/workbook";
import type { Axes, Axis } from "./axis";
import { pointsOf } from "./axis";

export interface Paper {
  readonly width: number;
  readonly height: number;
}

export interface PrintedPage {
  /** Title rows and columns first, then the page's own; hidden ones are left out. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export interface PrintedSheet {
  readonly paper: Paper;
  /** 1 is full size. */
  readonly scale: number;
  readonly pages: readonly PrintedPage[];
}

/** Portrait sizes by Excel's names. */
const papers: Readonly<Record<string, Paper>> = {
  A3: { width: 842, height: 1191 },
  A4: { width: 595, height: 842 },
  A5: { width: 420, height: 595 },
  Letter: { width: 612, height: 792 },
  Legal: { width: 612, height: 1008 },
};
const a4: Paper = { width: 595, height: 842 };
/** Excel makes nothing smaller. */
const smallestScale = 0.1;

export function printedSheet(sheet: Sheet, axes: Axes): PrintedSheet {
  const { page } = sheet;
  const paper = paperOf(page);
  const room = {
    width: paper.width - page.margins.left - page.margins.right,
    height: paper.height - page.margins.top - page.margins.bottom,
  };
  const areas = page.printAreas.length > 0 ? page.printAreas : usedAreas(sheet);
  const scale = scaleOf(page, areas, axes, room);
  const titleRows = shown(axes.rows, page.titleRows?.top, page.titleRows?.bottom);
  const titleColumns = shown(axes.columns, page.titleColumns?.left, page.titleColumns?.right);
  const pages = areas.flatMap(({ top, left, bottom, right }) => {
    const rowPages = parted(axes.rows, shown(axes.rows, top, bottom), titleRows, room.height / scale);
    const columnPages = parted(axes.columns, shown(axes.columns, left, right), titleColumns, room.width / scale);
    return columnPages.flatMap((columns) => rowPages.map((rows) => ({ rows, columns })));
  });
  return { paper, scale, pages };
}

function paperOf({ paperSize, orientation }: PageLayout): Paper {
  const { width, height } = papers[paperSize] ?? a4;
  return orientation === "Portrait" ? { width, height } : { width: height, height: width };
}

/** What is printed of itself: used cells, and what charts cover. */
function usedAreas(sheet: Sheet): readonly Area[] {
  const used = usedArea(sheet, wholeSheet, false);
  const [first, ...more] = [...(used === null ? [] : [used]), ...sheet.charts.map(({ area }) => area)];
  return first === undefined ? [] : [more.reduce(boundingArea, { ...first, top: 0, left: 0 })];
}

function scaleOf({ zoom }: PageLayout, areas: readonly Area[], axes: Axes, room: Paper): number {
  if (zoom.kind === "scale") return zoom.percent / 100;
  const scales = areas.flatMap(({ top, left, bottom, right }) => [
    zoom.pagesWide === null ? 1 : (room.width * zoom.pagesWide) / pointsOf(axes.columns.span(left, right)),
    zoom.pagesHigh === null ? 1 : (room.height * zoom.pagesHigh) / pointsOf(axes.rows.span(top, bottom)),
  ]);
  return Math.max(smallestScale, Math.min(1, ...scales));
}

function shown(axis: Axis, first = 0, last = -1): readonly number[] {
  const places: number[] = [];
  for (let place = first; place <= Math.min(last, axis.count - 1); place++) {
    if (!axis.isHidden(place)) places.push(place);
  }
  return places;
}

/** What is made to fit may miss by so much for being rounded. */
const rounding = 0.5;

/** Breaks places into pages; titles stand on every page after the one they are on themselves. */
function parted(
  axis: Axis,
  places: readonly number[],
  titles: readonly number[],
  room: number,
): readonly (readonly number[])[] {
  const sizeOf = (place: number): number => pointsOf(axis.span(place));
  const lastTitle = titles.at(-1) ?? -1;
  const pages: number[][] = [];
  let left = 0;
  for (const place of places) {
    const page = pages.at(-1);
    if (page !== undefined && sizeOf(place) <= left + rounding) {
      page.push(place);
      left -= sizeOf(place);
      continue;
    }
    const repeated = place > lastTitle ? titles : [];
    pages.push([...repeated, place]);
    left = room - [...repeated, place].reduce((sum, each) => sum + sizeOf(each), 0);
  }
  return pages;
}

/** A header or footer with its codes filled in: page, pages, sheet, date. Codes of fonts are left out. */
export function headerText(
  code: string,
  {
    page,
    pages,
    sheet,
    date,
  }: { readonly page: number; readonly pages: number; readonly sheet: string; readonly date: string },
): string {
  const meanings: Readonly<Record<string, string>> = { P: String(page), N: String(pages), A: sheet, D: date, "&": "&" };
  return code
    .replace(/&"[^"]*"|&\d+|&K[\dA-F]{6}|&[BIUSE]/gi, "")
    .replace(/&([PNAD&])/gi, (_match, letter: string) => meanings[letter.toUpperCase()] ?? "");
}
