// Opening without a network: has the browser keep a copy of the tool (sw.js), and tells when a newer one waits.
// It is bundled with the program's own script. The app and it know of each other by two marks on <html>: the app sets
// `data-whole` when it has fetched its parts, this sets `data-offline` when the copy is whole; and by the event
// `foothold:forget`, after which nothing of the copy is left.
"use strict";
const page = document.documentElement;
// Nothing in somebody else's page, which has an address of its own, and nothing where browsers keep no copies.
const may = window.isSecureContext && "serviceWorker" in navigator && /^http/.test(location.protocol) && window.top === window;

/** The one address that Trusted Types let a worker be started from. */
function address() {
  const allow = (path) => {
    if (path === "sw.js") return path;
    throw new TypeError(path);
  };
  return window.trustedTypes ? trustedTypes.createPolicy("foothold", { createScriptURL: allow }).createScriptURL("sw.js") : "sw.js";
}

/** What it keeps of this copy of the tool, by name. */
async function kept(registration) {
  return (await caches.keys()).filter((name) => name.startsWith(`foothold:${registration.scope}:`));
}

async function register() {
  const registration = await navigator.serviceWorker.register(address(), { updateViaCache: "none" });
  const look = async () => page.toggleAttribute("data-offline", Boolean(registration.active) && (await kept(registration)).length > 0);
  const follow = () => registration.installing?.addEventListener("statechange", look);
  registration.addEventListener("updatefound", follow);
  document.addEventListener("foothold:forget", () => forget(registration));
  window.addEventListener("hashchange", () => {
    look();
    tell(registration);
  });
  follow();
  await look();
  // A page that was reloaded past its worker is not looked after by the browser itself.
  if (registration.active) await registration.update();
}

/**
 * Says that a new version waits: with the next screen, so that nothing moves under a finger, and in a region that is there
 * already, so that readers say it when they are free.
 */
function tell(registration) {
  const news = document.getElementById("news");
  if (!registration.active || !registration.waiting || !news || news.firstChild) return;
  news.append(document.getElementById("renewed").content.cloneNode(true));
  const [renew, not_now] = news.querySelectorAll("button");
  renew.addEventListener("click", () => {
    // The app saves all that is due when the page is left, and takes this for leaving.
    window.dispatchEvent(new Event("pagehide"));
    const worker = registration.waiting;
    // Another window may have let the new version in.
    if (!worker) return location.reload();
    worker.addEventListener("statechange", () => worker.state === "activated" && location.reload());
    worker.postMessage("renew");
  });
  not_now.addEventListener("click", () => news.replaceChildren());
}

async function forget(registration) {
  page.removeAttribute("data-offline");
  await Promise.all((await kept(registration)).map((name) => caches.delete(name)));
  await registration.unregister();
}

function begin() {
  // Browsers that refuse it, or a folder without sw.js, are no failure: the tool works as before.
  const start = () => register().catch((error) => console.info("The copy for offline was not made or renewed.", error));
  "requestIdleCallback" in window ? requestIdleCallback(start, { timeout: 10000 }) : setTimeout(start, 1000);
}

if (may && !page.hasAttribute("data-embedded")) {
  const watcher = new MutationObserver(() => {
    if (!page.hasAttribute("data-whole")) return;
    watcher.disconnect();
    begin();
  });
  watcher.observe(page, { attributeFilter: ["data-whole"] });
}
