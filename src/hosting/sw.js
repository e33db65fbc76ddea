// The worker that opens the tool without a network. The build puts the list of files and their SHA-256 into the next line.
const files = {};
const version = "";
// What it keeps is named by the folder that it serves, since other tools may live on the same host.
const ours = `foothold:${self.registration.scope}:`;
const cache = ours + version;
const home = "./";
// What whoever hosts the tool may change without a build: asked for anew each time, and kept for when that fails.
const settings = "config.json";

const whole = (path) => new URL(path, self.registration.scope).href;
// A name of a page without its hash and query: which screen and which embedding page is not the worker's business.
const named = (address) => address.split(/[?#]/)[0].replace(/\/index\.html$/, "/");
const listed = new Set(Object.keys(files).map(whole));

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The answer, if it is the very file that was built: a hotel's sign-in page or half a file is not. */
async function checked(response, hash) {
  if (!response || response.status !== 200 || (response.type !== "basic" && response.type !== "default")) return null;
  const bytes = await response.arrayBuffer();
  if ((await sha256(bytes)) !== hash) return null;
  // Made anew, because a browser refuses to show a page from an answer that was redirected.
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response(bytes, { headers });
}

/** One file: from what an older version kept, as the network has it, or past every cache on the way. */
async function get(path, hash) {
  const address = whole(path);
  const sources = [() => caches.match(address, { ignoreVary: true }), () => fetch(address, { cache: "no-cache" }), () => fetch(address, { cache: "reload" })];
  for (const source of sources) {
    const response = await checked(await source(), hash);
    if (response) return response;
  }
  throw new Error(`${path} is not the file that this version was built with`);
}

/** All files or none: until every one is here and right, the older version goes on. */
async function install() {
  try {
    const store = await caches.open(cache);
    await Promise.all(Object.entries(files).map(async ([path, hash]) => store.put(whole(path), await get(path, hash))));
    await keepSettings(store);
  } catch (error) {
    await caches.delete(cache);
    throw error;
  }
}

/** The settings, and the bank that they name, as far as they can be had: they are not part of what was built. */
async function keepSettings(store) {
  try {
    const { bank } = await (await ask(whole(settings), store)).json();
    if (typeof bank === "string") await ask(whole(bank), store);
  } catch (error) {
    console.info("The settings were not kept.", error);
  }
}

/** From the network and kept, if it is JSON; what was kept, where the network fails or says something else. */
async function ask(address, store) {
  try {
    const response = await fetch(address, { cache: "no-cache" });
    if (response.status === 404) return response;
    await response.clone().json();
    if (response.ok) await store.put(address, response.clone());
    if (response.ok) return response;
  } catch (error) {
    console.info(`${address} did not arrive.`, error);
  }
  return (await store.match(address, { ignoreVary: true })) ?? Response.error();
}

async function forgetOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(ours) && name !== cache).map((name) => caches.delete(name)));
}

/** The kept file. A browser may throw single files away; then the network is asked as if there were no worker. */
async function answer(address, request) {
  const kept = await caches.match(address, { cacheName: cache, ignoreVary: true });
  if (kept || request.mode === "navigate") return kept ?? fetch(request);
  // Said so to the page, which tells the person; a worker's own failure would be one more on the console.
  return fetch(request).catch(() => new Response(null, { status: 504 }));
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOlder()));
// It waits for the old version's last page, or until a person says so.
self.addEventListener("message", (event) => event.data === "renew" && self.skipWaiting());
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = named(request.url);
  if (request.method !== "GET") return;
  if (listed.has(address)) event.respondWith(answer(address, request));
  // Other JSON of this folder: the settings and the bank that they name.
  else if (address.startsWith(whole(home)) && address.endsWith(".json")) event.respondWith(caches.open(cache).then((store) => ask(address, store)));
});
