// The page's guard: the first script, independent of everything else, so that it still works when the rest does not.
// It shows the panel that is already written in index.html, freezes the page, hands over the stored answers as they are,
// and counts starts that failed on them. All that it and the app know of each other are three marks on <html>
// (`data-ready`, `data-crashed`, `data-safe`), two events (`foothold:opening`, `foothold:download`), and what the folder
// sets, which it asks for (`footholdConfig`).
(function () {
  "use strict";
  var page = document.documentElement;
  var slow = 20000;
  // The database and the config are asked for so many milliseconds, and then done without.
  var patience = 2000;
  // Why the page stopped; empty while it has not.
  var stopped = "";
  var bare = "The tool stopped. Your answers are safe. Reload the page to go on.";
  // One a folder and workspace, as the saves are (src/embed/address.rs). It is there only while a start has failed or is on
  // its way.
  var workspace = page.hasAttribute("data-embedded") && /[?&]workspace=([a-z0-9-]{1,64})(&|$)/.exec(location.search);
  var key_of_starts = "foothold:boots:" + location.pathname.replace(/[^/]*$/, "") + (workspace ? workspace[1] : "");
  // The version in whose place the page was loaded again, in this tab.
  var key_of_renewal = "foothold:renewed";
  // A start that began so many milliseconds ago and is not ready has failed: younger ones may be those of other tabs.
  var settled = 1000;
  // When this page's start came to the saves; null before.
  var began = null;

  function find(id) {
    return document.getElementById(id);
  }

  // Each step stands alone: in a page that is broken, one that fails must not keep the next from being tried.
  function attempt(act) {
    try {
      act();
    } catch (error) {
      console.warn("The guard goes on without this.", error);
    }
  }

  function listen(id, on_click) {
    if (find(id)) find(id).addEventListener("click", on_click);
  }

  function isReady() {
    return page.hasAttribute("data-ready");
  }

  // Shows the panel with one of its texts: "crash", "boot", "new", "slow", "wasm" or "file".
  function show(reason) {
    try {
      var panel = find("stopped");
      var texts = panel.querySelectorAll("[data-reason]");
      for (var i = 0; i < texts.length; i += 1) {
        texts[i].hidden = texts[i].getAttribute("data-reason").split(" ").indexOf(reason) < 0;
      }
      panel.hidden = false;
      if (find("framed")) find("framed").hidden = !page.hasAttribute("data-embedded");
      panel.focus();
    } catch (error) {
      showBare();
    }
  }

  // An extension or a translator may have removed the panel or its parts: a bare sentence is better than a dead page.
  function showBare() {
    try {
      var sentence = document.createElement("p");
      sentence.textContent = bare;
      (document.body || page).appendChild(sentence);
    } catch (error) {
      window.alert(bare);
    }
  }

  // After this nothing that the person does reaches the app, and the app's save looks at `data-crashed`.
  function stop(reason) {
    if (stopped) return;
    stopped = reason;
    attempt(function () {
      page.setAttribute("data-crashed", reason);
    });
    attempt(function () {
      if (began !== null && !isReady()) remember(others().concat(0));
    });
    attempt(function () {
      if (!find("app") || !isReady()) return;
      find("app").setAttribute("inert", "");
      if (find("stopped")) find("stopped").setAttribute("aria-modal", "true");
    });
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
    if (stopped || isForeign(event)) return;
    if (isReady()) return stop("crash");
    stop(isBareFile() ? "file" : "boot");
    attempt(lookForNew);
  }

  // Browsers keep from a page that is a file what lies beside it. The page that has all in it needs nothing of that.
  function isBareFile() {
    return location.protocol === "file:" && !page.hasAttribute("data-single");
  }

  // Each version's script has a name of its own. Where the server's page names another than this page does, a new version
  // has taken its place, and what did not arrive may be gone for good.
  function lookForNew() {
    var script = document.querySelector("script[type=module]").getAttribute("src");
    fetch(location.pathname, { cache: "no-store" }).then(function (answer) {
      return answer.text();
    }).then(function (text) {
      // Anything else than a page of ours, such as a portal's, says nothing about versions.
      if (text.indexOf('id="stopped"') < 0 || text.indexOf(script) > 0) return;
      show("new");
      // Once for each version that was given up; where that cannot be noted, the person decides.
      if (sessionStorage.getItem(key_of_renewal) === script) return;
      sessionStorage.setItem(key_of_renewal, script);
      location.reload();
    }).catch(function () {
      // Without an answer nothing is known of another version, and what is shown stands.
    });
  }

  // Starts that came to the saves and were not ready: when each began, or 0 where it was seen to fail.
  function recall() {
    try {
      var starts = JSON.parse(localStorage.getItem(key_of_starts));
      return Array.isArray(starts) ? starts : [];
    } catch (error) {
      return [];
    }
  }

  // Where nothing can be written, as in a sandboxed frame, nothing was read either, and nothing is counted.
  function remember(starts) {
    attempt(function () {
      if (starts.length) localStorage.setItem(key_of_starts, JSON.stringify(starts.slice(-3)));
      else localStorage.removeItem(key_of_starts);
    });
  }

  function others() {
    return recall().filter(function (start) {
      return start !== began;
    });
  }

  // The app is about to read the saves. Only from here on can they be what breaks the start: a slow network or a missing
  // file ends a start before this, and is never counted. Written down now, since nothing may run after the next line.
  function on_opening() {
    var now = Date.now();
    var failed = recall().filter(function (start) {
      return now - start > settled;
    });
    if (failed.length > 1) page.setAttribute("data-safe", "");
    began = now;
    remember(recall().concat(began));
  }

  // After a start without the saves, one more failure with them is enough.
  function on_ready() {
    if (began !== null && isReady() && !stopped) remember(page.hasAttribute("data-safe") ? [0] : []);
    began = null;
  }

  // Whoever reloads or leaves in the middle of a start was impatient. A page that hangs or is killed comes not this far.
  function on_leave() {
    if (began !== null && !stopped) remember(others());
    began = null;
  }

  // Every text of ours in local storage and what only the database has; where the two differ, both.
  function collect(on_collected) {
    var file = { format: "foothold-rescue/1", stored: {}, mirror: {} };
    attempt(function () {
      for (var i = 0; i < localStorage.length; i += 1) {
        var key = localStorage.key(i);
        if (key.indexOf("foothold:") === 0 && key !== key_of_starts) file.stored[key] = localStorage.getItem(key);
      }
    });
    var is_told = false;
    function tell() {
      if (!is_told) on_collected(file);
      is_told = true;
    }
    setTimeout(tell, patience);
    try {
      readDatabase(function (key, text) {
        if (is_told || typeof text !== "string" || String(key).indexOf("foothold:") !== 0) return;
        if (!(key in file.stored)) file.stored[key] = text;
        else if (file.stored[key] !== text) file.mirror[key] = text;
      }, tell);
    } catch (error) {
      console.warn("The guard cannot read this browser's database.", error);
      tell();
    }
  }

  function readDatabase(on_text, on_end) {
    var opening = indexedDB.open("foothold");
    // There is none yet, and the guard must not be who makes it.
    opening.onupgradeneeded = function () {
      opening.transaction.abort();
    };
    opening.onerror = opening.onblocked = on_end;
    opening.onsuccess = function () {
      try {
        var reading = opening.result.transaction("texts").objectStore("texts").openCursor();
        reading.onerror = on_end;
        reading.onsuccess = function () {
          var at = reading.result;
          if (!at) return on_end();
          on_text(at.key, at.value);
          at.continue();
        };
      } catch (error) {
        on_end();
      }
    };
  }

  function withText(act) {
    collect(function (file) {
      var count = Object.keys(file.stored).length;
      if (find("stopped-empty")) find("stopped-empty").hidden = count > 0;
      if (count) act(JSON.stringify(file, null, 1));
    });
  }

  function on_download() {
    withText(function (text) {
      var link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
      link.download = "foothold-answers.json";
      link.click();
    });
  }

  // Where downloads are blocked without a word, the text itself can still be copied.
  function on_show() {
    withText(function (text) {
      find("stopped-kept").hidden = false;
      find("stopped-text-itself").value = text;
      find("stopped-text-itself").focus();
      find("stopped-text-itself").select();
    });
  }

  // What the folder sets is asked for now, so that the start need not wait for it later, and of the server each time, since
  // its name has no hash. Nothing about it can fail the start: what is not there in time sets nothing. Neither does the file as
  // it comes (src/hosting/config.json), nor a page, which servers and portals send where there is no such file.
  function askConfig() {
    if (location.protocol === "file:" || page.hasAttribute("data-single")) return;
    var asked = fetch("config.json", { cache: "no-cache" }).then(function (response) {
      return response.ok ? response.text() : "";
    }).then(function (text) {
      return /^\s*(<|\{\s*"format"\s*:\s*"foothold-config\/1"\s*\}\s*$|$)/.test(text) ? undefined : text;
    });
    var late = new Promise(function (resolve) {
      setTimeout(resolve, patience);
    });
    window.footholdConfig = Promise.race([asked, late]).catch(function () {});
  }

  // The static page is there, and the deferred scripts have not run yet.
  function on_parsed() {
    // Told where this does not run, or where the tool does not start: in a sandbox, mostly.
    if (find("framed")) find("framed").hidden = true;
    listen("stopped-download", on_download);
    listen("stopped-show", on_show);
    listen("stopped-reload", function () {
      location.reload();
    });
    listen("stopped-questions", function () {
      location.assign("worksheet.html");
    });
    if (stopped) show(stopped);
    else if (isBareFile()) stop("file");
    else if (typeof WebAssembly !== "object") stop("wasm");
    else setTimeout(on_slow, slow);
  }

  // A slow start may still come to an end: the panel goes away again when the app says that it is there.
  function on_slow() {
    if (stopped || isReady()) return;
    show("slow");
    new MutationObserver(function () {
      if (!stopped && isReady() && find("stopped")) find("stopped").hidden = true;
    }).observe(page, { attributes: true });
  }

  attempt(askConfig);
  window.addEventListener("error", on_failure, true);
  window.addEventListener("unhandledrejection", on_failure);
  window.addEventListener("pagehide", on_leave);
  document.addEventListener("foothold:opening", on_opening);
  document.addEventListener("foothold:download", on_download);
  new MutationObserver(on_ready).observe(page, { attributeFilter: ["data-ready"] });
  document.addEventListener("readystatechange", function () {
    if (document.readyState === "interactive") on_parsed();
  });
})();
