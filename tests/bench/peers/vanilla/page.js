// The floor: the same questions by hand, with nothing between the page and the browser. It answers, counts, keeps, goes on,
// comes back after a reload and shows a table in the end.
import { ranked } from "../result.js";

const main = document.querySelector("main");
const key = "vanilla";
let bank;
let state = { part: 0, answers: {} };

function made(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function keep() {
  localStorage.setItem(key, JSON.stringify(state));
}

function option(item, words, value) {
  const radio = made("input", { type: "radio", name: item.id, value, checked: state.answers[item.id] === value });
  return made("label", {}, radio, " ", words);
}

function question(item) {
  const options = item.levels.map((words, level) => option(item, words, String(level)));
  options.push(option(item, bank.notSure, "not-sure"));
  if (item.aside) options.push(option(item, bank.notApplicable, "not-applicable"));
  const more = [["Why it matters", item.why], ["Where to look", item.look]].map(([name, words]) =>
    made("details", {}, made("summary", { textContent: name }), made("p", { textContent: words })));
  return made("fieldset", {}, made("legend", { textContent: item.prompt }), ...options, ...more);
}

/** How many questions of the whole have an answer: the one thing beside the radio that an answer changes on the page. */
function count() {
  const [done, all] = [Object.keys(state.answers).length, bank.parts.reduce((sum, part) => sum + part.items.length, 0)];
  document.getElementById("count").textContent = `${done} of ${all} answered`;
  Object.assign(document.querySelector("progress"), { value: done, max: all });
}

function go(part) {
  state.part = part;
  keep();
  draw();
  window.scrollTo(0, 0);
  main.querySelector("h2").focus();
}

function step(words, id, part) {
  return made("button", { type: "button", id, textContent: words, onclick: () => go(part) });
}

function draw() {
  const part = bank.parts[state.part];
  if (!part) return drawResult();
  const isLast = state.part + 1 === bank.parts.length;
  main.replaceChildren(
    made("h2", { tabIndex: -1, textContent: part.title }),
    made("p", { textContent: part.intro }),
    ...part.items.map(question),
    made("p", { id: "count" }),
    made("progress"),
    made("p", { className: "row" }, ...(state.part ? [step("Back", "back", state.part - 1)] : []), step(isLast ? "See the result" : "Next", "next", state.part + 1)),
  );
  count();
}

function drawResult() {
  const levels = Object.fromEntries(Object.entries(state.answers).filter(([, value]) => /^\d$/.test(value)).map(([id, value]) => [id, Number(value)]));
  const rows = ranked(bank, levels).map(({ title, summary, share }) =>
    made("tr", {}, made("th", { scope: "row", textContent: title }), made("td", { textContent: share }), made("td", { textContent: summary })));
  main.replaceChildren(made("h2", { tabIndex: -1, textContent: "Your result" }), made("table", {}, ...rows));
}

main.addEventListener("change", ({ target }) => {
  state.answers[target.name] = target.value;
  count();
  // After the frame, as a page does that must not stand between a tap and what it shows.
  requestAnimationFrame(() => setTimeout(keep));
});
bank = await (await fetch(document.body.dataset.bank)).json();
state = JSON.parse(localStorage.getItem(key)) ?? state;
draw();
