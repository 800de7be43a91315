/**
 * Shows the built add-in to the Excel on this machine, the way Office offers it to developers: a registry value on
 * Windows, a file on the Mac; on other systems it says how to do it in Excel on the web. With --remove takes it back.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";

const MANIFEST = resolve("dist/addin/manifest.xml");
const REGISTRY = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer";
const MAC_FOLDER = join(homedir(), "Library/Containers/com.microsoft.Excel/Data/Documents/wef");

if (!existsSync(MANIFEST)) throw new Error(`${MANIFEST} is not built yet: npm run build:addin`);
const id = /<Id>(.+)<\/Id>/.exec(readFileSync(MANIFEST, "utf8"))?.[1];
if (id === undefined) throw new Error(`${MANIFEST} has no Id`);

const remove = process.argv.includes("--remove");
const DONE = remove ? "Removed. Restart Excel." : "Now: npm run serve, then restart Excel: Home tab, group 序时表.";
switch (process.platform) {
  case "win32":
    execFileSync(
      "reg",
      remove ? ["delete", REGISTRY, "/v", id, "/f"] : ["add", REGISTRY, "/v", id, "/t", "REG_SZ", "/d", MANIFEST, "/f"],
    );
    console.log(DONE);
    break;
  case "darwin": {
    const copy = join(MAC_FOLDER, `${id}.manifest.xml`);
    if (remove) {
      rmSync(copy, { force: true });
    } else {
      mkdirSync(MAC_FOLDER, { recursive: true });
      copyFileSync(MANIFEST, copy);
    }
    console.log(DONE);
    break;
  }
  default:
    console.log(
      `npm run serve; Excel on the web: Home > Add-ins > More add-ins > My add-ins > Upload my add-in, choose ${MANIFEST}`,
    );
}
