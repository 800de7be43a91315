/**
 * `RangeAreas`: several rectangles of one sheet that are formatted, cleared or given rules together.
 */

import { cellCount, isEntireColumns, isEntireRows } from "../../model/area";
import { clearCells } from "../../model/editing";
import type { Ranges } from "../host";
import { defineType } from "../members";
import { addressOfRanges } from "./addresses";
import { conditionalFormats } from "./conditional-formats";
import { rangeFormat } from "./formats";
import { range } from "./ranges";
import { dataValidation } from "./validation";

export const rangeAreas = defineType<Ranges>("RangeAreas", {
  scalars: {
    Address: { get: addressOfRanges },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every(isEntireColumns) },
    IsEntireRow: { get: ({ areas }) => areas.every(isEntireRows) },
  },
  navigations: {
    Areas: (ranges, host) => rangeCollection.of(host, ranges),
    ConditionalFormats: (ranges, host) => conditionalFormats.of(host, ranges),
    DataValidation: (ranges, host) => dataValidation.of(host, ranges),
    Format: (ranges, host) => rangeFormat.of(host, ranges),
    Worksheet: ({ sheet }, host) => host.objects.worksheet(host, sheet),
  },
  methods: {
    Clear: ({ sheet, areas }, args, host) => {
      const part = args.choice(0, ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"], "All");
      for (const area of areas) clearCells(host.workbook, sheet, area, part);
    },
  },
});

const rangeCollection = defineType<Ranges>("RangeCollection", {
  items: ({ sheet, areas }, host) => areas.map((area) => range.of(host, { sheet, area })),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, args, host) => {
      const area = areas[args.number(0)];
      return area === undefined ? args.refuse(0, "the place of an area") : range.of(host, { sheet, area });
    },
  },
});
