/**
 * Tests that need a program which is not everywhere: they are skipped with a line saying so, but run, and fail, where
 * everything must be there (CI).
 */

import { hasLibreOffice } from "./libreoffice";
import { hasPdfText } from "./pdf";
import { hasValidator } from "./validator";

/** `describe` where LibreOffice is installed, otherwise `describe.skip`. */
export function describeWithLibreOffice(title: string, tests: () => void): void {
  describeIf(hasLibreOffice(), "LibreOffice is not installed", title, tests);
}

/** `describe` where LibreOffice makes PDF files and their text can be read, otherwise `describe.skip`. */
export function describeWithPdf(title: string, tests: () => void): void {
  describeIf(hasLibreOffice() && hasPdfText(), "LibreOffice or pdftotext is not installed", title, tests);
}

/** `describe` where the validator of Open XML files runs, otherwise `describe.skip`. */
export function describeWithValidator(title: string, tests: () => void): void {
  describeIf(hasValidator(), "the validator does not run on this system", title, tests);
}

function describeIf(isAvailable: boolean, reason: string, title: string, tests: () => void): void {
  if (isAvailable || process.env["CI"] !== undefined) describe(title, tests);
  else describe.skip(`${title} (skipped: ${reason})`, tests);
}
