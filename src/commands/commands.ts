/**
 * The actions of ribbon buttons, cell menu and shortcuts, by the names manifest.xml and shortcuts.json call them. They
 * run in the pane's own page (shared runtime), so each only opens the pane on its page.
 */
import { openPage, type Page } from "../taskpane/pages";

const PAGES: Readonly<Record<string, Page>> = {
  readReport: "read",
  refreshReport: "refresh",
  writeBulletin: "bulletin",
  planWork: "plan",
  explainStatus: "explain",
  showHelp: "help",
};

/** Makes the actions known to Office; call once Office is ready. */
export function registerCommands(): void {
  for (const [action, page] of Object.entries(PAGES)) {
    // A button waits to hear that its command is done; a shortcut does not, and gives nothing to say it with.
    Office.actions.associate(action, async (event?: Partial<Office.AddinCommands.Event>) => {
      openPage(page);
      await Office.addin.showAsTaskpane();
      event?.completed?.();
    });
  }
}
