/**
 * `Worksheet.pageLayout`: how a sheet is printed.
 */

import type { Area } from "../../model/area";
import { isEntireColumns, isEntireRows } from "../../model/area";
import type { HeadersFooters, Margins, PageLayout, Zoom } from "../../model/page";
import { Refusal } from "../../model/refusal";
import type { Sheet } from "../../model/workbook";
import type { Argument, Arguments } from "../arguments";
import type { Host } from "../host";
import type { HostObject, Scalar } from "../members";
import { defineType } from "../members";
import type { Json, JsonRecord } from "../wire";
import { areaOfArgument, areasOfAddress } from "./addresses";

/** The paper sizes in use with Chinese reports, by Excel's names. */
const paperSizes = ["A3", "A4", "A4Small", "A5", "B4", "B5", "Letter", "Legal", "Tabloid"] as const;

function flagScalar(
  name: "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings" | "blackAndWhite",
): Scalar<Sheet> {
  return {
    get: (sheet) => sheet.page[name],
    set: (sheet, value) => {
      changePage(sheet, { [name]: value.flag(0, false) });
    },
  };
}

function marginScalar(name: keyof Margins): Scalar<Sheet> {
  return {
    get: (sheet) => sheet.page.margins[name],
    set: (sheet, value) => {
      changePage(sheet, { margins: { ...sheet.page.margins, [name]: value.number(0) } });
    },
  };
}

export const pageLayout = defineType<Sheet>("PageLayout", {
  scalars: {
    Orientation: {
      get: (sheet) => sheet.page.orientation,
      set: (sheet, value) => {
        changePage(sheet, { orientation: value.choice(0, ["Portrait", "Landscape"]) });
      },
    },
    PaperSize: {
      get: (sheet) => sheet.page.paperSize,
      set: (sheet, value) => {
        changePage(sheet, { paperSize: value.choice(0, paperSizes) });
      },
    },
    Zoom: {
      get: (sheet) => wireZoom(sheet.page.zoom),
      set: (sheet, value) => {
        changePage(sheet, { zoom: readZoom(value) });
      },
    },
    CenterHorizontally: flagScalar("centerHorizontally"),
    CenterVertically: flagScalar("centerVertically"),
    PrintGridlines: flagScalar("printGridlines"),
    PrintHeadings: flagScalar("printHeadings"),
    BlackAndWhite: flagScalar("blackAndWhite"),
    TopMargin: marginScalar("top"),
    BottomMargin: marginScalar("bottom"),
    LeftMargin: marginScalar("left"),
    RightMargin: marginScalar("right"),
    HeaderMargin: marginScalar("header"),
    FooterMargin: marginScalar("footer"),
  },
  navigations: { HeadersFooters: (sheet, host) => headerFooterGroup.of(host, sheet) },
  methods: {
    SetPrintArea: (sheet, args, host) => {
      const given = args.get(0);
      const areas = typeof given === "string" ? areasOfAddress(host, sheet, given) : [areaOnSheet(host, sheet, given)];
      changePage(sheet, { printAreas: areas });
    },
    SetPrintTitleRows: (sheet, args, host) => {
      const area = areaOnSheet(host, sheet, args.get(0));
      if (!isEntireRows(area)) throw new Refusal("InvalidArgument", "Title rows are entire rows.");
      changePage(sheet, { titleRows: area });
    },
    SetPrintTitleColumns: (sheet, args, host) => {
      const area = areaOnSheet(host, sheet, args.get(0));
      if (!isEntireColumns(area)) throw new Refusal("InvalidArgument", "Title columns are entire columns.");
      changePage(sheet, { titleColumns: area });
    },
    GetPrintAreaOrNullObject: (sheet, _args, host) =>
      sheet.page.printAreas.length === 0
        ? null
        : host.objects.rangeAreas(host, { sheet, areas: sheet.page.printAreas }),
    GetPrintTitleRowsOrNullObject: (sheet, _args, host) => rangeOrNull(host, sheet, sheet.page.titleRows),
    GetPrintTitleColumnsOrNullObject: (sheet, _args, host) => rangeOrNull(host, sheet, sheet.page.titleColumns),
    SetPrintMargins: (sheet, args) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
        args.choice(0, ["Points", "Inches", "Centimeters"])
      ];
      const given = args.record(1);
      const margin = (name: keyof Margins): number => {
        const length = given[name];
        return typeof length === "number" ? length * points : sheet.page.margins[name];
      };
      changePage(sheet, {
        margins: {
          top: margin("top"),
          bottom: margin("bottom"),
          left: margin("left"),
          right: margin("right"),
          header: margin("header"),
          footer: margin("footer"),
        },
      });
    },
  },
});

const headerFooterGroup = defineType<Sheet>("HeaderFooterGroup", {
  scalars: { State: { get: () => "Default" } },
  navigations: { DefaultForAllPages: (sheet, host) => headerFooter.of(host, sheet) },
});

function textScalar(name: keyof HeadersFooters): Scalar<Sheet> {
  return {
    get: (sheet) => sheet.page.headersFooters[name],
    set: (sheet, value) => {
      changePage(sheet, { headersFooters: { ...sheet.page.headersFooters, [name]: value.text(0) } });
    },
  };
}

const headerFooter = defineType<Sheet>("HeaderFooter", {
  scalars: {
    LeftHeader: textScalar("leftHeader"),
    CenterHeader: textScalar("centerHeader"),
    RightHeader: textScalar("rightHeader"),
    LeftFooter: textScalar("leftFooter"),
    CenterFooter: textScalar("centerFooter"),
    RightFooter: textScalar("rightFooter"),
  },
});

function changePage(sheet: Sheet, changes: Partial<PageLayout>): void {
  sheet.page = { ...sheet.page, ...changes };
}

function areaOnSheet(host: Host, sheet: Sheet, argument: Argument): Area {
  const placed = areaOfArgument(host, sheet, argument);
  if (placed.sheet !== sheet) throw new Refusal("InvalidArgument", "The range is on another sheet.");
  return placed.area;
}

function rangeOrNull(host: Host, sheet: Sheet, area: Area | null): HostObject | null {
  return area === null ? null : host.objects.range(host, { sheet, area });
}

/** `{ scale: 80 }`, or `{ horizontalFitToPages: 1, verticalFitToPages: 0 }`, where 0 and nothing leave a side free. */
function readZoom(value: Arguments): Zoom {
  const given = value.record(0);
  if (typeof given.scale === "number") {
    if (given.scale < 10 || given.scale > 400) return value.refuse(0, "a scale from 10 to 400 percent");
    return { kind: "scale", percent: given.scale };
  }
  return {
    kind: "fit",
    pagesWide: pages(given.horizontalFitToPages),
    pagesHigh: pages(given.verticalFitToPages),
  };
}

function pages(given: Json | undefined): number | null {
  return typeof given === "number" && given > 0 ? given : null;
}

function wireZoom(zoom: Zoom): JsonRecord {
  if (zoom.kind === "scale") return { scale: zoom.percent };
  return {
    ...(zoom.pagesWide === null ? {} : { horizontalFitToPages: zoom.pagesWide }),
    ...(zoom.pagesHigh === null ? {} : { verticalFitToPages: zoom.pagesHigh }),
  };
}
