// Writes dist/embed.html, the page for frames on other people's sites: index.html with a mark that the program looks for.
// A file of its own, so that servers can let strangers frame it and nothing else.
import { readFileSync, writeFileSync } from "node:fs";

const html = readFileSync("dist/index.html", "utf8");
const start = /<html\b/i;
if (!start.test(html)) throw new Error("dist/index.html has no <html>");
const marked = html.replace(start, (tag) => `${tag} data-embedded`);
// The words for whom the program does not come to are there from the start; guard.js hides them where it runs.
const words = /(id="framed") hidden/;
if (!words.test(html)) throw new Error('dist/index.html has no id="framed" hidden');
writeFileSync("dist/embed.html", marked.replace(words, "$1"));
