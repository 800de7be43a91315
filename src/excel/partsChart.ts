/** The chart of the parts: made to reach over lines that a refresh has put between those it was drawn from and the last. */
import { PARTS_CHART } from "../sheets/charts";
import { TABLES } from "../sheets/names";
import type { TablePatch } from "../refresh/patch";

/** The sheet that the chart stands on, null where the planner has deleted it. One round trip. */
export async function findPartsChart(context: Excel.RequestContext): Promise<string | null> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/charts/items/name");
  await context.sync();
  const home = worksheets.items.find(({ charts }) => charts.items.some(({ name }) => name === PARTS_CHART.name));
  return home?.name ?? null;
}

/** Has the chart on `sheet` show every line of the table but the last, which counts all. */
export function redrawPartsChart(
  { worksheets, tables }: Pick<Excel.Workbook, "worksheets" | "tables">,
  sheet: string,
  { table, added, before }: TablePatch,
): void {
  if (before === null) return;
  const series = worksheets.getItem(sheet).charts.getItem(PARTS_CHART.name).series;
  const body = tables.getItem(TABLES.parts).getDataBodyRange();
  const cellsOf = (id: string): Excel.Range | null => {
    const at = table.columns[id]?.at;
    return at === undefined ? null : body.getCell(0, at).getResizedRange(before + added.length - 1, 0);
  };
  const labels = cellsOf("part");
  PARTS_CHART.counts.forEach((id, at) => {
    const counts = cellsOf(id);
    if (counts !== null) series.getItemAt(at).setValues(counts);
    if (labels !== null) series.getItemAt(at).setXAxisValues(labels);
  });
}
