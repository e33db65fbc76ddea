// What the page is made of: every crate that its program is compiled from, and those that only work at build time.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** As SPDX wants it: some crates still write a slash where "or" is meant. */
const expression = (license) => license.replace(/\s*\/\s*/g, " OR ");

/** The checksum of each package by its name and version, as Cargo.lock has it. */
function checksums() {
  const lock = readFileSync("Cargo.lock", "utf8");
  const packages = lock.matchAll(/name = "(.*)"\nversion = "(.*)"\nsource = .*\nchecksum = "(.*)"/g);
  return new Map([...packages].map(([, name, version, checksum]) => [`${name} ${version}`, checksum]));
}

/** The texts of its license, as they lie in the package. */
function texts(folder) {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|unlicense|notice|copyright)/i.test(name)).sort();
  return names.map((name) => join(folder, name)).flatMap((path) => {
    try {
      return [readFileSync(path, "utf8").replaceAll("\r\n", "\n").trim()];
    } catch {
      return []; // A folder of that name.
    }
  });
}

/** All packages of the page and the page itself, in order, each with what it needs. `isInPage` is false of macros, of
 * build scripts and of what these need. */
export function crates() {
  const asked = ["metadata", "--offline", "--locked", "--format-version=1", "--filter-platform=wasm32-unknown-unknown", "--features=app"];
  const told = JSON.parse(execFileSync("cargo", asked, { encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "inherit"] }));
  const packages = new Map(told.packages.map((each) => [each.id, each]));
  const nodes = new Map(told.resolve.nodes.map((node) => [node.id, node]));
  const isMacro = (id) => packages.get(id).targets.some((target) => target.kind.includes("proc-macro"));
  /** Which of a package's own needs are of this kind: `null` for its program, "build" for its build script. */
  const needs = (id, kinds) => nodes.get(id).deps.filter((dep) => dep.dep_kinds.some(({ kind }) => kinds.includes(kind))).map((dep) => dep.pkg);
  const reach = (kinds, follows) => {
    const found = new Set();
    const visit = (id) => {
      if (found.has(id) || !follows(id)) return;
      found.add(id);
      needs(id, kinds).forEach(visit);
    };
    visit(told.resolve.root);
    return found;
  };
  const inPage = reach([null], (id) => !isMacro(id));
  const sums = checksums();
  const shown = ({ id, name, version, license, repository, manifest_path }) => ({
    name,
    version,
    license: expression(license),
    repository,
    checksum: sums.get(`${name} ${version}`),
    isInPage: inPage.has(id),
    needs: needs(id, [null, "build"]).map((need) => packages.get(need)).map(({ name, version }) => ({ name, version })),
    texts: texts(dirname(manifest_path)),
  });
  const all = [...reach([null, "build"], () => true)].map((id) => shown(packages.get(id)));
  return all.sort((one, other) => (`${one.name} ${one.version}` < `${other.name} ${other.version}` ? -1 : 1));
}
