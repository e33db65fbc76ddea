// Packs what Trunk left in dist/: every part of the program made small, the scripts made one, every name from its content.
// node .dev/pack.mjs PARTS, the folder in which .dev/link.sh left the later parts.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { joinChunks } from "./join.mjs";
import { shorten } from "./names.mjs";

const parts = process.argv[2];
const dist = "dist";
const work = join(parts, "pack");
// What rustc compiles to. Addresses under 1024 hold no value of Rust's: its data begins above its stack.
const rust = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
const features = rust.map((feature) => `--enable-${feature}`);

/** The one name in a folder that fits. */
function find(folder, pattern) {
  const found = readdirSync(folder).filter((name) => pattern.test(name));
  if (found.length !== 1) throw new Error(`${folder} has ${found.length} files like ${pattern}, not one`);
  return found[0];
}

/** Replaces a text that must be there. */
function replace(text, old, by) {
  if (!text.includes(old)) throw new Error(`there is no longer: ${old}`);
  return text.replaceAll(old, by);
}

/** Replaces the one text that fits. */
function cut(text, pattern, by) {
  const found = text.match(pattern) ?? [];
  if (found.length !== 1) throw new Error(`there are ${found.length} of ${pattern}, not one`);
  return text.replace(pattern, () => by);
}

/** Functions of like names stand together at last, because they are alike and compress better so. */
function optimize(source, target) {
  const named = target.replace(".wasm", "-named.wasm");
  execFileSync("wasm-opt", ["-Oz", "--converge", "--low-memory-unused", ...features, "-g", source, "-o", named]);
  execFileSync("wasm-opt", ["--reorder-functions-by-name", "--strip-debug", "--strip-producers", ...features, named, "-o", target]);
}

/** Moves a file into dist/ under the name of its kind and its content; returns that name. */
function place(path, kind) {
  const hash = createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 12);
  const name = `${kind}-${hash}${extname(path)}`;
  renameSync(path, join(dist, name));
  return name;
}

rmSync(work, { recursive: true, force: true });
const joined = join(work, "joined");
mkdirSync(joined, { recursive: true });
joinChunks(parts, joined, features);
const [guard, early, script, wasm] = [find(dist, /^guard-[0-9a-f]+\.js$/), find(dist, /^first-[0-9a-f]+\.js$/), find(dist, /^foothold-[0-9a-f]+\.js$/), find(dist, /^foothold-[0-9a-f]+_bg\.wasm$/)];
// Once more, for Trunk's call of wasm-bindgen drops the table of functions, in which the later parts put their own.
execFileSync("wasm-bindgen", ["--target=web", "--no-typescript", "--keep-lld-exports", `--out-dir=${work}`, "--out-name=main", join(parts, "main.wasm")]);
optimize(join(work, "main_bg.wasm"), join(work, "first.wasm"));
const [shortened, meeting] = shorten(readFileSync(join(work, "first.wasm")), readFileSync(join(work, "main.js"), "utf8"));
writeFileSync(join(work, "first.wasm"), shortened);
writeFileSync(join(work, "main.js"), meeting);
const first = place(join(work, "first.wasm"), "foothold");

const fetching = /const src = fetch\(new URL\("(\.\/[^"]+)", import\.meta\.url\)\);\s*src\.catch\(\(\) => \{\}\);\s*return async \(imports\) => \(WebAssembly\.instantiateStreaming\(src, imports\)\);/g;
let loader = readFileSync(join(joined, "__wasm_split.js"), "utf8").replace(fetching, 'return fetched("$1");');
if (loader.includes("instantiateStreaming")) throw new Error("the loader of parts fetches them in another way than it did");
loader += readFileSync(".dev/fetched.js", "utf8");
// A part for each `load` of src/app/door.rs and src/app/pages/later.rs; what several of them need and the first does not is a
// chunk, of which join.mjs has left a few.
for (const file of readdirSync(joined).filter((name) => /^(split|chunk)_.*\.wasm$/.test(name)).sort()) {
  const kind = file.slice(file.indexOf("_") + 1, -".wasm".length);
  optimize(join(joined, file), join(work, `${kind}.wasm`));
  const name = place(join(work, `${kind}.wasm`), kind);
  loader = replace(loader, file, name);
  if (kind === "house") loader = replace(loader, "HOUSE", JSON.stringify(`./${name}`));
}
writeFileSync(join(work, "__wasm_split.js"), loader);
const minify = ["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning"];
// The bundle has the start in it, so that no script stands in the page itself and its policy names no hash; and, wanted last,
// what keeps a copy for offline.
const start = replace(readFileSync(".dev/start.js", "utf8"), "PROGRAM }", `new URL("./${first}", import.meta.url) }`);
writeFileSync(join(work, "start.js"), `${start}import ${JSON.stringify(resolve("src/app/browser/offline.js"))};\n`);
execFileSync("esbuild", [join(work, "start.js"), "--bundle", "--format=esm", ...minify, `--outfile=${join(work, "bundle.js")}`]);
const bundled = place(join(work, "bundle.js"), "foothold");
/** A script that stays a plain one, which even a browser without modules runs. */
function plain(script, kind) {
  execFileSync("esbuild", [join(dist, script), ...minify, "--target=es5", `--outfile=${join(work, `${kind}.js`)}`]);
  return place(join(work, `${kind}.js`), kind);
}
const [guarded, firstly] = [plain(guard, "guard"), plain(early, "first")];

// The build script of the core has checked it; here it only loses its spaces.
writeFileSync(join(work, "bank.json"), JSON.stringify(JSON.parse(readFileSync("src/bank/data/teaching-job.json", "utf8"))));
const bank = place(join(work, "bank.json"), "bank");

// Trunk's names of style sheets tell what they were made from; these tell what is in them.
const sheets = readdirSync(dist).filter((name) => name.endsWith(".css"));
const styles = sheets.map((sheet) => [sheet, place(join(dist, sheet), sheet.slice(0, sheet.lastIndexOf("-")))]);

// Trunk's inline script gives way to the bundle, which asks for what its tag for preloading modules would.
const page = join(dist, "index.html");
const module = `<script type="module" src="./${bundled}" crossorigin="anonymous"></script>`;
// In a sandbox without an origin, browsers refuse what they are to check but may not read: style sheets are asked for as
// those of another origin would be, so that a server can allow it.
const styled = readFileSync(page, "utf8").replaceAll(/(<link rel="stylesheet"[^>]*?)\s*\/?>/g, "$1 crossorigin>");
const html = cut(cut(styled, /<script type="module">[^]*?<\/script>/g, module), /<link rel="modulepreload"[^>]*>/g, "");
const renamed = [[guard, guarded], [early, firstly], [wasm, first], ["bank.json", bank], ...styles];
writeFileSync(page, renamed.reduce((html, [old, name]) => replace(html, old, name), html));
for (const name of [guard, early, script, wasm]) rmSync(join(dist, name));
