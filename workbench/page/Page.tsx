/**
 * The page: ribbon above, the sheets and the add-in's pane below. Holds which workbook is open, in which language and
 * look; the workbook itself changes in the model and is watched by the grid.
 */
import type { MouseEvent, ReactNode } from "react";
import { useEffect, useMemo, useState } from "react";
import { Grid } from "../grid/Grid";
import type { BookFile } from "./files";
import { chooseFile, createFile, openFile, saveFile } from "./files";
import type { AddinButton, Shortcut } from "./manifest";
import { isPressed, readManifest } from "./manifest";
import { MenuList } from "./Menu";
import { MountedAddin } from "./mounted-addin";
import { walkRegions } from "./regions";
import { Ribbon } from "./Ribbon";
import { TaskPane } from "./TaskPane";
import type { Locale } from "../grid/words";
import type { Theme } from "./words";
import { wordsOf } from "./words";

export interface PageProps {
  readonly manifest: string;
  readonly shortcuts: readonly Shortcut[];
  readonly firstLocale: Locale;
  readonly firstTheme: Theme;
}

/** A place in the window, in CSS pixels. */
interface Point {
  readonly left: number;
  readonly top: number;
}

export function Page({ manifest, shortcuts, firstLocale, firstTheme }: PageProps): ReactNode {
  const [locale, setLocale] = useState(firstLocale);
  const [theme, setTheme] = useState(firstTheme);
  const [file, setFile] = useState<BookFile>(() => createFile(wordsOf(firstLocale).newFile));
  const { book } = file;
  const [paneIsShown, setPaneIsShown] = useState(true);
  const [message, setMessage] = useState<string | null>(null);
  const [menuPlace, setMenuPlace] = useState<Point | null>(null);
  const [closeMenu] = useState(() => () => {
    setMenuPlace(null);
  });
  const words = wordsOf(locale);
  const addin = useMemo(() => readManifest(manifest, locale), [manifest, locale]);
  // Another workbook or another language of Office is another start of the add-in.
  const mounted = useMemo(
    () => new MountedAddin(addin, book.opened, locale, { showPane: setPaneIsShown }),
    [addin, book.opened, locale],
  );
  const [mainButton] = addin.groups.flatMap(({ buttons }) => buttons);

  const press = ({ action }: AddinButton): void => {
    mounted.excel.press(action).catch((cause: unknown) => {
      setMessage(words.refused(reasonOf(cause)));
    });
  };
  const open = (): void => {
    chooseFile((chosen) => {
      openFile(chosen).then(setFile, (cause: unknown) => {
        setMessage(words.notOpened(chosen.name, reasonOf(cause)));
      });
    });
  };
  const save = (): void => {
    saveFile(file).catch((cause: unknown) => {
      setMessage(words.notSaved(reasonOf(cause)));
    });
  };
  const pasteSample = async (sample: string, name: string): Promise<void> => {
    const text = await (await fetch(`samples/${sample}`)).text();
    if (mainButton !== undefined) await mounted.excel.press(mainButton.action);
    const pasted = await mounted.paste(text);
    setMessage(pasted ? words.pasted(name) : words.noPasteBox);
  };

  const takeKey = (event: KeyboardEvent): void => {
    const shortcut = shortcuts.find((candidate) => isPressed(candidate, event));
    const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (shortcut !== undefined) void mounted.excel.pressShortcut(shortcut.action);
    else if (event.key === "F6") walkRegions(event.shiftKey);
    else if (isCommand && event.code === "KeyS") save();
    else if (isCommand && event.code === "KeyO") open();
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    // Keys pressed in the pane are Excel's too.
    const listen = (target: Window | null): void => {
      target?.addEventListener("keydown", takeKey, true);
    };
    const listenInFrame = (): void => {
      listen(mounted.frame.contentWindow);
    };
    listen(window);
    listenInFrame();
    mounted.frame.addEventListener("load", listenInFrame);
    return () => {
      mounted.frame.removeEventListener("load", listenInFrame);
      for (const target of [window, mounted.frame.contentWindow]) target?.removeEventListener("keydown", takeKey, true);
    };
  });
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dataset["theme"] = theme;
    document.title = `${file.name} – ${words.title}`;
  }, [locale, theme, file.name, words]);

  const openMenu = (event: MouseEvent): void => {
    event.preventDefault();
    setMenuPlace({ left: event.clientX, top: event.clientY });
  };

  return (
    <>
      <header>
        <div className="title">
          <h1>{file.name}</h1>
          <p>{words.standIn}</p>
        </div>
        <Ribbon
          words={words}
          addin={addin}
          shortcuts={shortcuts}
          press={press}
          fileItems={[
            {
              label: words.create,
              choose: () => {
                setFile(createFile(words.newFile));
              },
            },
            { label: words.open, choose: open },
            { label: words.save, choose: save },
          ]}
          sampleItems={Object.entries(words.sampleNames).map(([sample, name]) => ({
            label: name,
            choose: () => void pasteSample(sample, name),
          }))}
          locale={locale}
          setLocale={setLocale}
          theme={theme}
          setTheme={setTheme}
        />
        <div role="status" className="message">
          {message !== null && (
            <>
              <span>{message}</span>
              <button
                type="button"
                aria-label={words.closeMessage}
                onClick={() => {
                  setMessage(null);
                }}
              >
                ✕
              </button>
            </>
          )}
        </div>
      </header>
      <div className="below">
        <main aria-label={words.sheet} data-region="sheet" onContextMenu={openMenu}>
          <Grid book={book} locale={locale} />
        </main>
        <TaskPane words={words} mounted={mounted} shown={paneIsShown} />
      </div>
      <footer>{words.keys}</footer>
      {menuPlace !== null && (
        <MenuList
          label={words.cellMenu}
          style={menuPlace}
          close={closeMenu}
          items={addin.cellMenu.map((button) => ({
            label: button.label,
            tip: button.tip,
            icon: button.icon,
            choose: () => {
              press(button);
            },
          }))}
        />
      )}
    </>
  );
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
