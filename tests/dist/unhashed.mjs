// The files of dist/ whose names stay the same from one version to the next, by their paths. Every other name carries the
// hash of what is in it. A browser asks anew for these on each visit (src/hosting/), and they are deployed last.
import { readFileSync } from "node:fs";

/** The pages that the program runs in: each has the same scripts and the same policy. */
export const pages = ["index.html", "embed.html"];

const version = readFileSync("Cargo.toml", "utf8").match(/^version = "(.*)"$/m)[1];

/** The loader for other people's pages: the newest, and that of this very version, which a page may be pinned to. */
export const loaders = ["embed/v1.js", `embed/v1.${version}.js`];

/** The page that has all in it. */
export const single = "foothold.html";

/** What servers and those who run them read. */
export const forHosts = [".htaccess", ".nojekyll", "_headers", "hosting.html", "nginx.conf"];

const { bank } = JSON.parse(readFileSync("src/hosting/config.json", "utf8"));

/** What a host may change by hand, the bank that the config names too: it has no packed form, which would then be untrue. */
export const changeable = ["config.json", ...(bank ? [bank] : [])];

/** The questions to read and to print. */
export const sheet = "worksheet.html";

/** What is said of accessibility. */
export const statement = "accessibility.html";

/** What an installed copy of the tool looks like, and the pictures of it. */
export const installed = ["manifest.webmanifest", "icon.svg", "icon-192.png", "icon-512.png", "icon-maskable-512.png"];

/** Everything without a hash in its name. */
export const unhashed = [...pages, ...loaders, single, sheet, statement, ...forHosts, ...changeable, "sw.js", ...installed];
