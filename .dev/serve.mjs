// Serves a folder on this machine only: node .dev/serve.mjs FOLDER PORT
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";

const [folder, port] = [resolve(process.argv[2]), Number(process.argv[3])];
const types = {
  ".css": "text/css; charset=utf-8", ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".json": "application/json", ".png": "image/png", ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm", ".webmanifest": "application/manifest+json",
};

/** The file that a request names, or undefined: nothing outside the folder, and a folder means its index.html. */
function find(url) {
  try {
    const path = normalize(join(folder, decodeURIComponent(new URL(url, "http://localhost").pathname)));
    if (path !== folder && !path.startsWith(folder + sep) && path !== folder + sep) return undefined;
    const file = statSync(path).isDirectory() ? join(path, "index.html") : path;
    return statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined; // A malformed address or a missing file: both are answered with 404.
  }
}

const server = createServer((request, response) => {
  const file = find(request.url);
  if (!file) return response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
  response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream", "Cache-Control": "no-cache" });
  createReadStream(file).pipe(response);
});
server.on("error", (error) => {
  const busy = error.code === "EADDRINUSE";
  console.error(busy ? `dev: port ${port} is taken. Try ./dev serve --port ${port + 1}` : `dev: ${error.message}`);
  process.exit(1);
});
server.listen(port, "127.0.0.1", () => console.log(`\n==> Foothold is at http://localhost:${port}/ (stop with Ctrl+C)`));
