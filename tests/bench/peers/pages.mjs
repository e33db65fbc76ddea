// Lays every page that is measured into a folder of its own: ours as the build left it but for the bank, and the others.
// node tests/bench/peers/pages.mjs FOLDER PACKAGES (where npm put package.json's)
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { readFolder } from "../../dist/folder.mjs";
import { bankOf, forPeers } from "./bank.mjs";

const [folder, packages] = process.argv.slice(2);
const source = "tests/bench/peers";
const ours = JSON.parse(readFileSync("src/bank/data/teaching-job.json", "utf8"));
const hashOf = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 12);

/** Lays a file with what servers send in its place. */
function lay(place, name, bytes) {
  const whole = Buffer.from(bytes);
  writeFileSync(join(place, name), whole);
  writeFileSync(join(place, `${name}.br`), brotliCompressSync(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  writeFileSync(join(place, `${name}.gz`), gzipSync(whole, { level: 9 }));
}

/** Lays a file under a name with its hash, and gives that. */
function hashed(place, name, ending, bytes) {
  const full = `${name}-${hashOf(bytes)}.${ending}`;
  lay(place, full, bytes);
  return full;
}

/** Ours: what is in dist/, with the other bank under the name of its own, and the worker that vouches for it. */
function foothold(place, bank) {
  cpSync("dist", place, { recursive: true });
  const name = [...readFolder(place).keys()].find((path) => /^bank-[0-9a-f]+\.json$/.test(path));
  lay(place, name, JSON.stringify(bank));
  execFileSync("node", [".dev/worker.mjs", place]);
  lay(place, "sw.js", readFileSync(join(place, "sw.js")));
}

/** Another page, bundled and packed as its makers would. */
function peer(kind) {
  const build = (file, options) =>
    buildSync({ entryPoints: [join(source, kind, file)], bundle: true, minify: true, write: false, legalComments: "none", target: "es2022", nodePaths: [resolve(packages)], ...options }).outputFiles[0].contents;
  const [script, style] = [build("page.js", { format: "esm" }), build("page.css", {})];
  return (place, bank) => {
    mkdirSync(place, { recursive: true });
    const shown = forPeers(bank);
    const words = {
      title: shown.title,
      summary: shown.summary,
      script: hashed(place, "page", "js", script),
      style: hashed(place, "page", "css", style),
      bank: hashed(place, "bank", "json", JSON.stringify(shown)),
    };
    const html = readFileSync(join(source, kind, "index.html"), "utf8").replace(/\{(\w+)\}/g, (_, word) => words[word]);
    lay(place, "index.html", html);
    cpSync(join(source, "nginx.conf"), join(place, "nginx.conf"));
  };
}

rmSync(folder, { recursive: true, force: true });
const kinds = { foothold, vanilla: peer("vanilla"), surveyjs: peer("surveyjs") };
// A bank may have 1,000 items; those of the choice check are asked later.
for (const [name, count] of [["70", 70], ["1000", 992]]) {
  const bank = bankOf(ours, count);
  for (const [kind, make] of Object.entries(kinds)) {
    make(join(folder, `${kind}-${name}`), bank);
  }
}
