// Writes dist/embed/v1.js, which other people's pages load: without its comments, and under a name that stays.
import { execFileSync } from "node:child_process";

const minify = ["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning", "--target=es2022"];
execFileSync("esbuild", ["src/embed/v1.js", ...minify, "--outfile=dist/embed/v1.js"]);
