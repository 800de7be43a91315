/** The pages of the sheet in front as they would be printed, in a dialog. */
import type { CSSProperties, ReactNode } from "react";
import { useEffect, useMemo, useRef } from "react";

import type { OpenBook } from "./open-book";
import { CellBox } from "./CellBox";
import { ChartBox } from "./ChartBox";
import type { PrintedPage } from "./printed-pages";
import { headerText, printedSheet } from "./printed-pages";
import { headHeight, headWidth } from "./Row";
import type { RowSelection } from "./selection";
import type { KnownFormulas } from "./rule-formulas";
import { SheetLook } from "./sheet-look";
import type { GridWords } from "./words";

export interface PrintPreviewProps {
  readonly book: OpenBook;
  readonly formulas: KnownFormulas;
  readonly words: GridWords;
  readonly close: () => void;
}

const nothingSelected: RowSelection = {
  selectedLeft: -1,
  selectedRight: -1,
  isSelectionTop: false,
  isSelectionBottom: false,
  activeColumn: -1,
};
/** More pages than these are not drawn. */
const mostPages = 50;

export function PrintPreview({ book, formulas, words, close }: PrintPreviewProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const { sheet, workbook, contentVersion } = book;
  const look = useMemo(
    () => new SheetLook(workbook, sheet, formulas, { row: 0, column: 0 }, sheet.page.printGridlines),
    [workbook, sheet, formulas, contentVersion],
  );
  const { paper, scale, pages } = useMemo(() => printedSheet(sheet, look.axes), [sheet, look]);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const { margins, headersFooters: texts, centerHorizontally, centerVertically } = sheet.page;
  const date = workbook.now().toLocaleDateString("zh-CN");
  return (
    <dialog ref={dialog} className="print" aria-label={words.printPreview} onClose={close}>
      <button type="button" onClick={close}>
        {words.close}
      </button>
      {pages.length === 0 && <p>{words.noPages}</p>}
      <ol>
        {pages.slice(0, mostPages).map((page, index) => {
          const told = { page: index + 1, pages: pages.length, sheet: sheet.name, date };
          const line = (style: CSSProperties, left: string, center: string, right: string): ReactNode => (
            <div className="print-line" style={{ ...style, left: `${margins.left}pt`, right: `${margins.right}pt` }}>
              {[left, center, right].map((code, place) => (
                <span key={place}>{headerText(code, told)}</span>
              ))}
            </div>
          );
          return (
            <li key={index}>
              <div
                role="img"
                aria-label={words.page(index + 1, pages.length)}
                className="print-page"
                style={{ width: `${paper.width}pt`, height: `${paper.height}pt` }}
              >
                {line({ top: `${margins.header}pt` }, texts.leftHeader, texts.centerHeader, texts.rightHeader)}
                <div
                  className="print-body"
                  style={{
                    top: `${margins.top}pt`,
                    bottom: `${margins.bottom}pt`,
                    left: `${margins.left}pt`,
                    right: `${margins.right}pt`,
                    justifyContent: centerHorizontally ? "center" : "flex-start",
                    alignItems: centerVertically ? "center" : "flex-start",
                  }}
                >
                  <Cells look={look} page={page} scale={scale} words={words} />
                </div>
                {line({ bottom: `${margins.footer}pt` }, texts.leftFooter, texts.centerFooter, texts.rightFooter)}
              </div>
              <p>{words.page(index + 1, pages.length)}</p>
            </li>
          );
        })}
      </ol>
    </dialog>
  );
}

interface CellsProps {
  readonly look: SheetLook;
  readonly page: PrintedPage;
  readonly scale: number;
  readonly words: GridWords;
}

function Cells({ look, page, scale, words }: CellsProps): ReactNode {
  const { rows, columns } = look.axes;
  let width = 0;
  const lefts = page.columns.map((column) => {
    const left = width;
    width += columns.span(column);
    return { column, left };
  });
  const height = page.rows.reduce((sum, row) => sum + rows.span(row), 0);
  return (
    <div className="print-cells" style={{ width, height, zoom: scale }}>
      {page.rows.map((row) => (
        <div key={row} className="print-row" style={{ width, height: rows.span(row) }}>
          {lefts.map(({ column, left }) => (
            <CellBox
              key={column}
              look={look}
              words={words}
              row={row}
              column={column}
              left={left}
              isRepeated
              selection={nothingSelected}
              openFilter={ignore}
            />
          ))}
        </div>
      ))}
      <Charts look={look} page={page} />
    </div>
  );
}

function ignore(): void {
  // Nothing opens on paper.
}

/** The charts that begin on the page, moved from their place on the sheet to that on the page. */
function Charts({ look, page }: Pick<CellsProps, "look" | "page">): ReactNode {
  const { rows, columns } = look.axes;
  return look.sheet.charts.map((chart) => {
    const row = page.rows.indexOf(chart.area.top);
    const column = page.columns.indexOf(chart.area.left);
    if (row === -1 || column === -1) return null;
    const top = page.rows.slice(0, row).reduce((sum, each) => sum + rows.span(each), 0);
    const left = page.columns.slice(0, column).reduce((sum, each) => sum + columns.span(each), 0);
    const fromTop = top - rows.startOf(chart.area.top) - headHeight;
    const fromLeft = left - columns.startOf(chart.area.left) - headWidth;
    return (
      <div key={chart.id} className="print-chart" style={{ top: fromTop, left: fromLeft }}>
        <ChartBox look={look} chart={chart} />
      </div>
    );
  });
}
