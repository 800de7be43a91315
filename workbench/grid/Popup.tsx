/** What hangs from a cell: a list or a menu. Escape and a click elsewhere close it. */
import type { KeyboardEvent, ReactNode, RefObject } from "react";
import { useLayoutEffect, useRef, useState } from "react";

import type { CellPlace } from "./open-book";
import type { SheetLook } from "./sheet-look";
import { cornerOf } from "./sight";

export interface PopupPlace {
  readonly look: SheetLook;
  readonly place: CellPlace;
  readonly scroller: RefObject<HTMLDivElement>;
  readonly close: () => void;
}

export interface PopupProps extends PopupPlace {
  readonly label: string;
  readonly children: ReactNode;
}

export function Popup({ look, place, scroller, close, label, children }: PopupProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [corner, setCorner] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const window = scroller.current;
    if (window === null || box.current === null) return;
    const { left, top } = cornerOf(window, look, place);
    setCorner({
      left: Math.max(0, Math.min(left, window.clientWidth - box.current.offsetWidth)),
      top: Math.max(0, Math.min(top, window.clientHeight - box.current.offsetHeight)),
    });
    box.current.querySelector<HTMLElement>("[role='listbox'], button")?.focus({ preventScroll: true });
  }, [look, place, scroller]);
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={label}
      className="sheet-popup"
      style={corner}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      {children}
    </div>
  );
}
