/**
 * Answers every request of a browser from a folder, as if it were served at an address, and notes what goes wrong. So
 * nothing but the folder's files can be loaded.
 */
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { BrowserContext, Route } from "playwright-core";
import { MEDIA_TYPES } from "../../scripts/files";

/** What a browser was seen to do; grows while it runs. */
export interface Noticed {
  /** Console errors, page errors and breaches of the content security policy. */
  readonly complaints: readonly string[];
  /** Paths asked for in the folder, in order. */
  readonly requests: readonly string[];
  /** Addresses asked for elsewhere; all refused. */
  readonly strayRequests: readonly string[];
}

export interface ServingOptions {
  /** Paths of the folder that cannot be reached. */
  readonly unreachable?: readonly string[];
  /** Pages elsewhere, by their addresses. */
  readonly pages?: Readonly<Record<string, string>>;
}

export async function serveFolder(
  context: BrowserContext,
  origin: string,
  folder: string,
  { unreachable = [], pages = {} }: ServingOptions = {},
): Promise<Noticed> {
  const complaints: string[] = [];
  const requests: string[] = [];
  const strayRequests: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  context.on("weberror", (failure) => complaints.push(String(failure.error())));
  await context.route("**/*", async (route: Route) => {
    const url = new URL(route.request().url());
    const page = pages[url.href];
    if (page !== undefined) {
      await route.fulfill({ contentType: MEDIA_TYPES[".html"], body: page });
    } else if (url.origin !== origin) {
      strayRequests.push(url.href);
      await route.abort();
    } else {
      const path = url.pathname === "/" ? "index.html" : url.pathname.slice(1);
      requests.push(path);
      if (unreachable.includes(path)) await route.abort("internetdisconnected");
      else await route.fulfill({ contentType: MEDIA_TYPES[extname(path)], body: await readFile(join(folder, path)) });
    }
  });
  return { complaints, requests, strayRequests };
}
