// The same answers give the same bytes of result natively and in WebAssembly: 240 random responses, scored by both.
// node compare.mjs CLI GLUE: the native command and the twin's module, as ./dev builds them.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const [cli, glue] = process.argv.slice(2);
const twin = createRequire(import.meta.url)(resolve(glue));
const bank = JSON.parse(readFileSync("src/bank/data/teaching-job.json", "utf8"));
const count = 240;
const seed = Number(process.env.FOOTHOLD_SEED ?? Date.now() % 1_000_000);

// Mulberry32: small, seeded, and good enough to choose answers.
let state = seed >>> 0;
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}
const below = (limit) => Math.floor(random() * limit);

// A district leans one way: how high its levels are, and how much it leaves open, differs from response to response.
function answersOf(form) {
  const [lean, openness] = [random() * 2 - 1, random() * 0.5];
  const answers = {};
  for (const module of bank.modules.filter((module) => form.modules.includes(module.id))) {
    for (const item of module.dimensions.flatMap((dimension) => dimension.items)) {
      if (random() < openness) {
        if (random() < 0.5) answers[item.id] = { not_sure: true };
      } else if (item.not_applicable && random() < 0.2) {
        answers[item.id] = { not_applicable: true };
      } else {
        answers[item.id] = { level: Math.min(3, Math.max(0, below(4) + Math.round(lean * random() * 2))) };
      }
    }
  }
  return answers;
}

function presetOf() {
  if (random() < 0.7) return bank.presets[below(bank.presets.length)].id;
  const needs = below(101);
  const strengths = below(101 - needs);
  const conditions = below(101 - needs - strengths);
  return { needs, strengths, conditions, scaling: 100 - needs - strengths - conditions };
}

function responseOf(number) {
  const form = bank.forms[number % 8 === 0 ? below(bank.forms.length) : bank.forms.findIndex((form) => form.id === "full")];
  return {
    format: "foothold-response/1",
    id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
    kind: "individual",
    form: form.id,
    bank: { id: bank.id, version: bank.version },
    preset: presetOf(),
    answers: answersOf(form),
  };
}

const folder = mkdtempSync(join(tmpdir(), "foothold-twin-"));
try {
  const files = Array.from({ length: count }, (_, number) => {
    const file = join(folder, `${number}.json`);
    writeFileSync(file, JSON.stringify(responseOf(number)));
    return file;
  });
  const lines = execFileSync(cli, ["score", "--json", ...files], { encoding: "utf8", maxBuffer: 2 ** 28 }).trim().split("\n");
  if (lines.length !== count) throw new Error(`${cli} printed ${lines.length} lines for ${count} files`);
  const verdicts = new Set();
  const differing = files.filter((file, number) => {
    const native = lines[number].slice(lines[number].indexOf('"result":') + '"result":'.length, -1);
    verdicts.add(JSON.parse(native).verdict);
    return twin.score(readFileSync(file)) !== native;
  });
  for (const file of differing) console.log(`seed ${seed}, response ${files.indexOf(file)}: the bytes differ`);
  console.log(`${count} responses of seed ${seed}; verdicts: ${[...verdicts].sort().join(", ")}`);
  if (verdicts.size < 4) throw new Error("the random responses are too much alike to show anything");
  console.log(`test result: ${differing.length ? "FAILED" : "ok"}. ${count - differing.length} passed; ${differing.length} failed`);
  process.exitCode = differing.length ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
