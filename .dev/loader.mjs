// Writes what other people's pages load, without its comments and under each of the names that stay (dist/embed/v1.js).
import { execFileSync } from "node:child_process";
import { unhashed } from "../tests/dist/unhashed.mjs";

const minify = ["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning", "--target=es2022"];
for (const name of unhashed.filter((path) => /^embed\/v1\..*js$/.test(path))) {
  execFileSync("esbuild", ["src/embed/v1.js", ...minify, `--outfile=dist/${name}`]);
}
