// Runs in each measured page before anything of its own: does what a person in a hurry does, and tells how long that took.
// `window.probe` is what the program beside it (run/) calls; times are milliseconds, from the page's start where it loads.
(() => {
  "use strict";
  const texts = (selector) => [...document.querySelectorAll(selector)].map((each) => each.textContent);
  const one = (selector, words) => [...document.querySelectorAll(selector)].find((each) => words.test(each.textContent) || words.test(each.value ?? ""));

  // How each page is walked. `answered` is what the page itself says that it has counted.
  const ways = {
    foothold: {
      enter: () => one("#app .fh-card--lead button", /./) ?? one("main a.fh-button--main", /^Begin/),
      radios: () => document.querySelectorAll("main .fh-item input[type=radio]"),
      answered: () => Number(texts("nav [aria-current=step] > :last-child")[0]?.split(" ")[0]),
      // One that says to wait is none.
      heading: () => texts("h1:not(.fh-waiting h1)")[0],
      next: () => [...document.querySelectorAll(".fh-steps a.fh-button--main")].at(-1),
      result: () => { location.hash = location.hash.replace(/^(#\/a\/[^/]+).*/, "$1/result"); },
      hasResult: () => /\/result$/.test(location.hash) && !document.querySelector(".fh-waiting, .fh-item") && document.querySelector("main table") !== null,
    },
    vanilla: {
      enter: () => undefined,
      radios: () => document.querySelectorAll("main input[type=radio]"),
      answered: () => Number(texts("#count")[0]?.split(" ")[0]),
      heading: () => texts("h2")[0],
      next: () => document.getElementById("next"),
      result: () => document.getElementById("next").click(),
      hasResult: () => document.querySelector("main table") !== null,
    },
    surveyjs: {
      enter: () => undefined,
      radios: () => document.querySelectorAll("#survey input[type=radio]"),
      answered: () => Number(texts(".sd-progress__text").join(" ").match(/(\d+)\/\d+/)?.[1]),
      heading: () => texts(".sd-page__title")[0],
      next: () => document.querySelector(".sd-navigation__next-btn"),
      result: () => document.querySelector(".sd-navigation__complete-btn").click(),
      hasResult: () => document.querySelector(".sd-completedpage table") !== null,
    },
  };
  // The program beside it puts the page's kind here. The empty page before it is none.
  const way = ways["{kind}"];
  if (location.protocol !== "http:") return;

  /** Milliseconds from one frame to the next, and the part of them by which each click is later than the one before. */
  const [FRAME, GOLDEN] = [1000 / 60, 0.618];

  /** The moment when the frame after now has been painted. */
  const painted = () => new Promise((then) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(performance.now());
    channel.port2.postMessage(0);
  }));
  const rest = (millis) => new Promise((then) => setTimeout(then, millis));

  /** The moment when `is` comes true, looked at whenever the page has changed something and at each frame. */
  function until(is) {
    return new Promise((then) => {
      let isOver = false;
      const look = () => {
        if (isOver || !is()) return;
        isOver = true;
        watcher.disconnect();
        then(performance.now());
      };
      const watcher = new MutationObserver(look);
      watcher.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
      const frame = () => { look(); if (!isOver) requestAnimationFrame(frame); };
      frame();
    });
  }

  const bytes = () => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].reduce((sum, entry) => sum + entry.encodedBodySize, 0);

  /** From the first byte to the first answer that the page has counted, with every press on the way made at once. */
  async function enter() {
    const pressed = new Set();
    await until(() => {
      const control = way.enter();
      const words = control?.textContent;
      if (control && !pressed.has(words)) {
        pressed.add(words);
        control.click();
      }
      return way.radios().length > 0 && way.answered() === 0;
    });
    way.radios()[0].click();
    await until(() => way.answered() === 1);
    const answered = await painted();
    const bytesToAnswer = bytes();
    const paint = () => performance.getEntriesByName("first-contentful-paint")[0];
    // The browser writes it down a little after it happened.
    await until(paint);
    return { firstPaint: paint().startTime, answered, bytesToAnswer };
  }

  /** After a reload: until the answers stand in the page again. */
  async function restore() {
    await until(() => [...way.radios()].some((radio) => radio.checked));
    return { restored: await painted() };
  }

  const isReload = performance.getEntriesByType("navigation")[0]?.type === "reload";
  const begun = isReload ? restore() : enter();

  // Keeps every word of an answer from the page, so that what is left is what the browser itself does for a click.
  let isStill = false;
  for (const name of ["click", "input", "change"]) {
    addEventListener(name, (event) => isStill && event.stopImmediatePropagation(), true);
  }

  window.probe = {
    begun: () => begun,
    allBytes: async () => bytes(),

    /**
     * Clicks radio buttons in turn and tells the milliseconds from each click until the frame after it. A finger knows
     * nothing of frames: the clicks are spread evenly over the time from one to the next, in the same way in every page.
     */
    async clicks(count, still) {
      isStill = still;
      const times = [];
      const radios = [...way.radios()];
      await painted();
      for (let at = 0; at < count; at += 1) {
        await rest(30 + FRAME * ((at * GOLDEN) % 1));
        const start = performance.now();
        // By place: a page may have drawn its radio buttons anew.
        const radio = radios[at % radios.length];
        (radio.isConnected ? radio : way.radios()[at % radios.length]).click();
        times.push((await painted()) - start);
      }
      isStill = false;
      return times;
    },

    /** Answers what is shown, then goes on, and tells how long each new part took to stand there, and the result. */
    async walk() {
      const parts = [];
      for (;;) {
        const groups = new Map([...way.radios()].map((radio) => [radio.name, radio]));
        let turn = 0;
        for (const name of groups.keys()) {
          const options = [...way.radios()].filter((radio) => radio.name === name);
          options[turn++ % 4].click();
          await painted();
        }
        await rest(200);
        const [before, next] = [way.heading(), way.next()];
        const start = performance.now();
        if (!next || /result|review/i.test(next.textContent)) break;
        next.click();
        await until(() => way.heading() && way.heading() !== before);
        const arrived = await painted();
        // Between two parts there may be a page that asks something else.
        if (way.radios().length === 0) {
          const between = way.heading();
          way.next().click();
          await until(() => way.heading() && way.heading() !== between);
        } else parts.push(arrived - start);
      }
      await rest(500);
      const start = performance.now();
      way.result();
      await until(way.hasResult);
      // The last three, which every page has with the same questions on them.
      return { parts: parts.slice(-3), result: (await painted()) - start };
    },
  };
})();
