// Puts the diagnostic into somebody's page. The page has this script and one element:
//   <script async src="APP/embed/v1.js"></script>
//   <foothold-diagnostic><a href="APP/">Open the diagnostic in a new page</a></foothold-diagnostic>
// What stands in the element is shown until the diagnostic says that it is there. README.md beside this file in the
// sources says what the element takes and tells. It needs no style sheet: all styles are set by script.
(function () {
  "use strict";
  const script = document.currentScript;
  // Included twice, the first one counts. Without an address there is nothing to show, and the link stays.
  if (!script || !script.src || !window.customElements || customElements.get("foothold-diagnostic")) return;

  // Where this copy of the diagnostic lives, under whatever path: the folder above this script's.
  const app = new URL("../", script.src);
  const protocol = "foothold";
  const version = 1;
  const tallest = 20000;
  // How tall the frame is until the diagnostic says how tall it is itself, and where it never does.
  const first_height = 480;
  const tokens = ["accent", "on-accent", "surface", "text", "border", "radius", "font"].map((name) => "--foothold-" + name);
  // Every other value of these counts as the first.
  const words = { theme: ["auto", "light", "dark"], share: ["none", "progress", "summary"], loading: ["lazy", "eager"] };
  const reflected = {
    workspace: "workspace", bank: "bank", theme: "theme", share: "share", frameTitle: "frame-title", loading: "loading",
    minHeight: "min-height", maxHeight: "max-height", sandbox: "sandbox",
  };
  // What goes into the address of the frame, and the form that the diagnostic takes it in.
  const asked = { workspace: /^[a-z0-9-]{1,64}$/, bank: /^[\w-][\w.-]{0,58}\.json$/, lang: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/ };

  const isText = (value) => typeof value === "string" && value.length <= 200;
  const isNumber = (value) => Number.isFinite(value) && value >= 0 && value <= tallest;
  const isCount = (value) => Number.isInteger(value) && value >= 0 && value <= tallest;

  // A copy of the named fields, or null where one of them is not what it has to be.
  function take(message, fields) {
    const taken = {};
    for (const name of Object.keys(fields)) {
      if (!fields[name](message[name])) return null;
      taken[name] = message[name];
    }
    return taken;
  }

  // What the person agreed to share: for each area where it lies on its scale, and where to start.
  function takeSummary(message) {
    if (!Array.isArray(message.areas)) return {};
    const isBand = (band) => band === null || ["low", "middle", "high"].includes(band);
    const areas = message.areas.slice(0, 40).map((area) => area && take(area, { area: isText, band: isBand }));
    const entryPoint = isText(message.entryPoint) ? message.entryPoint : null;
    return { areas: Object.freeze(areas.filter(Boolean).map(Object.freeze)), entryPoint };
  }

  const events = {
    ready: (message) => take(message, { app: isText, v: isCount }),
    progress: (message) => take(message, { answered: isCount, total: isCount, step: isCount, steps: isCount }),
    saved: (message) => take(message, { state: isText }),
    error: (message) => take(message, { code: isText }),
    completed: (message) => {
      const counts = take(message, { bank: isText, answered: isCount, total: isCount });
      return counts && Object.assign(counts, takeSummary(message));
    },
  };

  class FootholdDiagnostic extends HTMLElement {
    #frame = null;
    #port = null;
    #nonce = "";
    #height = first_height;
    #isOpaque = false;
    #seen = "";
    #isLooking = false;
    #fallback = document.createElement("slot");
    #box = document.createElement("div");
    // Stands where the focus is in the frame, so that the page can be scrolled to it.
    #mark = document.createElement("div");

    static get observedAttributes() {
      return Object.values(reflected).concat("lang", "dir");
    }

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      // The page's own rules may say otherwise, but for what would cut the frame off.
      try {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(":host { display: block; block-size: auto !important; max-block-size: none !important; }");
        root.adoptedStyleSheets = [sheet];
      } catch {
        // An older browser: the frame is as tall all the same.
      }
      this.#box.style.position = "relative";
      Object.assign(this.#mark.style, { position: "absolute", insetInline: "0", pointerEvents: "none" });
      this.#box.append(this.#mark);
      root.append(this.#fallback, this.#box);
    }

    connectedCallback() {
      // Properties that were set before this script came would stand in front of ours.
      for (const name of Object.keys(reflected)) {
        if (!Object.hasOwn(this, name)) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
      window.addEventListener("message", this.#onMessage);
      window.addEventListener("scroll", this.#lookSoon, { capture: true, passive: true });
      window.addEventListener("resize", this.#lookSoon);
      this.#open();
    }

    disconnectedCallback() {
      window.removeEventListener("message", this.#onMessage);
      window.removeEventListener("scroll", this.#lookSoon, { capture: true });
      window.removeEventListener("resize", this.#lookSoon);
      this.#close();
    }

    // Moved by moveBefore, the frame goes on as it is: without this it would be taken out and put in again.
    connectedMoveCallback() {}

    attributeChangedCallback(name, before, now) {
      if (!this.#frame || before === now) return;
      if (name === "frame-title") this.#frame.title = this.#title();
      else if (name === "loading") this.#frame.loading = this.loading;
      else if (name === "min-height" || name === "max-height") this.#fit();
      else if (name === "lang" || name === "dir" || name === "theme") this.postConfig();
      else {
        this.#close();
        this.#open();
      }
    }

    // Tells the diagnostic how it is to look now. The page calls it after it has changed the tokens.
    postConfig() {
      if (this.#port) this.#port.postMessage(Object.assign({ t: "config" }, this.#look()));
    }

    #open() {
      const frame = document.createElement("iframe");
      const sandbox = this.getAttribute("sandbox");
      const address = new URL("embed.html", app);
      for (const name of Object.keys(asked)) {
        const value = this.getAttribute(name) || "";
        if (asked[name].test(value)) address.searchParams.set(name, value);
      }
      this.#isOpaque = sandbox !== null && !/(^|\s)allow-same-origin(\s|$)/i.test(sandbox);
      if (sandbox !== null) frame.setAttribute("sandbox", sandbox);
      frame.title = this.#title();
      frame.allow = "clipboard-write";
      frame.referrerPolicy = "no-referrer";
      frame.loading = this.loading;
      Object.assign(frame.style, { display: "block", inlineSize: "100%", border: "0", pointerEvents: "auto" });
      frame.src = address.href;
      this.#frame = frame;
      this.#height = first_height;
      this.#fit();
      this.#box.prepend(frame);
    }

    #close() {
      if (this.#port) this.#port.close();
      if (this.#frame) this.#frame.remove();
      this.#port = this.#frame = null;
      this.#nonce = this.#seen = "";
      this.#fallback.style.display = "";
    }

    #title() {
      return this.getAttribute("frame-title") || "Foothold";
    }

    // Set, and never added to: what the diagnostic says is the whole height.
    #fit() {
      const limit = (name, otherwise) => {
        const value = this.getAttribute(name) || "";
        return /^\d{1,5}(px)?$/.test(value) ? parseInt(value, 10) : otherwise;
      };
      const height = Math.max(limit("min-height", 0), Math.min(this.#height, limit("max-height", tallest)));
      this.#frame.style.height = height + "px";
      this.#lookSoon();
    }

    #look() {
      const style = getComputedStyle(this);
      const found = {};
      for (const name of tokens) {
        const value = style.getPropertyValue(name).trim();
        if (value && isText(value)) found[name] = value;
      }
      return { lang: this.lang, dir: this.dir, theme: this.theme, tokens: found };
    }

    // The diagnostic is there, or there anew. Only the window of this very frame can say so, and only of its own origin.
    #onMessage = (event) => {
      const frame = this.#frame && this.#frame.contentWindow;
      if (!frame || event.source !== frame || event.origin !== (this.#isOpaque ? "null" : app.origin)) return;
      const hello = event.data;
      if (!hello || hello.p !== protocol || hello.t !== "hello") return;
      if (!Array.isArray(hello.v) || !hello.v.includes(version)) return;
      // It calls until it is answered, and is answered once.
      if (!isText(hello.n) || !/^[0-9a-f]{32}$/.test(hello.n) || hello.n === this.#nonce) return;
      this.#nonce = hello.n;
      if (this.#port) this.#port.close();
      const channel = new MessageChannel();
      this.#port = channel.port1;
      this.#port.onmessage = (message) => this.#hear(message.data);
      const host = Object.assign({ share: this.share }, this.#look());
      const answer = { p: protocol, t: "init", v: version, n: hello.n, host };
      // A sandbox without an origin of its own cannot be addressed otherwise; nothing in this is private.
      frame.postMessage(answer, this.#isOpaque ? "*" : app.origin, [channel.port2]);
    };

    #hear(message) {
      if (!message || !isText(message.t)) return;
      if (message.t === "height" && isNumber(message.px)) {
        this.#height = message.px;
        this.#fit();
      } else if (message.t === "focus" && isNumber(message.top) && isNumber(message.height)) {
        this.#showFocus(message.top, message.height);
      } else if (message.t === "ping" && Number.isFinite(message.n)) {
        this.#port.postMessage({ t: "pong", n: message.n });
      } else if (Object.hasOwn(events, message.t)) {
        const detail = events[message.t](message);
        if (detail) this.#tell(message.t, detail);
      }
    }

    #tell(name, detail) {
      if (name === "ready") {
        this.#fallback.style.display = "none";
        this.#seen = "";
        this.#lookSoon();
      }
      const options = { bubbles: true, composed: true, detail: Object.freeze(detail) };
      this.dispatchEvent(new CustomEvent("foothold:" + name, options));
    }

    // The page scrolls and the frame does not. Only for a person who is in the frame: nobody else is moved.
    #showFocus(top, height) {
      if (this.shadowRoot.activeElement !== this.#frame) return;
      this.#mark.style.top = top + "px";
      this.#mark.style.height = height + "px";
      this.#mark.scrollIntoView({ block: "nearest" });
    }

    // Tells the diagnostic which part of it can be seen, once a frame at most.
    #lookSoon = () => {
      if (this.#isLooking || !this.#port) return;
      this.#isLooking = true;
      requestAnimationFrame(() => {
        this.#isLooking = false;
        if (!this.#port) return;
        const box = this.#frame.getBoundingClientRect();
        const top = Math.round(Math.min(tallest, Math.max(0, -box.top)));
        const height = Math.round(Math.min(tallest, Math.max(0, Math.min(box.height, innerHeight - box.top) - top)));
        if (this.#seen === top + " " + height) return;
        this.#seen = top + " " + height;
        this.#port.postMessage({ t: "viewport", top, height });
      });
    };
  }

  for (const [property, attribute] of Object.entries(reflected)) {
    Object.defineProperty(FootholdDiagnostic.prototype, property, {
      configurable: true,
      enumerable: true,
      get() {
        const value = this.getAttribute(attribute);
        if (words[attribute]) return words[attribute].includes(value) ? value : words[attribute][0];
        return value || "";
      },
      set(value) {
        this.setAttribute(attribute, value);
      },
    });
  }

  customElements.define("foothold-diagnostic", FootholdDiagnostic);
})();
