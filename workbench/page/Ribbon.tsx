/** The ribbon: file menu, sample reports, the add-in's buttons as its manifest has them, switches of language and look. */
import type { ReactNode } from "react";
import type { Locale } from "../grid/words";
import type { Addin, AddinButton, Shortcut } from "./manifest";
import type { MenuItem } from "./Menu";
import { MenuButton } from "./Menu";
import type { Theme, Words } from "./words";
import { LOCALES } from "./words";

export interface RibbonProps {
  readonly words: Words;
  readonly addin: Addin;
  readonly shortcuts: readonly Shortcut[];
  readonly press: (button: AddinButton) => void;
  readonly fileItems: readonly MenuItem[];
  readonly sampleItems: readonly MenuItem[];
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
}

export function Ribbon({ words, addin, shortcuts, press, fileItems, sampleItems, ...looks }: RibbonProps): ReactNode {
  const { locale, setLocale, theme, setTheme } = looks;
  return (
    <div className="ribbon" role="toolbar" aria-label={words.ribbon} data-region="ribbon">
      <MenuButton label={words.file} items={fileItems} />
      <MenuButton label={words.samples} items={sampleItems} />
      {addin.groups.map((group) => (
        <div key={group.label} role="group" aria-label={group.label} className="group">
          {group.buttons.map((button) => (
            <button
              key={button.id}
              type="button"
              className="addin-button"
              title={tipOf(button, shortcuts)}
              onClick={() => {
                press(button);
              }}
            >
              <img src={button.icon} alt="" width={32} height={32} />
              {button.label}
            </button>
          ))}
        </div>
      ))}
      <span className="space" />
      <Choice label={words.language} value={locale} names={LOCALES} choose={setLocale} />
      <Choice label={words.theme} value={theme} names={words.themes} choose={setTheme} />
    </div>
  );
}

function tipOf({ tip, action }: AddinButton, shortcuts: readonly Shortcut[]): string {
  const keys = shortcuts.find((shortcut) => shortcut.action === action)?.keys;
  return keys === undefined ? tip : `${tip} (${keys})`;
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly names: Readonly<Record<Value, string>>;
  readonly choose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, names, choose }: ChoiceProps<Value>): ReactNode {
  return (
    <label>
      {label}{" "}
      <select
        value={value}
        onChange={({ target }) => {
          choose(target.value as Value);
        }}
      >
        {(Object.entries(names) as [Value, string][]).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
