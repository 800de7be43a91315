/**
 * npm start: builds the add-in and the page that stands in for Excel and serves both at https://localhost:3000, or at
 * the port given (npm start -- 3001). With --build FOLDER it only builds.
 */
import { createServer } from "node:https";
import { DEVELOPMENT_ADDRESS } from "../webpack.config";
import { buildWorkbench } from "./bundle";
import { certificateForBrowser } from "./certificate";
import { filesOf } from "./files";

const FOLDER = "dist/workbench";

async function start(port: number): Promise<void> {
  const address = `https://localhost:${String(port)}`;
  console.log("正在生成，约需十几秒 … Building, this takes some seconds …");
  await buildWorkbench(FOLDER, address);
  const server = createServer(await certificateForBrowser(), filesOf(FOLDER));
  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    console.error(`端口 ${String(port)} 已被占用；换一个：Port in use; try another: npm start -- ${String(port + 1)}`);
    process.exitCode = 1;
  });
  server.listen(port, "localhost", () => {
    console.log(`
  ${address}/

  在浏览器里打开这个地址。浏览器会提醒证书不受信任：证书是本机刚生成的，选“高级”“继续前往”即可。按 Ctrl+C 停止。
  Open this address in a browser. It will warn of the certificate, which this computer has just made: choose
  Advanced and go on. Ctrl+C stops.
`);
  });
}

const [, , option, folder] = process.argv;
if (option === "--build" && folder !== undefined) await buildWorkbench(folder, DEVELOPMENT_ADDRESS);
else await start(Number(option ?? new URL(DEVELOPMENT_ADDRESS).port));
