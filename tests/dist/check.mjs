// What dist/ must be before anyone deploys it. Each rule is run twice: on dist/, where it must find nothing,
// and on a copy that breaks it, where it must find something.
import { inlineScripts, readFolder } from "./folder.mjs";
import { policyFor, policyTag } from "./policy.mjs";
import { pages, unhashed } from "./unhashed.mjs";

const page = "index.html";
// Names of XML namespaces; no browser ever asks them for anything.
const namespaces = [/http:\/\/www\.w3\.org\/(2000\/svg|1999\/xlink|1998\/Math\/MathML|1999\/xhtml)/g];

const text = (files, path) => files.get(path)?.toString("utf8") ?? "";
const texts = (files) => [...files.keys()].filter((path) => /\.(html|js|css)$/.test(path)).map((path) => [path, text(files, path)]);
const finds = (files, pattern) =>
  texts(files).flatMap(([path, content]) => [...content.matchAll(pattern)].map((match) => `${path}: ${match[0].slice(0, 80)}`));
const pagesOf = (files) => new Map(pages.map((path) => [path, files.get(path) ?? Buffer.alloc(0)]));
const edit = (files, path, change) => new Map(files).set(path, Buffer.from(change(text(files, path))));
const editPage = (change) => (files) => edit(files, page, change);
const pathOf = (files, pattern) => [...files.keys()].find((path) => pattern.test(path));

const rules = [
  {
    claim: "every address is relative",
    faults: (files) => [
      ...finds(files, /\s(?:src|href|action|poster|data)=["']?(?:\/|[a-z]+:(?!image\/svg))[^"'\s>]*/gi),
      ...finds(files, /url\(\s*["']?\/[^)]*/g),
      ...finds(files, /(?:from|import)\s*\(?["']\/[^"']*/g),
      ...finds(files, /<base\b[^>]*/gi),
    ],
    broken: editPage((html) => html.replace('href="./', 'href="/')),
  },
  {
    claim: "nothing names another host",
    faults: (files) =>
      texts(files).flatMap(([path, content]) => {
        const rest = namespaces.reduce((left, known) => left.replace(known, ""), content);
        return [...rest.matchAll(/https?:[^\s"'<)]*|\bwss?:\/\/[^\s"']*/gi)].map((match) => `${path}: ${match[0]}`);
      }),
    broken: editPage((html) => html.replace("</main>", '<img alt="" src="https://example.org/a.png"></main>')),
  },
  {
    claim: "no style is inline",
    faults: (files) => [...finds(files, /<style\b[^>]*/gi), ...finds(pagesOf(files), /<[^>]*\sstyle\s*=[^>]*/gi)],
    broken: editPage((html) => html.replace("<h1>", '<h1 style="color: red">')),
  },
  {
    claim: "no event handler is inline",
    faults: (files) => finds(pagesOf(files), /<[a-z][^>]*\son[a-z]+\s*=[^>]*/gi),
    broken: editPage((html) => html.replace("<h1>", '<h1 onclick="go()">')),
  },
  {
    claim: "the policy comes first, and allows by hash the one inline script that there is",
    faults: (files) =>
      [...pagesOf(files).keys()].flatMap((path) => {
        const scripts = inlineScripts(text(files, path));
        if (scripts.length !== 1) return [`${path}: ${scripts.length} inline scripts`];
        const expected = `<head>\n<meta charset="utf-8">\n${policyTag(policyFor(scripts[0]))}`;
        return text(files, path).includes(expected) ? [] : [`${path}: does not begin with ${expected}`];
      }),
    broken: (files) => edit(files, "embed.html", (html) => html.replace("start({", "start( {")),
  },
  {
    claim: "the guard runs before everything else and depends on no hash",
    faults: (files) => {
      const first = text(files, page).match(/<(?:script|link)\b[^>]*>/i)?.[0] ?? "";
      const isGuard = /^<script src="\.\/guard-[0-9a-f]+\.js"[^>]*>$/.test(first) && !/\s(integrity|type|async|defer)\b/.test(first);
      return isGuard ? [] : [`${page}: begins with ${first}`];
    },
    broken: editPage((html) => html.replace('<script src="./guard-', '<script defer src="./guard-')),
  },
  {
    claim: "the name of every asset carries its hash, and the page or its script names it; the few others are listed, and there",
    faults: (files) =>
      [...files.keys(), ...unhashed.filter((path) => !files.has(path))]
        .filter((path) => !unhashed.includes(path) || !files.has(path))
        .filter((path) => !/-[0-9a-f]{12,16}(_bg)?\.[a-z0-9]+$/.test(path) || !finds(files, new RegExp(path.replaceAll(".", "\\."), "g")).length),
    broken: (files) => new Map(files).set("logo.svg", Buffer.from("<svg/>")),
  },
  {
    claim: "the texts for a crash, for no scripts and for no WebAssembly are in the page, hidden but the second",
    faults: (files) => {
      const html = text(files, page);
      const panel = html.match(/<section id="stopped"[^>]*\shidden>[^]*?<\/section>/)?.[0] ?? "";
      const wanted = ["crash", "boot", "slow", "wasm", "file"].filter((reason) => !new RegExp(`<p data-reason="${reason}"[^>]*>[^<]{40}`).test(panel));
      return [...wanted.map((reason) => `no hidden text for: ${reason}`), ...(/<noscript><p>[^<]{40}/.test(html) ? [] : ["no text for: no scripts"])];
    },
    broken: editPage((html) => html.replace("<noscript>", "<noscript hidden>")),
  },
  {
    claim: "no hook for provoking faults is in a release",
    faults: (files) => [...files].filter(([, bytes]) => bytes.includes("?fault=")).map(([path]) => path),
    broken: (files) => edit(files, pathOf(files, /\.wasm$/), (bytes) => `${bytes}?fault=panic`),
  },
  {
    claim: "nothing tells where it was built",
    faults: (files) => [...files].flatMap(([path, bytes]) => (bytes.toString("latin1").match(/\/(?:root|(?<!pages\/)home|Users|work)\/[\w./-]{0,60}/) ?? []).map((found) => `${path}: ${found}`)),
    broken: (files) => edit(files, pathOf(files, /\.js$/), (script) => `${script}// /home/someone/src/lib.rs`),
  },
];

let failed = 0;
const report = (claim, faults, isGood) => {
  console.log(`test ${claim} ... ${isGood ? "ok" : "FAILED"}`);
  if (!isGood) [failed, faults] = [failed + 1, faults.forEach((fault) => console.log(`    ${fault}`))];
};
const dist = readFolder("dist");
for (const { claim, faults, broken } of rules) {
  const found = faults(dist);
  report(claim, found, found.length === 0);
  report(`${claim} (the rule sees a breach)`, ["the rule did not see the breach made for it"], faults(broken(dist)).length > 0);
}
console.log(`\ntest result: ${failed ? "FAILED" : "ok"}. ${rules.length * 2 - failed} passed; ${failed} failed`);
process.exit(failed ? 1 : 0);
