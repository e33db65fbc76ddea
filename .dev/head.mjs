// Makes the head of dist/index.html one that loads in two steps: one style sheet, one script before the program, and all
// that is needed named before anything that stops the parser. Where the policy stands in the page itself, browsers do not
// look ahead of the parser, and a script that it waits for would hold up every request below it.
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { render } from "./first_screen.mjs";

const dist = "dist";
const page = join(dist, "index.html");
let html = readFileSync(page, "utf8");

/** Takes every tag that fits out of the page; there must be `count`, or some where none is given. */
function take(pattern, count) {
  const found = [...html.matchAll(pattern)];
  if (!found.length || (count ?? found.length) !== found.length) throw new Error(`index.html has ${found.length} of ${pattern}`);
  html = html.replace(pattern, "");
  return found;
}

/** Makes one file of those that tags name, and of what else there is; returns its name. The files they were are gone. */
function joined(names, kind, ending, more = "") {
  const text = names.map((name) => readFileSync(join(dist, name), "utf8")).join("") + more;
  for (const name of names) rmSync(join(dist, name));
  const whole = `${kind}-${createHash("sha256").update(text).digest("hex").slice(0, 12)}.${ending}`;
  writeFileSync(join(dist, whole), text);
  return whole;
}

const names = (tags) => tags.map((tag) => tag[1]);
// A color that the config sets is there with the first paint; a style in the page itself is not allowed.
const style = joined(names(take(/<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>\n?/g)), "style", "css", render().theme);
// The guard first: it sees what goes wrong in what follows it.
const guard = joined(names(take(/<script src="\.\/((?:guard|first)-[^"]+)"[^>]*><\/script>\n?/g, 2)), "guard", "js");
const [[wasm]] = take(/<link rel="preload" href="\.\/foothold-[^>]*>\n?/g, 1);
const [[bank]] = take(/<link id="bank" [^>]*>\n?/g, 1);
const [[module, program]] = take(/<script type="module" src="\.\/([^"]+)"[^>]*><\/script>\n?/g, 1);
const head = [
  `<link rel="preload" href="./${style}" as="style" crossorigin>`,
  `<link rel="modulepreload" href="./${program}" crossorigin="anonymous">`,
  wasm.trim(),
  // It is there before the program all the same, and leaves the line to what the first paint waits for.
  bank.trim().replace(/ as=/, ` fetchpriority="low"$&`),
  `<script src="./${guard}"></script>`,
  `<link rel="stylesheet" href="./${style}" crossorigin>`,
  module.trim(),
];
const charset = /<meta charset="?utf-8"?\s*\/?>\n/i;
if (!charset.test(html)) throw new Error("index.html has no <meta charset>");
writeFileSync(page, html.replace(charset, (tag) => `${tag}${head.join("\n")}\n`));
