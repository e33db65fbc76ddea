// What index.html shows before the program is there: which of it is true for who comes, and what they do until then.
// The program draws the same elements again, so what was pressed, chosen or focused is found there by its words.
(function () {
  "use strict";
  var page = document.documentElement;
  // The words of the button that was pressed last, and of what has the focus.
  var pressed = null;
  var focused = null;

  function isReady() {
    return page.hasAttribute("data-ready");
  }

  // Texts of ours are kept as foothold:<folder>:<workspace>:<id>. Another copy's on the same host do no harm here.
  function hasSaves() {
    try {
      for (var i = 0; i < localStorage.length; i += 1) {
        if (/^foothold:[0-9a-f]{16}:/.test(localStorage.key(i))) return true;
      }
    } catch (error) {
      // Nothing can be kept here, so nothing was.
    }
    return false;
  }

  // Before the first paint: all of Home, Home without what depends on saves, or none of it. Without scripts it stays "none".
  function mark() {
    var isHome = /^(#\/?)?$/.test(location.hash);
    page.setAttribute("data-first", isHome ? (hasSaves() ? "saves" : "home") : "other");
  }

  function words(control) {
    return control.tagName + (control.closest("label") || control).textContent;
  }

  function again(wanted) {
    var controls = document.querySelectorAll("#app a, #app button, #app input");
    for (var i = 0; i < controls.length; i += 1) {
      if (words(controls[i]) === wanted) return controls[i];
    }
    return null;
  }

  function on_click(event) {
    var control = event.target.closest ? event.target.closest("#app a, #app button") : null;
    if (isReady() || !control) return;
    if (control.tagName === "BUTTON") {
      pressed = words(control);
      page.setAttribute("data-asked", "");
    } else if (control.getAttribute("href") === "#main") {
      // Followed as an anchor, it would change the address to one that names no screen.
      event.preventDefault();
      document.getElementById("main").focus();
    }
  }

  function on_focus(event) {
    if (!isReady() && event.target.closest) focused = event.target.closest("#app") ? words(event.target) : null;
  }

  // A file may be chosen before the program is there, or in a window that was opened before it.
  function on_file(event) {
    var input = event.target;
    if (!isReady()) return when_ready(function () { on_file(event); });
    var fresh = again(words(input));
    if (!fresh || fresh === input) return;
    fresh.files = input.files;
    fresh.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function when_ready(act) {
    var watcher = new MutationObserver(function () {
      if (!isReady()) return;
      watcher.disconnect();
      act();
    });
    watcher.observe(page, { attributeFilter: ["data-ready"] });
  }

  mark();
  window.addEventListener("hashchange", mark);
  document.addEventListener("click", on_click, true);
  document.addEventListener("focusin", on_focus);
  document.addEventListener("DOMContentLoaded", function () {
    var input = document.querySelector("#app input");
    if (input) input.addEventListener("change", on_file);
  });
  when_ready(function () {
    var control = focused && document.activeElement === document.body ? again(focused) : null;
    if (control) control.focus({ preventScroll: true });
    control = pressed && again(pressed);
    if (control) control.click();
  });
})();
