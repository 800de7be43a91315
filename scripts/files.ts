/** Serves the files of a folder over HTTP or HTTPS, for trying the build on one's own machine. */
import { readFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { extname, resolve, sep } from "node:path";

/** Media types of the files that a build of the add-in holds. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".png": "image/png",
};

/** Answers requests with the files of a folder; 404 for everything else. */
export function filesOf(folder: string): RequestListener {
  const root = resolve(folder);
  return ({ url = "/" }, response) => {
    readWithin(root, url).then(
      ({ content, type }) =>
        response.writeHead(200, { "content-type": type, "cache-control": "no-cache" }).end(content),
      () => response.writeHead(404).end(),
    );
  };
}

async function readWithin(root: string, url: string): Promise<{ readonly content: Buffer; readonly type: string }> {
  const { pathname } = new URL(url, "https://localhost");
  const path = resolve(root, pathname === "/" ? "index.html" : `.${pathname}`);
  if (!path.startsWith(root + sep)) throw new Error(`${path} is outside ${root}`);
  return { content: await readFile(path), type: MEDIA_TYPES[extname(path)] ?? "application/octet-stream" };
}
