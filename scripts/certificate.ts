/** Certificates for https://localhost: Office shows an add-in only from there. */
import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { generateCertificates, getHttpsServerOptions, verifyCertificates } from "office-addin-dev-certs";

export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

const DAYS = 30;
const UNTRUSTED = {
  ca: "out/certificate/ca.crt",
  cert: "out/certificate/localhost.crt",
  key: "out/certificate/localhost.key",
};

/** On Windows and Mac one that this machine trusts, after asking once; Excel demands it. Elsewhere an untrusted one. */
export async function certificateForExcel(): Promise<Certificate> {
  return knowsTrust() ? getHttpsServerOptions(DAYS) : untrustedCertificate();
}

/** Whichever there is, without asking: browsers let a planner go on past the warning. */
export async function certificateForBrowser(): Promise<Certificate> {
  return knowsTrust() && verifyCertificates() ? getHttpsServerOptions(DAYS) : untrustedCertificate();
}

function knowsTrust(): boolean {
  return process.platform === "win32" || process.platform === "darwin";
}

async function untrustedCertificate(): Promise<Certificate> {
  const { ca, cert, key } = UNTRUSTED;
  if (!isValid(cert)) await generateCertificates(ca, cert, key, DAYS);
  return { cert: readFileSync(cert), key: readFileSync(key) };
}

function isValid(path: string): boolean {
  return existsSync(path) && new Date(new X509Certificate(readFileSync(path)).validTo) > new Date();
}
