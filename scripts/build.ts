/**
 * Builds the add-in into dist/addin (or the folder given). ADDIN_URL is the address it will be served from,
 * OFFICE_JS (global, 21vianet, self) where office.js comes from.
 */
import { DEVELOPMENT_ADDRESS, type OfficeSource } from "../webpack.config";
import { buildAddin, BuildError } from "./bundle";

const OFFICE_SOURCES: readonly OfficeSource[] = ["global", "21vianet", "self"];

const address = (process.env["ADDIN_URL"] ?? DEVELOPMENT_ADDRESS).replace(/\/$/, "");
if (!address.startsWith("https://")) throw new Error(`ADDIN_URL must start with https://, not ${address}`);

const wanted = process.env["OFFICE_JS"] ?? "global";
const office = OFFICE_SOURCES.find((source) => source === wanted);
if (office === undefined) throw new Error(`OFFICE_JS must be one of ${OFFICE_SOURCES.join(", ")}, not ${wanted}`);

try {
  await buildAddin({ folder: process.argv[2] ?? "dist/addin", address, office });
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
