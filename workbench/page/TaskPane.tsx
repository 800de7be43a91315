/** The task pane: a title with a cross, below it the add-in's frame. Hidden, the frame stays and the add-in runs on. */
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import type { MountedAddin } from "./mounted-addin";
import type { Words } from "./words";

export interface TaskPaneProps {
  readonly words: Words;
  readonly mounted: MountedAddin;
  readonly shown: boolean;
}

export function TaskPane({ words, mounted, shown }: TaskPaneProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const { name } = mounted.addin;
  useEffect(() => {
    place.current?.append(mounted.frame);
    return () => {
      mounted.unmount();
    };
  }, [mounted]);
  return (
    <aside className="pane" aria-label={words.pane(name)} hidden={!shown} data-region="pane">
      <header>
        <h2>{name}</h2>
        <button
          type="button"
          aria-label={words.closePane(name)}
          onClick={() => {
            mounted.excel.showPane(false);
          }}
        >
          ✕
        </button>
      </header>
      <div ref={place} className="pane-frame" />
    </aside>
  );
}
