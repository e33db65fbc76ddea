// What the build lays beside the folder: that it is true of the folder, and of the lock file.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const place = "target/beside";
const names = ["SHA256SUMS", "sbom.cdx.json", "licenses.txt"];
/** Where a breach puts its own in place of such a file. */
const put = (files, name, text) => new Map(files).set(`${place}/${name}`, Buffer.from(text));
const read = (files, name) => files.get(`${place}/${name}`)?.toString("utf8") ?? readFileSync(join(place, name), "utf8");
const inFolder = (files) => [...files].filter(([path]) => !path.startsWith(place));

/** The packages of Cargo.lock that come from elsewhere, `name version checksum`. */
const locked = () => [...readFileSync("Cargo.lock", "utf8").matchAll(/name = "(.*)"\nversion = "(.*)"\nsource = .*\nchecksum = "(.*)"/g)].map((match) => match.slice(1).join(" "));

export const rules = [
  {
    claim: "SHA256SUMS beside the folder names every file of it with its hash, and no other",
    faults: (files) => {
      const found = inFolder(files).map(([path, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}`);
      const told = read(files, "SHA256SUMS").trimEnd().split("\n");
      return [...found.filter((line) => !told.includes(line)), ...told.filter((line) => !found.includes(line))];
    },
    broken: (files) => put(files, "SHA256SUMS", read(files, "SHA256SUMS").replace(/^./, (digit) => (digit === "0" ? "1" : "0"))),
  },
  {
    claim: "the bill of materials names crates of Cargo.lock by their checksums, each with a license",
    faults: (files) => {
      const { bomFormat, components } = JSON.parse(read(files, "sbom.cdx.json"));
      const crates = components.filter((each) => each.purl);
      const known = locked();
      const strangers = crates.filter((each) => !known.includes(`${each.name} ${each.version} ${each.hashes[0].content}`) || !each.licenses[0].expression);
      const missing = ["yew", "wasm-bindgen", "miniz_oxide", "sha2"].filter((name) => !crates.some((each) => each.name === name && each.scope === "required"));
      return [...(bomFormat === "CycloneDX" ? [] : [bomFormat]), ...strangers.map((each) => each.purl), ...missing];
    },
    broken: (files) => put(files, "sbom.cdx.json", read(files, "sbom.cdx.json").replace(/"content": "./, '"content": "x')),
  },
  {
    claim: "every crate in the page has its license and the text of it",
    faults: (files) => {
      const text = read(files, "licenses.txt");
      const crates = JSON.parse(read(files, "sbom.cdx.json")).components.filter((each) => each.scope === "required" && each.purl);
      const heads = [...text.matchAll(/^={80}\n(.*)\n={80}$/gm)].flatMap((match) => match[1].split(", "));
      return crates.map((each) => `${each.name} ${each.version}`).filter((crate) => !heads.includes(crate) || !text.includes(`\n${crate}: `));
    },
    broken: (files) => put(files, "licenses.txt", read(files, "licenses.txt").replace("\nyew 0", "\nwey 0")),
  },
  {
    claim: "nothing beside the folder names this machine or a time",
    faults: (files) => names.flatMap((name) => (read(files, name).match(/\/(?:root|home|Users|work)\/[\w./-]{0,60}|20\d\d-\d\d-\d\dT/g) ?? []).map((found) => `${name}: ${found}`)),
    broken: (files) => put(files, "sbom.cdx.json", `${read(files, "sbom.cdx.json")}"timestamp": "2026-01-01T00:00:00Z"`),
  },
];
