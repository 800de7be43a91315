/**
 * Tests that need a program which is not everywhere: they are skipped with a line saying so, but fail where everything
 * must be there (CI).
 */

import { hasLibreOffice } from "./libreoffice";

/** `describe` where LibreOffice is installed, otherwise `describe.skip`. */
export function describeWithLibreOffice(title: string, tests: () => void): void {
  if (hasLibreOffice() || process.env["CI"] !== undefined) describe(title, tests);
  else describe.skip(`${title} (LibreOffice is not installed)`, tests);
}
