// The built page as the checks see it: every file of dist/ with its bytes.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Every file below `folder`, as a Map from its path with "/" to its bytes. */
export function readWhole(folder) {
  const files = new Map();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    files.set(path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path));
  }
  return files;
}

/** The same without what is packed: a .br or .gz beside a file holds only that file again. */
export function readFolder(folder) {
  return new Map([...readWhole(folder)].filter(([path]) => !/\.(br|gz)$/.test(path)));
}

/** The texts of the inline scripts of a page, exactly as a browser hashes them. A block of data is none. */
export function inlineScripts(html) {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*\stype="(?:text\/plain|application\/json)")[^>]*>([^]*?)<\/script>/g)].map((match) => match[1]);
}

/** The texts of the inline styles of a page. */
export function inlineStyles(html) {
  return [...html.matchAll(/<style\b[^>]*>([^]*?)<\/style>/g)].map((match) => match[1]);
}
