// Lays beside the page's folder what those want who must know what they host: SHA256SUMS of every file, what it is made of
// (CycloneDX), and the license of each of its crates. No time and no name of this machine is in them, so that who builds
// the same gets the same. node .dev/beside.mjs FOLDER
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readWhole } from "../tests/dist/folder.mjs";
import { crates } from "./crates.mjs";

const folder = process.argv[2];
const all = crates();
const ours = all.find((crate) => crate.name === "foothold");
const others = all.filter((crate) => crate !== ours);
const purl = ({ name, version }) => `pkg:cargo/${name}@${version}`;
// `rustc 1.95.0 (…)`: the page has a standard library of its own, from this compiler's sources.
const compiler = execFileSync(process.env.RUSTC ?? "rustc", ["--version"], { encoding: "utf8" }).split(" ")[1];
const std = { type: "library", "bom-ref": "rust-std", name: "rust-std", version: compiler, scope: "required", licenses: [{ expression: "MIT OR Apache-2.0" }] };

/** As `sha256sum --check` reads it. */
function sums() {
  const line = ([path, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}\n`;
  return [...readWhole("dist")].sort(([one], [other]) => (one < other ? -1 : 1)).map(line).join("");
}

function component(crate) {
  return {
    type: "library",
    "bom-ref": purl(crate),
    name: crate.name,
    version: crate.version,
    scope: crate.isInPage ? "required" : "excluded",
    hashes: [{ alg: "SHA-256", content: crate.checksum }],
    licenses: [{ expression: crate.license }],
    purl: purl(crate),
    ...(crate.repository && { externalReferences: [{ type: "vcs", url: crate.repository }] }),
  };
}

function bill() {
  const { name, version, license } = ours;
  const root = { type: "application", "bom-ref": purl(ours), name, version, licenses: [{ expression: license }] };
  const needs = (crate) => ({ ref: purl(crate), dependsOn: [...(crate === ours ? [std["bom-ref"]] : []), ...crate.needs.map(purl)].sort() });
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: root },
    components: [std, ...others.map(component)],
    dependencies: [...all.map(needs), { ref: std["bom-ref"], dependsOn: [] }],
  };
}

/** The text of Apache-2.0 that most of these bring. */
function apache(crates) {
  const counts = new Map();
  for (const text of crates.flatMap((crate) => crate.texts).filter((text) => /^Apache License\s+Version 2\.0/.test(text))) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0][0];
}

/** The texts under which a crate is used. Some packages leave theirs out; Apache-2.0 is the same text for all. */
function textsOf(crate, standard) {
  if (crate.texts.length) return crate.texts;
  if (crate.license.includes("Apache-2.0")) return [standard];
  throw new Error(`${crate.name} ${crate.version} (${crate.license}) brings no text of its license`);
}

/** Every crate of the page with its license, then each text once, with the crates that it came with. */
function licenses() {
  const inPage = others.filter((crate) => crate.isInPage);
  const named = ({ name, version }) => `${name} ${version}`;
  const [texts, standard] = [new Map(), apache(inPage)];
  for (const crate of inPage) for (const text of textsOf(crate, standard)) texts.set(text, [...(texts.get(text) ?? []), named(crate)]);
  const head = "What the page is compiled from, and under which license. Foothold itself: see its LICENSE.\n";
  const lines = [`rust-std ${compiler}: MIT OR Apache-2.0`, ...inPage.map((crate) => `${named(crate)}: ${crate.license}`)];
  const whole = [...texts].map(([text, crates]) => `${"=".repeat(80)}\n${crates.join(", ")}\n${"=".repeat(80)}\n\n${text}\n`);
  return [head, lines.join("\n") + "\n", ...whole].join("\n");
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "SHA256SUMS"), sums());
writeFileSync(join(folder, "sbom.cdx.json"), `${JSON.stringify(bill(), null, 2)}\n`);
writeFileSync(join(folder, "licenses.txt"), licenses());
