/**
 * How a sheet is printed. Lengths are points.
 */

import type { Area } from "./area";

/** A scale in percent, or so many pages wide and high; null leaves that side free. */
export type Zoom =
  | { readonly kind: "scale"; readonly percent: number }
  | { readonly kind: "fit"; readonly pagesWide: number | null; readonly pagesHigh: number | null };

export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly header: number;
  readonly footer: number;
}

/** Texts in Excel's codes: `&P` page, `&N` pages, `&D` date, `&A` sheet. */
export interface HeadersFooters {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  /** Excel's names: `A4`, `A3`, `Letter`. */
  readonly paperSize: string;
  readonly zoom: Zoom;
  readonly margins: Margins;
  readonly printAreas: readonly Area[];
  /** Rows repeated at the top of every page; entire rows. */
  readonly titleRows: Area | null;
  /** Columns repeated at the left of every page; entire columns. */
  readonly titleColumns: Area | null;
  readonly headersFooters: HeadersFooters;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
}

/** Excel's "normal" page: A4 portrait, 0.7 in at the sides, 0.75 in above and below, 0.3 in for header and footer. */
export const defaultPageLayout: PageLayout = {
  orientation: "Portrait",
  paperSize: "A4",
  zoom: { kind: "scale", percent: 100 },
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  printAreas: [],
  titleRows: null,
  titleColumns: null,
  headersFooters: {
    leftHeader: "",
    centerHeader: "",
    rightHeader: "",
    leftFooter: "",
    centerFooter: "",
    rightFooter: "",
  },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
};
