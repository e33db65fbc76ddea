// The content security policy: what the page may load and run, and nothing else.
import { createHash } from "node:crypto";

/** The policy of a page whose one inline script is `script`. There is no worker yet, so no Trusted Types policy may exist. */
export function policyFor(script) {
  const hash = createHash("sha256").update(script).digest("base64");
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

/** The tag that carries a policy. */
export function policyTag(policy) {
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}
