import fc from "fast-check";

import {
  addressOf,
  areaAt,
  cellCount,
  columnLetters,
  columnOfLetters,
  intersection,
  maxColumns,
  maxRows,
  overlaps,
  parseArea,
  subtract,
} from "../../../workbench/model/area";

const smallArea = fc
  .tuple(fc.nat(20), fc.nat(20), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .map(([row, column, rows, columns]) => areaAt(row, column, rows, columns));

describe("areas and their addresses", () => {
  test.each([
    ["A1", areaAt(0, 0)],
    ["$B$3:C9", areaAt(2, 1, 7, 2)],
    ["C9:B3", areaAt(2, 1, 7, 2)],
    ["A:C", areaAt(0, 0, maxRows, 3)],
    ["$1:$4", areaAt(0, 0, 4, maxColumns)],
    ["XFD1048576", areaAt(maxRows - 1, maxColumns - 1)],
  ])("%s", (address, area) => {
    expect(parseArea(address)).toEqual(area);
  });

  test.each(["", "A", "1", "A0", "XFE1", "A1:B", "A1:B2:C3", "指标"])("%s is no address", (address) => {
    expect(parseArea(address)).toBeNull();
  });

  test("an address that is written can be read", () => {
    fc.assert(fc.property(smallArea, (area) => expect(parseArea(addressOf(area))).toEqual(area)));
  });

  test("letters of columns count without a zero", () => {
    expect([0, 25, 26, 701, 702, maxColumns - 1].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    fc.assert(
      fc.property(fc.nat(maxColumns - 1), (column) => expect(columnOfLetters(columnLetters(column))).toBe(column)),
    );
  });

  test("cutting an area out leaves all other cells, each once", () => {
    fc.assert(
      fc.property(smallArea, smallArea, (area, cut) => {
        const rest = subtract(area, cut);
        const shared = intersection(area, cut);
        const left = rest.reduce((sum, part) => sum + cellCount(part), 0);
        expect(left).toBe(cellCount(area) - (shared === null ? 0 : cellCount(shared)));
        expect(rest.some((part) => overlaps(part, cut))).toBe(false);
      }),
    );
  });
});
