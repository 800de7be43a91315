/**
 * The actions of ribbon buttons, cell menu and shortcuts, by the names manifest.xml and shortcuts.json call them. They
 * run in the pane's own page (shared runtime), so each only opens the pane on its page.
 */
import { openPage, type Page } from "../taskpane/pages";

const PAGES: Readonly<Record<string, Page>> = {
  readReport: "read",
  explainStatus: "explain",
  showHelp: "help",
};

/** Makes the actions known to Office; call once Office is ready. */
export function registerCommands(): void {
  for (const [action, page] of Object.entries(PAGES)) {
    // Shortcuts and menus of some platforms call without an event.
    Office.actions.associate(action, async (event?: Office.AddinCommands.Event) => {
      openPage(page);
      await Office.addin.showAsTaskpane();
      event?.completed();
    });
  }
}
