// Joins what wasm-split cut too small. It makes a file of each set of parts that share something, dozens of them; a page
// that asks for a part would ask for all of its sets, one request each, and each compressed without knowing the others.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What each set of parts joins, the first that fits: a file that comes with a part that all of them wait for, or a common one. */
const groups = [
  // Whoever has any other part has the house.
  ["house", (parts) => parts.includes("house")],
  // Asked for before the first screen, where a folder has a config or a page shows this one.
  ["early", (parts) => parts.includes("config") || parts.includes("embed")],
  // The second part and the one about banks are asked for without the result.
  ["shared", (parts) => parts.includes("later") || parts.includes("banks")],
  ["report", () => true],
];

/** What the main program gives its parts, as the text of a module that has it, and as the imports of one that asks for it. */
function given(file, features) {
  const text = run("wasm-dis", [file, ...features]);
  const asked = text.match(/^ \(import "__wasm_split" .*\)$/gm) ?? [];
  const own = asked.map((line) => line.replace(/^ \(import "__wasm_split" ("[^"]+") \((\w+) \S+ (.*)\)\)$/, (_, name, kind, type) => ` (${kind} (export ${name}) ${type}${kind === "global" ? " (i32.const 0)" : ""})`));
  return `(module\n${own.join("\n")}\n)`;
}

function run(tool, args) {
  return execFileSync(tool, args, { encoding: "utf8", maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "pipe"] });
}

/** One module of several. Each asks for the same memory, and the tool that merges would have it ask for as many memories as
 * it was made of: so they are merged with a module that has what they ask for, and that is then asked for once. */
function merge(files, folder, name, features) {
  const [stub, merged, text] = ["stub.wat", "merged.wasm", "merged.wat"].map((name) => join(folder, name));
  writeFileSync(stub, given(files[0], features));
  run("wasm-merge", [stub, "__wasm_split", ...files.flatMap((file, index) => [file, `part${index}`]), ...features, "-g", "-o", merged]);
  run("wasm-dis", [merged, ...features, "-o", text]);
  const imports = [];
  let wat = readFileSync(text, "utf8");
  for (const [, name, kind, id] of wat.matchAll(/^ \(export "([^"]+)" \((\w+) (\S+)\)\)$/gm)) {
    const own = new RegExp(`^ \\(${kind} ${id.replaceAll("$", "\\$")} (.*)\\)\n`, "m");
    const [line, type] = wat.match(own) ?? [];
    if (!line) throw new Error(`the joined part does not have its ${name}`);
    imports.push(` (import "__wasm_split" "${name}" (${kind} ${id} ${type.replace(" (i32.const 0)", "")}))\n`);
    wat = wat.replace(line, "");
  }
  wat = wat.replace(/^ \(export .*\)\n/gm, "").replace(/^ \((?!type|rec)/m, (start) => imports.join("") + start);
  writeFileSync(text, direct(wat));
  run("wasm-as", [text, ...features, "-g", "-o", join(folder, name)]);
  for (const file of [stub, merged, text]) rmSync(file);
}

/** What was cut apart calls by numbers in the common table. Where both are in one module again, it calls by name. */
function direct(wat) {
  const named = new Map();
  for (const [, start, names] of wat.matchAll(/^ \(elem .*?\(i32\.const (\d+)\) (?:func )?(.*)\)$/gm)) {
    names.split(" ").forEach((name, index) => named.set(Number(start) + index, name));
  }
  const lines = [];
  // The calls whose arguments are being read, each by its line.
  const open = [];
  for (const line of wat.split("\n")) {
    if (/^ *\(call_indirect .*[^)]$|^ *\(call_indirect .*\(type \S+\)$/.test(line)) open.push(lines.length);
    const begun = open.at(-1);
    if (begun !== undefined && line === `${lines[begun]?.match(/^ */)[0]})`) {
      open.pop();
      const name = named.get(Number(lines.at(-1).match(/^ *\(i32\.const (\d+)\)$/)?.[1]));
      if (name) {
        lines.pop();
        lines[begun] = lines[begun].replace(/\(call_indirect .*/, `(call ${name}`);
      }
    }
    lines.push(line);
  }
  return lines.join("\n");
}

/** Joins the files of a folder, which are in this much of WebAssembly, into another, with a loader that loads those. */
export function joinChunks(folder, target, features) {
  const script = "__wasm_split.js";
  let loader = readFileSync(join(folder, script), "utf8");
  const chunk = /\/\* ([a-z, ]+) \*\/\nconst (__chunk_\d+) = makeLoad\([^]*?\n, \[\]\);\n/g;
  const joined = new Map(groups.map(([name]) => [name, []]));
  for (const [definition, parts, variable] of loader.matchAll(chunk)) {
    const [name] = groups.find(([, fits]) => fits(parts.split(", ")));
    joined.get(name).push(variable);
    loader = loader.replace(definition, "");
  }
  for (const file of readdirSync(folder).filter((name) => /^split_.*\.wasm$/.test(name))) copyFileSync(join(folder, file), join(target, file));
  let common = "";
  for (const [name, variables] of joined) {
    const own = `split_${name}.wasm`;
    const file = existsSync(join(folder, own)) ? own : `chunk_${name}.wasm`;
    const files = [...(file === own ? [own] : []), ...variables.map((variable) => `${variable.slice(2)}.wasm`)];
    if (files.length === 0) continue;
    merge(files.map((each) => join(folder, each)), target, file, features);
    common += `const __chunk_${name} = makeLoad(() => fetched("./${file}"), []);\n`;
    loader = loader.replace(/, \[(__chunk_[^\]]*)\]\)/g, (_, list) => {
      const names = list.split(", ").map((each) => (variables.includes(each) ? `__chunk_${name}` : each));
      return `, [${[...new Set(names)].join(", ")}])`;
    });
    // A part with chunks in it is those, whoever asks for them.
    loader = loader.replace(new RegExp(`(__wasm_split_load_${name} = wrapAsyncCb\\()makeLoad\\([^]*?\\n, \\[[^\\]]*\\]\\)\\)`), `$1__chunk_${name})`);
  }
  writeFileSync(join(target, script), loader.replace("export const __wasm_split_load", (start) => common + start));
}
