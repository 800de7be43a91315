/**
 * A sheet in a window that scrolls: headings, frozen panes, the cells in sight, the editor over the active one. Takes
 * the book and how its sheet looks; only rows and columns in sight are in the document.
 */
import type { KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from "react";
import { useCallback, useId, useLayoutEffect, useRef, useState } from "react";

import type { Area } from "../model/area";
import { areaAt, cellCount, maxColumns, maxRows } from "../model/area";
import { fillCells } from "../model/filling";
import { fitColumns, fitRows, setColumnWidth, setRowHeight } from "../model/formatting";
import type { Sheet } from "../model/workbook";
import { pointsOf } from "./axis";
import type { BandAxis } from "./bands";
import { bandsAt, selectedBands } from "./bands";
import { cellId } from "./CellBox";
import { CellEditor } from "./CellEditor";
import { ChartBox } from "./ChartBox";
import { ChoiceList } from "./ChoiceList";
import type { CopiedCells } from "./copying";
import { copySelection, cutSelection, pasteText } from "./copying";
import { choicesAt } from "./entry-rules";
import { FilterMenu } from "./FilterMenu";
import { HeadMenu } from "./HeadMenu";
import { pressKey } from "./keys";
import { followLink } from "./links";
import { samePlace } from "./movement";
import type { CellPlace, OpenBook } from "./open-book";
import { Outlines } from "./Outlines";
import { ColumnHeaders, headHeight, headWidth, Row } from "./Row";
import { selectionIn } from "./selection";
import type { SheetLook } from "./sheet-look";
import type { Sight } from "./sight";
import { drawnRows, firstSight, sameSight, scrollTo, sightOf } from "./sight";
import type { GridWords } from "./words";

export interface SheetViewProps {
  readonly book: OpenBook;
  readonly look: SheetLook;
  readonly words: GridWords;
}

/** A list or menu that hangs from a cell. */
interface Popup extends CellPlace {
  readonly kind: "choices" | "filter" | BandAxis;
}

export function SheetView({ book, look, words }: SheetViewProps): ReactNode {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLTextAreaElement>(null);
  const copied = useRef<CopiedCells | null>(null);
  /** How far each sheet was scrolled when it was left. */
  const leftAt = useRef(new WeakMap<Sheet, { readonly left: number; readonly top: number }>());
  const dragged = useRef<CellPlace | null>(null);
  const [sight, setSight] = useState<Sight>(firstSight);
  const [popup, setPopup] = useState<Popup | null>(null);
  const [isFocused, setFocused] = useState(false);
  /** What the handle of the selection is dragged over. */
  const [filled, setFilled] = useState<Area | null>(null);

  const { sheet, axes } = look;
  const { rows, columns } = axes;
  const frozenRows = sheet.freeze?.rows ?? 0;
  const frozenColumns = sheet.freeze?.columns ?? 0;
  const { activeCell, selected, selectionEnd } = book;
  const choices = choicesAt(book.workbook, sheet, activeCell.row, activeCell.column, look.formulas);

  const watchSight = useCallback((): void => {
    if (scroller.current === null) return;
    const next = sightOf(scroller.current, look);
    setSight((before) => (sameSight(before, next) ? before : next));
  }, [look]);
  useLayoutEffect(() => {
    watchSight();
    const observer = new ResizeObserver(watchSight);
    if (scroller.current !== null) observer.observe(scroller.current);
    return () => {
      observer.disconnect();
    };
  }, [watchSight]);
  useLayoutEffect(() => {
    const { left, top } = leftAt.current.get(sheet) ?? { left: 0, top: 0 };
    scroller.current?.scrollTo(left, top);
    setPopup(null);
  }, [sheet]);
  useLayoutEffect(() => {
    // Whole rows and columns end where nobody wants to be taken.
    if (scroller.current !== null && selectedBands(book) === null) scrollTo(scroller.current, look, selectionEnd);
    // Only a moved selection scrolls, not a sheet that looks different.
  }, [sheet, selectionEnd.row, selectionEnd.column]);

  const openFilter = useCallback((row: number, column: number): void => {
    setPopup({ kind: "filter", row, column });
  }, []);
  const openMenu = (): void => {
    if (choices !== null) setPopup({ kind: "choices", ...activeCell });
    else if (look.at(activeCell.row, activeCell.column)?.button != null) setPopup({ kind: "filter", ...activeCell });
  };
  const closePopup = (): void => {
    setPopup(null);
    editor.current?.focus({ preventScroll: true });
  };
  const takeKey = (event: KeyboardEvent): void => {
    // While an input method composes, keys are its own.
    if (event.nativeEvent.isComposing) return;
    const page = { rows: Math.max(1, sight.visibleRows - 1), columns: Math.max(1, sight.visibleColumns - 1) };
    const follow = (): void => {
      followLink(book, look.formulas.environment);
    };
    if (pressKey(event, book, { axes, page, openMenu, followLink: follow })) event.preventDefault();
  };

  const placeOf = ({
    clientX,
    clientY,
  }: Pick<MouseEvent, "clientX" | "clientY">): CellPlace & { readonly onHead: "row" | "column" | null } => {
    const element = scroller.current;
    const { left = 0, top = 0 } = element?.getBoundingClientRect() ?? {};
    const x = clientX - left - headWidth;
    const y = clientY - top - headHeight;
    return {
      column: columns.at(x < columns.startOf(frozenColumns) ? x : x + (element?.scrollLeft ?? 0)),
      row: rows.at(y < rows.startOf(frozenRows) ? y : y + (element?.scrollTop ?? 0)),
      onHead: y < 0 ? "column" : x < 0 ? "row" : null,
    };
  };
  const press = (event: PointerEvent): void => {
    setPopup(null);
    const element = scroller.current;
    const isOnScrollBar =
      element !== null &&
      (event.clientX > element.getBoundingClientRect().left + element.clientWidth ||
        event.clientY > element.getBoundingClientRect().top + element.clientHeight);
    if (event.button !== 0 || isOnScrollBar) return;
    if (event.target instanceof Element && event.target.classList.contains("sheet-fill")) {
      element?.setPointerCapture(event.pointerId);
      setFilled(selected);
      event.preventDefault();
      return;
    }
    const { onHead, row, column } = placeOf(event);
    if (onHead === "column") book.selectArea(areaAt(0, column, maxRows));
    else if (onHead === "row") book.selectArea(areaAt(row, 0, 1, maxColumns));
    else if (event.shiftKey) book.select(activeCell, { row, column });
    else book.select({ row, column });
    if (onHead === null && event.pointerType === "mouse") dragged.current = { row, column };
    event.preventDefault();
    editor.current?.focus({ preventScroll: true });
  };
  const drag = (event: PointerEvent): void => {
    if (filled !== null) setFilled(filledTo(selected, placeOf(event)));
    if (dragged.current === null) return;
    const { row, column } = placeOf(event);
    if (samePlace(dragged.current, { row, column })) return;
    scroller.current?.setPointerCapture(event.pointerId);
    dragged.current = { row, column };
    book.select(book.activeCell, { row, column });
  };
  /** On headings the menu of rows or columns opens; on cells it is left to the page. */
  const openHeadMenu = (event: MouseEvent): void => {
    const pointed = placeOf(event);
    // The menu key is not the right button: it means what is selected.
    const axis = event.button === 2 ? pointed.onHead : selectedBands(book);
    if (axis === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.button === 2) book.selectArea(bandsAt(book, axis, axis === "column" ? pointed.column : pointed.row));
    const { left, top } = book.selected;
    const corner =
      axis === "column"
        ? { row: Math.max(sight.firstRow, frozenRows), column: left }
        : { row: top, column: Math.max(sight.firstColumn, frozenColumns) };
    setPopup({ kind: axis, ...corner });
  };
  const release = (event: PointerEvent): void => {
    if (filled !== null) {
      setFilled(null);
      if (cellCount(filled) === cellCount(selected)) return;
      const isFilled = book.edit((workbook) => {
        fillCells(workbook, sheet, selected, filled);
      });
      if (isFilled) book.selectArea(filled);
      return;
    }
    const isClick = event.button === 0 && samePlace(book.activeCell, book.selectionEnd);
    dragged.current = null;
    const isOnText = event.target instanceof Element && event.target.closest(".sheet-link") !== null;
    if (isClick && isOnText) followLink(book, look.formulas.environment);
  };
  const resizeRow = useCallback(
    (row: number, pixels: number | null): void => {
      const area = bandsAt(book, "row", row);
      book.edit(() => {
        if (pixels === null) fitRows(look.sheet, area);
        else setRowHeight(look.sheet, area, pointsOf(pixels));
      });
    },
    [book, look],
  );
  const resizeColumn = useCallback(
    (column: number, pixels: number | null): void => {
      const area = bandsAt(book, "column", column);
      book.edit(() => {
        if (pixels === null) fitColumns(look.sheet, area);
        else setColumnWidth(look.sheet, area, pointsOf(pixels));
      });
    },
    [book, look],
  );

  const row = (index: number, isFrozen: boolean): ReactNode => (
    <Row
      key={`${sheet.id} ${index}`}
      look={look}
      words={words}
      row={index}
      firstColumn={sight.firstColumn}
      lastColumn={sight.lastColumn}
      frozenColumns={frozenColumns}
      isFrozen={isFrozen}
      openFilter={openFilter}
      resize={resizeRow}
      {...selectionIn(index, selected, activeCell, columns.count - 1)}
    />
  );
  const bodyRows = drawnRows(look, sight, frozenRows);
  const isDrawn = (activeCell.row < frozenRows || bodyRows.includes(activeCell.row)) && !rows.isHidden(activeCell.row);
  return (
    <div className="sheet-frame">
      <Outlines book={book} look={look} words={words} scroller={scroller} />
      <div className="sheet-view" data-focused={isFocused}>
        <div
          ref={scroller}
          className="sheet-scroller"
          onScroll={({ currentTarget: { scrollLeft, scrollTop } }) => {
            leftAt.current.set(sheet, { left: scrollLeft, top: scrollTop });
            watchSight();
            setPopup(null);
          }}
          onPointerDown={press}
          onPointerMove={drag}
          onContextMenu={openHeadMenu}
          onPointerUp={release}
          onDoubleClick={() => {
            book.beginEditing();
          }}
        >
          <div
            className="sheet-canvas"
            style={{ width: headWidth + columns.length, height: headHeight + rows.length }}
            onCopy={(event) => {
              copied.current = copySelection(event, book);
            }}
            onCut={(event) => {
              copied.current = cutSelection(event, book);
            }}
            onPaste={(event) => {
              pasteText(event, book, copied.current);
              if (copied.current?.isCut === true) copied.current = null;
            }}
          >
            <CellEditor
              book={book}
              look={look}
              words={words}
              editor={editor}
              gridId={id}
              activeId={isDrawn ? cellId(sheet.id, activeCell.row, activeCell.column) : undefined}
              takeKey={takeKey}
              setFocused={setFocused}
            />
            <div
              id={id}
              role="grid"
              aria-label={words.grid(sheet.name)}
              aria-multiselectable
              aria-rowcount={maxRows + 1}
              aria-colcount={maxColumns + 1}
            >
              <div role="rowgroup" className="sheet-top" data-frozen={frozenRows > 0}>
                <ColumnHeaders
                  look={look}
                  selected={selected}
                  firstColumn={sight.firstColumn}
                  lastColumn={sight.lastColumn}
                  frozenColumns={frozenColumns}
                  resize={resizeColumn}
                />
                {Array.from({ length: frozenRows }, (_, index) => row(index, true))}
              </div>
              <div role="rowgroup" className="sheet-rows" style={{ top: headHeight }}>
                {bodyRows.map((index) => row(index, false))}
              </div>
            </div>
            {filled !== null && (
              <div
                aria-hidden
                className="sheet-filled"
                style={{
                  left: headWidth + columns.startOf(filled.left),
                  top: headHeight + rows.startOf(filled.top),
                  width: columns.span(filled.left, filled.right),
                  height: rows.span(filled.top, filled.bottom),
                }}
              />
            )}
            {sheet.charts.map((chart) => (
              <ChartBox key={chart.id} look={look} chart={chart} />
            ))}
          </div>
        </div>
        {popup?.kind === "filter" && (
          <FilterMenu book={book} look={look} words={words} place={popup} scroller={scroller} close={closePopup} />
        )}
        {(popup?.kind === "row" || popup?.kind === "column") && (
          <HeadMenu
            book={book}
            look={look}
            words={words}
            place={popup}
            axis={popup.kind}
            copied={copied.current}
            setCopied={(taken) => {
              copied.current = taken;
            }}
            scroller={scroller}
            close={closePopup}
          />
        )}
        {popup?.kind === "choices" && choices !== null && (
          <ChoiceList
            book={book}
            look={look}
            words={words}
            place={popup}
            choices={choices}
            scroller={scroller}
            close={closePopup}
          />
        )}
      </div>
    </div>
  );
}

/** The selection continued to a place, along the way that is longer. */
function filledTo(selected: Area, { row, column }: CellPlace): Area {
  const rows = Math.max(selected.top - row, row - selected.bottom);
  const columns = Math.max(selected.left - column, column - selected.right);
  if (rows <= 0 && columns <= 0) return selected;
  return rows >= columns
    ? { ...selected, top: Math.min(selected.top, row), bottom: Math.max(selected.bottom, row) }
    : { ...selected, left: Math.min(selected.left, column), right: Math.max(selected.right, column) };
}
