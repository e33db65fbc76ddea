// What dist/ must be before anyone deploys it. Each rule is run twice: on dist/, where it must find nothing,
// and on a copy that breaks it, where it must find something.
import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { render } from "../../.dev/first_screen.mjs";
import { rules as besideRules } from "./beside.mjs";
import { inlineScripts, inlineStyles, readWhole } from "./folder.mjs";
import { policy, policyOfOneFile, policyOfReading, policyTag } from "./policy.mjs";
import { changeable, pages, sheet, single, statement, unhashed } from "./unhashed.mjs";

const page = "index.html";
// Names of XML namespaces, and of a bank's sources, which are a block of data: no browser ever asks them for anything.
const namespaces = [
  /http:\/\/www\.w3\.org\/(2000\/svg|1999\/xlink|1998\/Math\/MathML|1999\/xhtml)/g,
];
// In the two files that the page for authors hands over: what a JSON Schema calls itself, and a made-up source.
const handedOver = [/https:\/\/json-schema\.org\/draft\/2020-12\/schema/g, /https:\/\/example\.org\/library/g];

const inNames = ["www.w3.org", "purl.org", "schemas.openxmlformats.org", "schemas.microsoft.com"];

const text = (files, path) => files.get(path)?.toString("utf8") ?? "";
const texts = (files) => [...files.keys()].filter((path) => /\.(html|js|css)$/.test(path)).map((path) => [path, text(files, path)]);
const finds = (files, pattern) =>
  texts(files).flatMap(([path, content]) => [...content.matchAll(pattern)].map((match) => `${path}: ${match[0].slice(0, 80)}`));
/** The folder without the links that its config sets: they lead where its host wants, once a person follows one. */
const withoutLinks = (files) =>
  new Map([...files].map(([path, bytes]) => [path, pages.includes(path) || path === single ? Buffer.from(bytes.toString("utf8").replace(/<a\b[^>]*\srel="noreferrer"[^>]*>/g, "")) : bytes]));
/** The pages whose scripts and styles lie beside them. */
const sealed = [...pages, "hosting.html", statement];
const pagesOf = (files) => new Map(sealed.map((path) => [path, files.get(path) ?? Buffer.alloc(0)]));
const isPacked = (path) => /\.(br|gz)$/.test(path);
const packings = { ".br": brotliDecompressSync, ".gz": gunzipSync };

/** Whether a page begins with the policy's tag. */
const begins = (files, path, policy) =>
  text(files, path).includes(`<head>\n<meta charset="utf-8">\n${policyTag(policy)}\n`) ? [] : [`${path}: does not begin with ${policyTag(policy)}`];

/** The policies that a server's file gives to the pages: what it writes for index.html and for embed.html. */
const served = {
  _headers: (file) => ["index", "embed"].map((page) => file.match(new RegExp(`^/${page}\\.html\\n  Content-Security-Policy: (.*)$`, "m"))?.[1]),
  "nginx.conf": (file) => ["index", "embed"].map((page) => file.match(new RegExp(`"/[(|a-z]*${page}[|a-z)]*\\\\.html\\$"\\) \\{ set \\$foothold_policy "(.*)";`))?.[1]),
  ".htaccess": (file) => ["index", "embed"].map((page) => file.match(new RegExp(`<FilesMatch "\\^[(|a-z]*${page}[|a-z)]*\\\\.html\\(.*\\n +Header always set Content-Security-Policy "(.*)"`))?.[1]),
};
const edit = (files, path, change) => new Map(files).set(path, Buffer.from(change(text(files, path))));
const editPage = (change) => (files) => edit(files, page, change);
/** What the worker keeps: the path of each file and its hash. */
const kept = (files) => JSON.parse(text(files, "sw.js").match(/^const files = (\{.*\});$/m)?.[1] ?? "{}");

/** The kinds of sections that a part of the program has, by their numbers: 10 is code, 11 data. */
function sections(bytes) {
  const found = [];
  for (let at = 8; at < bytes.length; ) {
    found.push(bytes[at]);
    at += 1;
    let size = 0;
    for (let shift = 0, byte = 128; byte >= 128; shift += 7, at += 1) {
      byte = bytes[at];
      size |= (byte & 127) << shift;
    }
    at += size;
  }
  return found;
}
const isEmpty = (path, bytes) => (path.endsWith(".wasm") ? !sections(bytes).some((kind) => kind === 10 || kind === 11) : !bytes.toString("utf8").trim());
const pathOf = (files, pattern) => [...files.keys()].find((path) => pattern.test(path));

const screens = render();
const rules = [
  {
    claim: "every address is relative",
    faults: (files) => [
      ...finds(withoutLinks(files), /\s(?:src|href|action|poster|data)=["']?(?:\/|[a-z]+:(?!image\/svg))[^"'\s>]*/gi),
      ...finds(files, /url\(\s*["']?\/[^)]*/g),
      ...finds(files, /(?:from|import)\s*\(?["']\/[^"']*/g),
      ...finds(files, /<base\b[^>]*/gi),
    ],
    broken: editPage((html) => html.replace('href="./', 'href="/')),
  },
  {
    claim: "nothing names another host",
    faults: (files) => {
      const written = texts(withoutLinks(files)).flatMap(([path, content]) => {
        const code = content.replace(/<script type="application\/json"[^>]*>[^<]*/g, "");
        const rest = namespaces.reduce((left, known) => left.replace(known, ""), code);
        return [...rest.matchAll(/https?:[^\s"'<)]*|\bwss?:\/\/[^\s"']*/gi)].map((match) => `${path}: ${match[0]}`);
      });
      // In the program texts follow on each other without a space, so that only the host's name can be told.
      const program = (path, bytes) =>
        (path.startsWith("banks-") ? handedOver : []).reduce((left, known) => left.replace(known, ""), bytes.toString("latin1"));
      const compiled = [...files].filter(([path]) => path.endsWith(".wasm")).flatMap(([path, bytes]) =>
        [...program(path, bytes).matchAll(/(?:https?|wss?):\/\/([\w-]+(?:\.[\w-]+)+)/gi)].filter((match) => !inNames.includes(match[1])).map((match) => `${path}: ${match[0]}`));
      return [...written, ...compiled];
    },
    broken: editPage((html) => html.replace("</main>", '<img alt="" src="https://example.org/a.png"></main>')),
  },
  {
    claim: "no style is inline",
    faults: (files) => [...finds(pagesOf(files), /<style\b[^>]*/gi), ...finds(pagesOf(files), /<[^>]*\sstyle\s*=[^>]*/gi)],
    broken: editPage((html) => html.replace("<h1", '<h1 style="color: red"')),
  },
  {
    claim: "no event handler is inline",
    faults: (files) => finds(pagesOf(files), /<[a-z][^>]*\son[a-z]+\s*=[^>]*/gi),
    broken: editPage((html) => html.replace("<h1", '<h1 onclick="go()"')),
  },
  {
    claim: "no script is inline, and the policy comes first",
    faults: (files) =>
      sealed.flatMap((path) => [...inlineScripts(text(files, path)).map((script) => `${path}: ${script.slice(0, 80)}`), ...begins(files, path, policy)]),
    broken: (files) => edit(files, "embed.html", (html) => html.replace("</main>", "<script>run()</script></main>")),
  },
  {
    claim: "the page that has all in it allows its own scripts and style by hash, and asks for nothing",
    faults: (files) => {
      const html = text(files, single);
      const asked = /\ssrc=["']?[^\s>]{0,60}|<link\b[^>]*\shref=["']?(?!["']?data:)[^\s>]{0,60}/gi;
      return [...begins(files, single, policyOfOneFile(inlineScripts(html), inlineStyles(html))), ...finds(new Map([[single, files.get(single)]]), asked)];
    },
    broken: (files) => edit(files, single, (html) => html.replace("</style>", " </style>")),
  },
  {
    claim: "every server is told the policy that stands in the page, and who may frame it",
    faults: (files) =>
      Object.entries(served).flatMap(([path, read]) => {
        const [index, embed] = read(text(files, path));
        return [
          ...(index === `${policy}; frame-ancestors 'self'` ? [] : [`${path}: for index.html ${index}`]),
          ...(embed === `${policy}; frame-ancestors *` ? [] : [`${path}: for embed.html ${embed}`]),
        ];
      }),
    broken: (files) => edit(files, ".htaccess", (file) => file.replaceAll("connect-src 'self'", "connect-src *")),
  },
  {
    claim: "every lasting file has its rule in _headers, which is within the hundred that are read",
    faults: (files) => {
      const rules = text(files, "_headers").split("\n").filter((line) => line.startsWith("/"));
      const lasting = [...files.keys()].filter((path) => !unhashed.includes(path) && !isPacked(path));
      return [...lasting.filter((path) => !rules.includes(`/${path}`)), ...rules.slice(100)];
    },
    broken: (files) => edit(files, "_headers", (file) => file.replace(/\/guard-.*/, "/guard")),
  },
  {
    claim: "what is packed is the file beside it, and no file that a host may change has a packed form",
    faults: (files) =>
      [...files].filter(([path]) => isPacked(path)).flatMap(([path, bytes]) => {
        const [plain, ending] = [path.slice(0, -3), path.slice(-3)];
        const isSame = files.has(plain) && packings[ending](bytes).equals(files.get(plain));
        return isSame && !changeable.includes(plain) ? [] : [path];
      }).concat(pages.flatMap((path) => Object.keys(packings).map((ending) => path + ending)).filter((path) => !files.has(path))),
    broken: (files) => edit(files, page, (html) => html.replace("<h1", "<h1 ")),
  },
  {
    claim: "the guard runs before everything else and depends on no hash",
    faults: (files) => {
      // What is only asked for beforehand runs nothing.
      const first = text(files, page).match(/<(?:script|link(?! (?:id="bank" )?rel="(?:module)?preload"))\b[^>]*>/i)?.[0] ?? "";
      const isGuard = /^<script src="\.\/guard-[0-9a-f]+\.js"[^>]*>$/.test(first) && !/\s(integrity|type|async|defer)\b/.test(first);
      return isGuard ? [] : [`${page}: begins with ${first}`];
    },
    broken: editPage((html) => html.replace('<script src="./guard-', '<script defer src="./guard-')),
  },
  {
    claim: "the name of every asset carries the hash of what is in it, and the page or its script names it; the few others are listed, and there",
    faults: (files) => {
      const hashOf = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 12);
      const isNamed = ([path, bytes]) => path.match(/-([0-9a-f]{12})\.[a-z0-9]+$/)?.[1] === hashOf(bytes) && finds(files, new RegExp(path.replaceAll(".", "\\."), "g")).length;
      const others = [...files].filter(([path]) => !unhashed.includes(path) && !isPacked(path));
      return [...others.filter((file) => !isNamed(file)).map(([path]) => path), ...unhashed.filter((path) => !files.has(path))];
    },
    broken: (files) => edit(files, pathOf(files, /^style-.*\.css$/), (css) => `${css} `),
  },
  {
    claim: "the texts for a crash, for no scripts and for no WebAssembly are in the page, hidden but the second",
    faults: (files) => {
      const html = text(files, page);
      const panel = html.match(/<section id="stopped"[^>]*\shidden>[^]*?<\/section>/)?.[0] ?? "";
      const wanted = ["crash", "boot", "new", "slow", "wasm", "file"].filter((reason) => !new RegExp(`<p data-reason="${reason}"[^>]*>[^<]{40}`).test(panel));
      return [...wanted.map((reason) => `no hidden text for: ${reason}`), ...(/<noscript>\s*<section[^>]*>\s*<p[^>]*>[^<]{40}/.test(html) ? [] : ["no text for: no scripts"])];
    },
    broken: editPage((html) => html.replace("<noscript>", "<noscript hidden>")),
  },
  {
    claim: "the page for frames is the page itself, but for its mark and the words for whom it does not come to",
    faults: (files) => {
      const plain = text(files, "embed.html").replace(" data-embedded", "").replace('id="framed"', 'id="framed" hidden');
      return plain !== text(files, "embed.html") && plain === text(files, page) ? [] : ["embed.html: is not the twin"];
    },
    broken: editPage((html) => html.replace("</h1>", ", another</h1>")),
  },
  {
    claim: "the first screen and the printable questions are what the components render",
    faults: (files) => [
      ...(text(files, page).includes(`<div id="app">${screens.home}</div>`) ? [] : [`${page}: another first screen`]),
      ...(text(files, sheet).includes(`<body>\n${screens.sheet}\n</body>`) ? [] : [`${sheet}: other questions`]),
    ],
    broken: editPage((html) => html.replace("</h1>", "!</h1>")),
  },
  {
    claim: "the printable questions run no script, and their policy allows none",
    faults: (files) => {
      const html = text(files, "worksheet.html");
      const expected = `<head>\n<meta charset="utf-8">\n${policyTag(policyOfReading)}`;
      return [...(html.match(/<script\b|\son[a-z]+\s*=|\sstyle\s*=/gi) ?? []), ...(html.includes(expected) ? [] : [`no ${expected}`])];
    },
    broken: (files) => edit(files, "worksheet.html", (html) => html.replace("</body>", "<script></script></body>")),
  },
  {
    claim: "the list of what works offline has every file that the page names, with its hash",
    faults: (files) => {
      const list = kept(files);
      const sha256 = (path) => createHash("sha256").update(files.get(path) ?? "").digest("hex");
      const wanted = [...files.keys()].filter((path) => !isPacked(path) && (!unhashed.includes(path) || path === sheet));
      const wrong = Object.entries(list).filter(([path, hash]) => sha256(path === "./" ? page : path) !== hash);
      return [...wanted.filter((path) => !list[path]), ...wrong.map(([path]) => `${path}: another hash`), ...(list["./"] ? [] : [page])];
    },
    broken: (files) => edit(files, pathOf(files, /^later-.*\.wasm$/), (bytes) => `${bytes} `),
  },
  {
    claim: "every part of the program and every script that is asked for is there, holds something, and is kept for offline",
    faults: (files) => {
      const names = texts(files).flatMap(([, content]) => [...content.matchAll(/[\w-]+-[0-9a-f]{12}\.(?:wasm|js)\b/g)].map(([name]) => name));
      const parts = [...files.keys()].filter((path) => /\.(wasm|js)$/.test(path));
      const hashed = [...new Set([...names, ...parts.filter((path) => !unhashed.includes(path))])];
      return [
        ...hashed.filter((name) => !files.has(name) || !kept(files)[name]).map((name) => `${name}: is missing`),
        ...parts.filter((path) => isEmpty(path, files.get(path))).map((path) => `${path}: is empty`),
        ...(parts.filter((path) => path.endsWith(".wasm")).length < 8 ? ["the program is not in parts"] : []),
      ];
    },
    broken: (files) => new Map(files).set(pathOf(files, /^later-.*\.wasm$/), Buffer.from("\0asm\x01\0\0\0", "latin1")),
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
  ...besideRules,
];

let failed = 0;
const report = (claim, faults, isGood) => {
  console.log(`test ${claim} ... ${isGood ? "ok" : "FAILED"}`);
  if (!isGood) [failed, faults] = [failed + 1, faults.forEach((fault) => console.log(`    ${fault}`))];
};
const dist = readWhole("dist");
for (const { claim, faults, broken } of rules) {
  const found = faults(dist);
  report(claim, found, found.length === 0);
  report(`${claim} (the rule sees a breach)`, ["the rule did not see the breach made for it"], faults(broken(dist)).length > 0);
}
console.log(`\ntest result: ${failed ? "FAILED" : "ok"}. ${rules.length * 2 - failed} passed; ${failed} failed`);
process.exit(failed ? 1 : 0);
