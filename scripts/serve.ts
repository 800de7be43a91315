/**
 * Serves dist/addin at https://localhost:3000, where manifest.xml expects it. On Windows and Mac it asks once to trust
 * the certificate, as Excel demands; elsewhere the browser will ask.
 */
import { createServer } from "node:https";
import { certificateForExcel } from "./certificate";
import { filesOf } from "./files";

const PORT = 3000;

createServer(await certificateForExcel(), filesOf("dist/addin")).listen(PORT, "localhost", () => {
  console.log(`https://localhost:${String(PORT)}/ serves dist/addin; stop with Ctrl+C`);
});
