/** How the command line ends when it cannot do its work: a message in the user's language and an exit code. */

import type { CliStrings } from "../src/locale/strings";

/** 1: could not be done. 2: called in a way that makes no sense. */
export type ExitCode = 1 | 2;

export class Failure extends Error {
  override readonly name = "Failure";
  constructor(
    readonly exitCode: ExitCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What the system says went wrong with a file, in the user's language; its code where there is no word for it. */
export function causeText({ code, message }: NodeJS.ErrnoException, { causes }: CliStrings): string {
  return code === undefined ? message : (causes[code] ?? code);
}
