// The page's guard: the first script, independent of everything else, so that it still works when the rest does not.
// It shows the panel that is already written in index.html, freezes the page, and hands over the stored answers as they are.
// It takes part in nothing: `data-ready` and `data-crashed` on <html> are all that it and the app know of each other.
(function () {
  "use strict";
  var page = document.documentElement;
  var slow = 20000;
  // Why the page stopped; empty while it has not.
  var stopped = "";

  function find(id) {
    return document.getElementById(id);
  }

  function listen(id, on_click) {
    if (find(id)) find(id).addEventListener("click", on_click);
  }

  function isReady() {
    return page.hasAttribute("data-ready");
  }

  // Shows the panel with one of its texts: "crash", "boot", "slow", "wasm" or "file".
  function show(reason) {
    var panel = find("stopped");
    if (!panel) {
      // An extension or a translator may have removed the panel: a bare sentence is better than a dead page.
      panel = (document.body || page).appendChild(document.createElement("p"));
      panel.id = "stopped";
      panel.textContent = "The tool stopped. Your answers are safe. Reload the page to go on.";
      return;
    }
    var texts = panel.querySelectorAll("[data-reason]");
    for (var i = 0; i < texts.length; i += 1) {
      texts[i].hidden = texts[i].getAttribute("data-reason").split(" ").indexOf(reason) < 0;
    }
    panel.hidden = false;
    if (find("loading")) find("loading").hidden = true;
    panel.focus();
  }

  // After this nothing that the person does reaches the app, and the app's save looks at `data-crashed`.
  function stop(reason) {
    if (stopped) return;
    stopped = reason;
    page.setAttribute("data-crashed", reason);
    if (find("app") && isReady()) {
      find("app").setAttribute("inert", "");
      if (find("stopped")) find("stopped").setAttribute("aria-modal", "true");
    }
    // While the page is still being read, its panel may not be there yet: on_parsed shows it.
    if (document.readyState !== "loading") show(reason);
  }

  // What extensions throw is not ours; a resize observer that needs a second round is not a failure.
  function isForeign(event) {
    return /^[\w-]+-extension:/.test(event.filename || "") || /^ResizeObserver loop/.test(event.message || "");
  }

  function on_failure(event) {
    var source = event.target;
    if (source && source !== window && source.tagName !== "SCRIPT") return;
    if (!isForeign(event)) stop(isReady() ? "crash" : "boot");
  }

  // Every stored text of ours as it stands, read or unreadable, in one JSON file.
  function on_download() {
    var kept = {};
    var count = 0;
    try {
      for (var i = 0; i < localStorage.length; i += 1) {
        var key = localStorage.key(i);
        if (key.indexOf("foothold:") === 0) {
          kept[key] = localStorage.getItem(key);
          count += 1;
        }
      }
    } catch (error) {
      console.warn("The guard cannot read this browser's storage.", error);
    }
    if (find("stopped-empty")) find("stopped-empty").hidden = count > 0;
    if (!count) return;
    var file = new Blob([JSON.stringify({ format: "foothold-rescue/1", stored: kept }, null, 1)], { type: "application/json" });
    var link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = "foothold-answers.json";
    link.click();
  }

  // The static page is there, and the deferred scripts have not run yet.
  function on_parsed() {
    listen("stopped-download", on_download);
    listen("stopped-reload", function () {
      location.reload();
    });
    if (stopped) show(stopped);
    else if (location.protocol === "file:") stop("file");
    else if (typeof WebAssembly !== "object") stop("wasm");
    else {
      if (find("loading")) find("loading").hidden = false;
      setTimeout(on_slow, slow);
    }
  }

  // A slow start may still come to an end: the panel goes away again when the app says that it is there.
  function on_slow() {
    if (stopped || isReady()) return;
    show("slow");
    new MutationObserver(function () {
      if (!stopped && isReady() && find("stopped")) find("stopped").hidden = true;
    }).observe(page, { attributes: true });
  }

  window.addEventListener("error", on_failure, true);
  window.addEventListener("unhandledrejection", on_failure);
  document.addEventListener("readystatechange", function () {
    if (document.readyState === "interactive") on_parsed();
  });
})();
