// Prints what each file of dist/ weighs on the wire, and fails past the budget (budget.json).
// Where we are over a limit, `owed` holds the line: no build may be heavier than that, and it only ever goes down.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { readWhole } from "./folder.mjs";
import { unhashed } from "./unhashed.mjs";

const budget = JSON.parse(readFileSync(new URL("budget.json", import.meta.url), "utf8"));
const kb = (bytes) => `${(bytes / 1024).toFixed(1).padStart(7)} KB`;
// Parts of the program that the first screen of somebody new does not need, by their files; what several of them share comes
// with the first of these that is asked for. Questions are in the house.
const common = "shared by parts";
const later = { house: "house part", later: "second part", outcome: "result part", after: "plan and paper part", early: common, shared: common, report: common, word: "word part", embed: "embedded part", config: "config part", banks: "bank part", team: "team part" };
const total = { "wasm and js": 0, css: 0, "first visit": 0, "to the first question": 0 };
for (const name of Object.values(later)) total[name] = 0;

// Of what has no hash in its name, a browser asks for these on a first visit.
const asked = ["index.html", "config.json"];
const files = readWhole("dist");
let beside = 0;
const packed = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

for (const [path, bytes] of [...files].sort()) {
  if (/\.(br|gz)$/.test(path)) continue;
  const size = (files.get(`${path}.br`) ?? packed(bytes)).length;
  const part = later[path.match(/^([a-z]+)-[0-9a-f]+\.wasm$/)?.[1]];
  if (part) total[part] += size;
  else if (unhashed.includes(path) && !asked.includes(path)) beside += size;
  else {
    if (/\.(wasm|js)$/.test(path)) total["wasm and js"] += size;
    if (path.endsWith(".css")) total.css += size;
    total["first visit"] += size;
  }
  console.log(`${kb(size)}  ${path} (${kb(bytes.length).trim()} unpacked)`);
}

total["to the first question"] = total["first visit"] + total["house part"];
console.log(`${kb(beside)}  beside these: what no first visit asks for`);
let isOver = false;
for (const [name, size] of Object.entries(total)) {
  const { limit, aim, owed = limit } = budget[name];
  const word = size > limit ? "OVER THE LIMIT" : size > aim ? "over the aim" : "within the aim";
  isOver ||= size > owed;
  if (size > limit && size <= owed) console.log(`${kb(owed - size)}  left of what is owed: ${budget[name].because}`);
  console.log(`${kb(size)}  ${name}: ${word} (aim ${aim / 1024} KB, limit ${limit / 1024} KB)`);
}
if (isOver) console.error("dev: the page is heavier than tests/dist/budget.json allows. Find what grew, or argue for a new budget there.");
process.exit(isOver ? 1 : 0);
