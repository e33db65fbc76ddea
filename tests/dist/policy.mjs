// The content security policy: what a page may load and run, and nothing else.
import { createHash } from "node:crypto";

/** How a policy names an inline script or style: exactly this text and no other. */
const hashed = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

function written(directives) {
  const all = {
    "default-src": "'none'",
    ...directives,
    "base-uri": "'none'",
    "form-action": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": directives["trusted-types"] ?? "'none'",
  };
  return Object.entries(all).map(([name, value]) => `${name} ${value}`).join("; ");
}

/** The policy of every page that has its scripts and styles beside it. It names no hash, so that it is the same in each
 * version, and a header that a server has from the last one is true of this one. */
export const policy = written({
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "manifest-src": "'self'",
  "worker-src": "'self'",
  "frame-src": "'self'",
  // Lets sw.js be started, and nothing else (src/app/browser/offline.js).
  "trusted-types": "foothold",
});

/** The policy of the page that has all in it and asks for nothing: these scripts and this style. */
export function policyOfOneFile(scripts, styles) {
  return written({
    "script-src": [...scripts.map(hashed), "'wasm-unsafe-eval'"].join(" "),
    "style-src": styles.map(hashed).join(" "),
    "img-src": "data:",
    "connect-src": "'none'",
  });
}

/** The policy of a page without scripts. */
export const policyOfReading = written({ "style-src": "'self'", "img-src": "'self' data:" });

/** The tag that carries a policy. */
export function policyTag(policy) {
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}
