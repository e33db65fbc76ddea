// Writes the content security policy into dist/index.html, right after the charset: the last step of a build.
import { readFileSync, writeFileSync } from "node:fs";
import { inlineScripts } from "./folder.mjs";
import { policyFor, policyTag } from "./policy.mjs";

const page = "dist/index.html";
const html = readFileSync(page, "utf8");
const scripts = inlineScripts(html);
const charset = /<meta charset="?utf-8"?\s*\/?>/i;
if (scripts.length !== 1 || !charset.test(html)) {
  console.error(`dev: ${page} has ${scripts.length} inline scripts (one expected), or no <meta charset="utf-8">. Mend index.html.`);
  process.exit(1);
}
writeFileSync(page, html.replace(charset, (tag) => `${tag}\n${policyTag(policyFor(scripts[0]))}`));
