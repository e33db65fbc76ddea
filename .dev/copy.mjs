// Copies what lies in dist/ as it is written here, without a hash in its name: all of src/hosting/, and the loader for
// other people's pages.
import { cpSync, existsSync } from "node:fs";

const copies = [["src/hosting", "dist"], ["src/embed/v1.js", "dist/embed/v1.js"]];
for (const [source, target] of copies) {
  if (existsSync(source)) cpSync(source, target, { recursive: true });
}
