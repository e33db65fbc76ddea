// Lays a .br and a .gz beside every file of dist/ that gets smaller by it, for servers that send such files as they are.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { readFolder } from "../tests/dist/folder.mjs";
import { changeable } from "../tests/dist/unhashed.mjs";

const kept = process.argv[2];
const kinds = /\.(html|js|css|json|wasm|svg|webmanifest|txt)$/;
const forms = {
  ".br": (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  ".gz": (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

// Most files are what they were in the last build: what they were packed to is kept by their content.
const used = new Set();
async function pack(path, bytes, [ending, form]) {
  const name = createHash("sha256").update(bytes).digest("hex") + ending;
  const place = join(kept, name);
  used.add(name);
  if (!existsSync(place)) writeFileSync(place, await form(bytes));
  const packed = readFileSync(place);
  if (packed.length < bytes.length) writeFileSync(join("dist", path + ending), packed);
}

mkdirSync(kept, { recursive: true });
const files = [...readFolder("dist")].filter(([path]) => kinds.test(path) && !changeable.includes(path));
// Largest first, so that no thread is left with one at the end.
files.sort(([, one], [, other]) => other.length - one.length);
await Promise.all(files.flatMap(([path, bytes]) => Object.entries(forms).map((form) => pack(path, bytes, form))));
for (const name of readdirSync(kept)) if (!used.has(name)) rmSync(join(kept, name));
