// In place of sw.js when offline copies are to be taken back (`./dev build --withdraw-worker`): browsers that have the
// worker fetch this, which throws away what it kept and the worker itself. No page is reloaded, so nobody is interrupted:
// from its next start on, each asks the network again.
const ours = `foothold:${self.registration.scope}:`;

async function withdraw() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(ours)).map((name) => caches.delete(name)));
  await self.registration.unregister();
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(withdraw()));
