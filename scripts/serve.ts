/**
 * Serves dist/addin at https://localhost:3000, where manifest.xml expects it. The certificate comes from
 * office-addin-dev-certs, which asks once to trust it on this machine.
 */
import { createServer } from "node:https";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { filesOf } from "./files";

const PORT = 3000;

createServer(await getHttpsServerOptions(), filesOf("dist/addin")).listen(PORT, "localhost", () => {
  console.log(`https://localhost:${String(PORT)}/ serves dist/addin; stop with Ctrl+C`);
});
