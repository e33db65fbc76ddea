// Writes into dist/ what can be read before the program is there: Home into index.html, and worksheet.html.
// The components render themselves (src/first_screen.rs), as src/hosting/config.json says.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { policyOfReading, policyTag } from "../tests/dist/policy.mjs";

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What the components say, ready to stand in a page; `home` and `sheet` are markup, `theme` is a rule for the style sheet. */
export function render() {
  const command = ["run", "-q", "--locked", "--features", "markup", "--bin", "first_screen", "--", "src/hosting/config.json"];
  const texts = JSON.parse(execFileSync("cargo", command, { encoding: "utf8" }));
  const isMarkup = (name) => ["home", "sheet", "theme"].includes(name);
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, isMarkup(name) ? text : escape(text)]));
}

/** Puts the texts where a page names them, as {home}. */
function fill(html, texts, names) {
  for (const name of names) {
    if (!html.includes(`{${name}}`)) throw new Error(`index.html has no place for {${name}}`);
    html = html.replaceAll(`{${name}}`, () => texts[name]);
  }
  return html;
}

/** The printable page: the same styles, no scripts, and a policy that allows none. */
function worksheet(html, texts) {
  const kept = html.match(/<meta name="(?:viewport|color-scheme|referrer|theme-color)"[^>]*>|<link [^>]*rel="(?:icon|stylesheet)"[^>]*>/g);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${policyTag(policyOfReading)}
<title>${texts["sheet title"]}</title>
${kept.join("\n")}
</head>
<body>
${texts.sheet}
</body>
</html>
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const texts = render();
  const names = ["title", "summary", "home", "loading", "no scripts", "all questions", "renewed", "renew", "not now"];
  const html = fill(readFileSync("dist/index.html", "utf8"), texts, names);
  writeFileSync("dist/index.html", html);
  writeFileSync("dist/worksheet.html", worksheet(html, texts));
}
