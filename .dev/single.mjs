// Writes dist/foothold.html: the whole tool as one file, which asks for nothing and runs from a disk.
// node .dev/single.mjs WORK, the folder in which .dev/pack.mjs left the scripts before they were bundled.
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { inlineScripts, inlineStyles } from "../tests/dist/folder.mjs";
import { policy, policyOfOneFile, policyTag } from "../tests/dist/policy.mjs";

const work = process.argv[2];
const minify = ["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=error"];
const read = (path) => readFileSync(path, "utf8");
const dist = (name) => read(join("dist", name));
const [, program] = dist(readdirSync("dist").find((name) => /^foothold-.*\.js$/.test(name))).match(/new URL\("(\.\/foothold-[0-9a-f]+\.wasm)"/);

/** Replaces what fits, which must be there. */
function replace(text, pattern, by) {
  if (typeof pattern === "string" ? !text.includes(pattern) : text.search(pattern) < 0) throw new Error(`there is no longer: ${pattern}`);
  return text.replace(pattern, by);
}

/** The bundle, with every part taken out of the page. */
function bundle() {
  const loader = read(join(work, "__wasm_split.js"));
  const own = join(work, "single.js");
  copyFileSync(".dev/part.js", join(work, "part.js"));
  writeFileSync(own, replace(read(".dev/single.js"), "PROGRAM", JSON.stringify(program)));
  writeFileSync(join(work, "__wasm_split.js"), `import { part } from "./part.js";\n${replace(loader, "fetch(new URL(name, import.meta.url))", "part(name)")}`);
  // Nothing is read relative to this script, for it has no address.
  const bundled = execFileSync("esbuild", [own, "--bundle", "--format=iife", "--define:import.meta.url=document.baseURI", ...minify]).toString("utf8");
  writeFileSync(join(work, "__wasm_split.js"), loader);
  return bundled;
}

// Blocks are called as the loader asks for them.
const block = (name, type, text) => `<script type="${type}" id="${name}">${text}</script>\n`;
const packed = (name) => gzipSync(readFileSync(join("dist", name)), { level: 9 }).toString("base64");
const parts = readdirSync("dist").filter((name) => name.endsWith(".wasm"));
const styles = [];
let html = dist("index.html");
html = replace(html, `${policyTag(policy)}\n`, "");
html = replace(html, "<html", "<html data-single");
html = replace(html, /<script src="\.\/((?:guard|first)-[^"]+)"[^>]*><\/script>/g, (_, name) => `<script>${dist(name).trim()}</script>`);
html = replace(html, /<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>\n?/g, (_, name) => (styles.push(dist(name)), styles.length === 1 ? "<style></style>\n" : ""));
html = replace(html, "<style></style>", () => `<style>${styles.join("")}</style>`);
html = replace(html, /<script type="module"[^>]*><\/script>\n?/, "");
const bank = html.match(/<link id="bank"[^>]*\shref="\.\/([^"]+)"/)[1];
// What else there is to fetch, or to ask for beforehand, is in the page already, or is for a page with an address.
html = replace(html, /<link\b(?![^>]*\shref="data:)[^>]*>\n?/g, "");
const data = (name, text) => block(name, "application/json", text.replaceAll("<", "\\u003c"));

/** What src/hosting/ sets, and the bank that it names; as it comes it sets nothing. */
function settings() {
  const config = read("src/hosting/config.json");
  const set = JSON.parse(config);
  return Object.keys(set).length > 1 ? [data("config", config), ...(set.bank ? [data(`./${set.bank}`, read(join("src/hosting", set.bank)))] : [])] : [];
}

const blocks = [data("bank", dist(bank)), ...settings(), ...parts.map((name) => block(`./${name}`, "text/plain", packed(name)))];
html = replace(html, "</body>", () => `${blocks.join("")}<script>${bundle().trim()}</script>\n</body>`);
html = replace(html, /<meta charset="utf-8">\n/, (tag) => `${tag}${policyTag(policyOfOneFile(inlineScripts(html), inlineStyles(html)))}\n`);
writeFileSync("dist/foothold.html", html);
