/** A menu as those of Office: arrow keys, Home and End walk through it, Escape and a click elsewhere close it. */
import type { CSSProperties, KeyboardEvent, ReactNode } from "react";
import { useEffect, useRef, useState } from "react";

export interface MenuItem {
  readonly label: string;
  readonly tip?: string;
  readonly icon?: string;
  readonly choose: () => void;
}

interface MenuListProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly close: () => void;
  readonly style?: CSSProperties;
}

/** The open menu; its first item has the focus. */
export function MenuList({ label, items, close, style }: MenuListProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const itemsOf = (): readonly HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>("[role]") ?? [])];
  useEffect(() => {
    itemsOf()[0]?.focus();
    const closeOutside = ({ target }: Event): void => {
      if (target instanceof Node && list.current?.contains(target) === false) close();
    };
    document.addEventListener("pointerdown", closeOutside);
    window.addEventListener("blur", close);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      window.removeEventListener("blur", close);
    };
  }, [close]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const all = itemsOf();
    const at = all.findIndex((item) => item === document.activeElement);
    const next: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    if (event.key === "Escape" || event.key === "Tab") close();
    const to = next[event.key];
    if (to !== undefined) all[to]?.focus();
    if (to !== undefined || event.key === "Escape") event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={list} role="menu" aria-label={label} className="menu" style={style} tabIndex={-1} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          title={item.tip}
          onClick={() => {
            close();
            item.choose();
          }}
        >
          {item.icon !== undefined && <img src={item.icon} alt="" width={16} height={16} />}
          {item.label}
        </button>
      ))}
    </div>
  );
}

/** A button that opens a menu below it. */
export function MenuButton({
  label,
  items,
}: {
  readonly label: string;
  readonly items: readonly MenuItem[];
}): ReactNode {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useRef(() => {
    setOpen(false);
    if (document.activeElement?.closest("[role=menu]") != null) button.current?.focus();
  }).current;
  return (
    <div className="menu-button">
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") {
            event.preventDefault();
            setOpen(true);
          }
        }}
      >
        {label} <span aria-hidden="true">▾</span>
      </button>
      {open && <MenuList label={label} items={items} close={close} />}
    </div>
  );
}
