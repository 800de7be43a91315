/** Light or dark as Office is, or as the system is where Office does not say; high contrast is left to the browser. */
import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const darkSystem = (): MediaQueryList => matchMedia("(prefers-color-scheme: dark)");

function listen(tell: () => void): () => void {
  const query = darkSystem();
  query.addEventListener("change", tell);
  return () => {
    query.removeEventListener("change", tell);
  };
}

/** Weights of red, green and blue in how light a colour looks. */
const WEIGHTS = [0.299, 0.587, 0.114] as const;

/** Whether a colour `#RRGGBB` is darker than middle grey. */
export function isDark(color: string): boolean {
  const light = WEIGHTS.reduce(
    (sum, weight, at) => sum + weight * parseInt(color.slice(1 + 2 * at, 3 + 2 * at), 16),
    0,
  );
  return light < 128;
}

/** The theme for the background colour of Office; null where Office gives none. */
export function useTheme(background: string | null): Theme {
  const systemIsDark = useSyncExternalStore(listen, () => darkSystem().matches);
  const dark = background === null ? systemIsDark : isDark(background);
  return dark ? webDarkTheme : webLightTheme;
}
