/** Entry of the add-in's one page: the shared runtime of pane and commands. Starts both once Excel is there. */
import { createRoot } from "react-dom/client";
import { registerCommands } from "./commands/commands";
import { App } from "./taskpane/App";
import { awaitExcel, languageOf } from "./taskpane/office";
import { showTrouble } from "./taskpane/trouble";

const place = document.getElementById("pane");
if (place === null) throw new Error("taskpane.html has no element with the id pane");

awaitExcel(
  () => {
    registerCommands();
    // Excel on the web has no theme to tell.
    const { displayLanguage, officeTheme } = Office.context as {
      displayLanguage: string;
      officeTheme?: Office.OfficeTheme;
    };
    createRoot(place).render(
      <App language={languageOf(displayLanguage)} background={officeTheme?.bodyBackgroundColor ?? null} />,
    );
  },
  (trouble) => {
    showTrouble(place, trouble, languageOf(navigator.language));
  },
);
