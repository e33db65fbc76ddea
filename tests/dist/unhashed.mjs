// The files of dist/ whose names stay the same from one version to the next, by their paths. Every other name carries the
// hash of what is in it. A browser asks anew for these on each visit (src/hosting/), and they are deployed last.

/** The pages that the program runs in: each has the same scripts and the same policy. */
export const pages = ["index.html", "embed.html"];

/** The page that has all in it. */
export const single = "foothold.html";

/** What servers and those who run them read. */
export const forHosts = [".htaccess", ".nojekyll", "_headers", "hosting.html", "nginx.conf"];

/** What a host may change by hand: it has no packed form, which would then be untrue. */
export const changeable = ["config.json"];

/** Everything without a hash in its name. */
export const unhashed = [...pages, "embed/v1.js", single, ...forHosts, ...changeable];
