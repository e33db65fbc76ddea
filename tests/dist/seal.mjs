// Writes the content security policy into the pages of dist/, right after the charset: the last change to them in a build.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { policy, policyTag } from "./policy.mjs";
import { pages } from "./unhashed.mjs";

const charset = /<meta charset="?utf-8"?\s*\/?>/i;
for (const page of pages) {
  const path = join("dist", page);
  const html = readFileSync(path, "utf8");
  if (!charset.test(html)) {
    console.error(`dev: ${path} has no <meta charset="utf-8">. Mend index.html.`);
    process.exit(1);
  }
  writeFileSync(path, html.replace(charset, (tag) => `${tag}\n${policyTag(policy)}`));
}
