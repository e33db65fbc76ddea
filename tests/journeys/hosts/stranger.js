// Ten times a second it says to everybody what only the diagnostic or the page around it may say, well-formed, and odd
// things besides.
let nonces = ["0123456789abcdef0123456789abcdef"];
addEventListener("message", (event) => {
  if (event.data && event.data.nonces) nonces = event.data.nonces;
});
const cyclic = {};
cyclic.host = cyclic.tokens = cyclic.t = cyclic;
const odd = [null, undefined, 0, NaN, Infinity, "foothold", [], cyclic, new Map(), new Error("odd"), { p: "foothold" }, { t: "hello" },
  { p: "foothold", t: "hello", v: "1", n: {} }, { p: "foothold", t: "init", v: 1 }, "x".repeat(1_000_000)];
const forged = () => {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [{ p: "foothold", t: "hello", v: [1], n: nonce }, { t: "ready", app: "x", v: 1 }, { t: "height", px: 12345 },
    { t: "progress", answered: 1, total: 1, step: 1, steps: 1 }, { t: "completed", bank: "forged", answered: 1, total: 1 }];
};
const init = (n) => ({ p: "foothold", t: "init", v: 1, n, host: { share: "summary", theme: "dark", tokens: { "--foothold-accent": "#ff0000" } } });

setInterval(() => {
  for (const message of forged()) parent.postMessage(message, "*");
  for (let place = 0; place < parent.length; place += 1) {
    for (const nonce of nonces.slice(-4)) {
      const channel = new MessageChannel();
      channel.port1.onmessage = (event) => parent.postMessage({ spoken: event.data }, "*");
      parent[place].postMessage(init(nonce), "*", [channel.port2]);
    }
    parent[place].postMessage({ t: "config", theme: "dark" }, "*");
  }
}, 100);
// Once: ten thousand messages, and all that is odd.
for (let count = 0; count < 10_000; count += 1) parent.postMessage({ t: "height", px: count }, "*");
for (const message of odd) {
  parent.postMessage(message, "*");
  for (let place = 0; place < parent.length; place += 1) parent[place].postMessage(message, "*");
}
