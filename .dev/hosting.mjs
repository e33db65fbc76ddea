// Writes what servers and those who run them read into dist/: src/hosting/, filled in with the policy and the names of this build.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readFolder } from "../tests/dist/folder.mjs";
import { policy, policyTag } from "../tests/dist/policy.mjs";
import { unhashed } from "../tests/dist/unhashed.mjs";

const source = "src/hosting";
const forever = "public, max-age=31536000, immutable";
const page = readFileSync("dist/index.html", "utf8");
const lasting = [...readFolder("dist").keys()].filter((path) => !unhashed.includes(path)).sort();
/** What stands between {{ and }} in those files. */
const words = {
  policy,
  "policy tag": policyTag(policy),
  head: page.match(/<link rel="(?:stylesheet|icon)"[^>]*>/g).join("\n"),
  "lasting files": lasting.map((path) => `/${path}\n  Cache-Control: ${forever}`).join("\n"),
  forever,
};

for (const entry of readdirSync(source, { withFileTypes: true, recursive: true })) {
  if (!entry.isFile()) continue;
  const from = join(entry.parentPath ?? entry.path, entry.name);
  const to = join("dist", from.slice(source.length));
  mkdirSync(dirname(to), { recursive: true });
  const bytes = readFileSync(from);
  // Pictures are among them, so only what has something to fill in is read as text.
  const filled = bytes.includes("{{") ? bytes.toString("utf8").replace(/\{\{([a-z ]+)\}\}/g, (_, word) => words[word]) : bytes;
  writeFileSync(to, filled);
}
