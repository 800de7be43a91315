/** The pane: the page that was asked for, in the language of Office. */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { Language } from "../locale/language";
import { usePage } from "./pages";

export function App({ language }: { readonly language: Language }) {
  const { page } = usePage();
  return (
    <FluentProvider theme={webLightTheme}>
      <main lang={language} data-page={page}>
        {page}
      </main>
    </FluentProvider>
  );
}
