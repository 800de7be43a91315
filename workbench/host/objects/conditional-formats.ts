/**
 * `Range.conditionalFormats`: the rules on some cells, and each rule with what is common to all kinds.
 */

import type { ConditionalFormat, ConditionalRule } from "../../model/conditional-format";
import {
  addConditionalFormat,
  clearConditionalFormats,
  conditionalFormatsOn,
  deleteConditionalFormat,
  newRules,
  setPriority,
} from "../../model/conditional-formats";
import { Refusal } from "../../model/refusal";
import type { Arguments } from "../arguments";
import type { Host, Ranges } from "../host";
import type { HostObject } from "../members";
import { defineType } from "../members";
import { areasOfAddress } from "./addresses";
import type { PlacedFormat } from "./conditional-rules";
import { cellValueRule, colorScaleRule, customRule, dataBarRule, iconSetRule, textRule } from "./conditional-rules";

export const conditionalFormats = defineType<Ranges>("ConditionalFormatCollection", {
  items: (ranges, host) => formatsOn(ranges).map((format) => placed(host, ranges, format)),
  item: (ranges, key, host) => {
    const format = formatsOn(ranges).find(({ id }) => id === key);
    return format === undefined ? undefined : placed(host, ranges, format);
  },
  methods: {
    Add: ({ sheet, areas }, args, host) => {
      const format = addConditionalFormat(host.workbook, sheet, areas, readKind(args));
      return conditionalFormat.of(host, { sheet, format });
    },
    GetCount: (ranges) => formatsOn(ranges).length,
    GetItemAt: (ranges, args, host) => {
      const format = formatsOn(ranges)[args.number(0)];
      return format === undefined ? args.refuse(0, "the place of a rule") : placed(host, ranges, format);
    },
    GetItemOrNullObject: (ranges, args, host) => {
      const format = formatsOn(ranges).find(({ id }) => id === args.key(0));
      return format === undefined ? null : placed(host, ranges, format);
    },
    ClearAll: ({ sheet, areas }) => {
      clearConditionalFormats(sheet, areas);
    },
  },
});

const conditionalFormat = defineType<PlacedFormat>("ConditionalFormat", {
  exists: ({ sheet, format }) => sheet.conditionalFormats.includes(format),
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.rule.kind },
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, value) => {
        setPriority(sheet, format, value.number(0));
      },
    },
    StopIfTrue: {
      get: ({ format }) => (canStop(format) ? format.stopIfTrue : null),
      set: ({ format }, value) => {
        if (!canStop(format)) throw new Refusal("InvalidArgument", `${format.rule.kind} rules cannot stop others.`);
        format.stopIfTrue = value.flag(0, false);
      },
    },
  },
  navigations: {
    Custom: (target, host) => customRule.of(host, ofKind(target, "Custom")),
    CustomOrNullObject: (target, host) => (target.format.rule.kind === "Custom" ? customRule.of(host, target) : null),
    CellValue: (target, host) => cellValueRule.of(host, ofKind(target, "CellValue")),
    CellValueOrNullObject: (target, host) =>
      target.format.rule.kind === "CellValue" ? cellValueRule.of(host, target) : null,
    TextComparison: (target, host) => textRule.of(host, ofKind(target, "ContainsText")),
    TextComparisonOrNullObject: (target, host) =>
      target.format.rule.kind === "ContainsText" ? textRule.of(host, target) : null,
    IconSet: (target, host) => iconSetRule.of(host, ofKind(target, "IconSet")),
    IconSetOrNullObject: (target, host) =>
      target.format.rule.kind === "IconSet" ? iconSetRule.of(host, target) : null,
    DataBar: (target, host) => dataBarRule.of(host, ofKind(target, "DataBar")),
    DataBarOrNullObject: (target, host) =>
      target.format.rule.kind === "DataBar" ? dataBarRule.of(host, target) : null,
    ColorScale: (target, host) => colorScaleRule.of(host, ofKind(target, "ColorScale")),
    ColorScaleOrNullObject: (target, host) =>
      target.format.rule.kind === "ColorScale" ? colorScaleRule.of(host, target) : null,
  },
  methods: {
    Delete: ({ sheet, format }) => {
      deleteConditionalFormat(sheet, format);
    },
    GetRange: ({ sheet, format }, _args, host) => {
      const [area, ...more] = format.ranges;
      if (area === undefined || more.length > 0) {
        throw new Refusal("InvalidOperation", "The rule covers several ranges.");
      }
      return host.objects.range(host, { sheet, area });
    },
    GetRangeOrNullObject: ({ sheet, format }, _args, host) => {
      const [area, ...more] = format.ranges;
      return area === undefined || more.length > 0 ? null : host.objects.range(host, { sheet, area });
    },
    GetRanges: ({ sheet, format }, _args, host) => host.objects.rangeAreas(host, { sheet, areas: format.ranges }),
    SetRanges: ({ sheet, format }, args, host) => {
      const ranges = args.get(0);
      const placedArea = host.objects.areaOfRange(ranges);
      format.ranges = placedArea === undefined ? areasOfAddress(host, sheet, args.text(0)) : [placedArea.area];
    },
  },
});

function formatsOn({ sheet, areas }: Ranges): readonly ConditionalFormat[] {
  return conditionalFormatsOn(sheet, areas);
}

function placed(host: Host, { sheet }: Ranges, format: ConditionalFormat): HostObject {
  return conditionalFormat.of(host, { sheet, format });
}

function readKind(args: Arguments): ConditionalRule["kind"] {
  const kind = Object.values(newRules).find((rule) => rule.kind === args.get(0))?.kind;
  if (kind === undefined) {
    throw new Refusal(
      "NotImplemented",
      `Conditional formats of type ${args.text(0)} are not implemented by the workbench`,
    );
  }
  return kind;
}

/** Icons, bars and colours never stop the rules after them. */
function canStop({ rule }: ConditionalFormat): boolean {
  return rule.kind === "Custom" || rule.kind === "CellValue" || rule.kind === "ContainsText";
}

function ofKind(target: PlacedFormat, kind: ConditionalRule["kind"]): PlacedFormat {
  if (target.format.rule.kind !== kind) {
    throw new Refusal("InvalidOperation", `The rule is of type ${target.format.rule.kind}, not ${kind}.`);
  }
  return target;
}
