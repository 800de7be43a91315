/**
 * Serves dist/addin at https://localhost:3000, where manifest.xml expects it. On Windows and Mac it asks once to trust
 * the certificate, as Excel demands; elsewhere the browser will ask.
 */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { generateCertificates, getHttpsServerOptions } from "office-addin-dev-certs";
import { filesOf } from "./files";

const PORT = 3000;
const DAYS = 30;
const UNTRUSTED = {
  ca: "out/certificate/ca.crt",
  cert: "out/certificate/localhost.crt",
  key: "out/certificate/localhost.key",
};

async function certificate(): Promise<{ readonly cert: Buffer; readonly key: Buffer }> {
  if (process.platform === "win32" || process.platform === "darwin") return getHttpsServerOptions(DAYS);
  const { ca, cert, key } = UNTRUSTED;
  if (!existsSync(ca)) await generateCertificates(ca, cert, key, DAYS);
  return { cert: readFileSync(cert), key: readFileSync(key) };
}

createServer(await certificate(), filesOf("dist/addin")).listen(PORT, "localhost", () => {
  console.log(`https://localhost:${String(PORT)}/ serves dist/addin; stop with Ctrl+C`);
});
