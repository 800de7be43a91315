/** Entry of the page: fetches the add-in's manifest and shortcuts from the server, then shows everything. */
import { createRoot } from "react-dom/client";
import { readManifest, readShortcuts } from "./manifest";
import { Page } from "./Page";
import { localeFor } from "./words";

async function textOf(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}`);
  return answer.text();
}

const place = document.getElementById("page");
if (place === null) throw new Error("index.html has no element with the id page");
const firstLocale = localeFor(navigator.language);
const manifest = await textOf("manifest.xml");
const { shortcuts } = readManifest(manifest, firstLocale);
createRoot(place).render(
  <Page
    manifest={manifest}
    shortcuts={shortcuts === null ? [] : readShortcuts(await textOf(shortcuts))}
    firstLocale={firstLocale}
    firstTheme={matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"}
  />,
);
