// Gives a built folder its worker, sw.js, with the list of every file that the tool needs without a network and its SHA-256:
// the last step before packing, since no listed file may change after it. `--withdraw-worker` takes the worker back instead.
// node .dev/worker.mjs FOLDER [--withdraw-worker]
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readFolder } from "../tests/dist/folder.mjs";
import { sheet, statement, unhashed } from "../tests/dist/unhashed.mjs";

const [folder, how] = process.argv.slice(2);
// Beside everything whose name carries its hash. What is left out is for frames, for hosts and for sharing.
const named = ["index.html", sheet, statement, "manifest.webmanifest", "icon.svg", "icon-192.png"];
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

function replace(text, old, by) {
  if (!text.includes(old)) throw new Error(`src/hosting/sw.js no longer has: ${old}`);
  return text.replace(old, () => by);
}

/** The worker with its list, and a version that changes with either. */
function listed() {
  const files = readFolder(folder);
  const paths = [...files.keys()].filter((path) => named.includes(path) || !unhashed.includes(path)).sort();
  // A page is asked for by its folder: some servers send whoever asks for index.html there.
  const list = Object.fromEntries(paths.map((path) => [path === "index.html" ? "./" : path, sha256(files.get(path))]));
  const source = readFileSync("src/hosting/sw.js", "utf8");
  const version = sha256(source + JSON.stringify(list)).slice(0, 16);
  const filled = replace(source, "const files = {};", `const files = ${JSON.stringify(list)};`);
  return replace(filled, 'const version = "";', `const version = "${version}";`);
}

rmSync(join(folder, "sw-withdraw.js"), { force: true });
writeFileSync(join(folder, "sw.js"), how === "--withdraw-worker" ? readFileSync("src/hosting/sw-withdraw.js") : listed());
