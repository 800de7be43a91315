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
    createRoot(place).render(<App language={languageOf(Office.context.displayLanguage)} />);
  },
  (trouble) => {
    showTrouble(place, trouble, languageOf(navigator.language));
  },
);
