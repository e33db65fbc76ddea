// The files of dist/ whose names stay the same from one version to the next, by their paths. Every other name carries the
// hash of what is in it. A browser asks anew for these on each visit (src/hosting/), and they are deployed last.

/** The pages that the program runs in: each has the same scripts and a policy of its own. */
export const pages = ["index.html", "embed.html"];

/** Everything without a hash in its name. */
export const unhashed = [...pages, ".nojekyll", "config.json"];
