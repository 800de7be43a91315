/**
 * Builds the add-in into dist/addin (or the folder given). ADDIN_URL is the address it will be served from,
 * OFFICE_JS (global, 21vianet, self) where office.js comes from.
 */
import webpack from "webpack";
import { addinConfiguration, DEVELOPMENT_ADDRESS, type OfficeSource } from "../webpack.config";

const OFFICE_SOURCES: readonly OfficeSource[] = ["global", "21vianet", "self"];

const address = (process.env["ADDIN_URL"] ?? DEVELOPMENT_ADDRESS).replace(/\/$/, "");
if (!address.startsWith("https://")) throw new Error(`ADDIN_URL must start with https://, not ${address}`);

const wanted = process.env["OFFICE_JS"] ?? "global";
const office = OFFICE_SOURCES.find((source) => source === wanted);
if (office === undefined) throw new Error(`OFFICE_JS must be one of ${OFFICE_SOURCES.join(", ")}, not ${wanted}`);

const compiler = webpack(addinConfiguration({ folder: process.argv[2] ?? "dist/addin", address, office }));
compiler.run((failure, stats) => {
  if (failure !== null) throw failure;
  if (stats === undefined || stats.hasErrors() || stats.hasWarnings()) {
    console.error(stats?.toString("errors-warnings"));
    process.exitCode = 1;
  }
});
