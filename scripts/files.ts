/** Serves the files of a folder over HTTP or HTTPS, for trying the build on one's own machine. */
import { readFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { extname, resolve, sep } from "node:path";

/** Media types of the files that a build of the add-in holds. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".png": "image/png",
};

/** Answers requests with the files of a folder; 404 for everything else. */
export function filesOf(folder: string): RequestListener {
  const root = resolve(folder);
  return ({ url = "/" }, response) => {
    const path = resolve(root, `.${decodeURIComponent(new URL(url, "https://localhost").pathname)}`);
    const read = path.startsWith(root + sep) ? readFile(path) : Promise.reject(new Error(`${path} is outside`));
    read.then(
      (content) => {
        const type = MEDIA_TYPES[extname(path)] ?? "application/octet-stream";
        response.writeHead(200, { "content-type": type, "cache-control": "no-cache" }).end(content);
      },
      () => {
        response.writeHead(404).end();
      },
    );
  };
}
