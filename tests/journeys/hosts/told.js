// What a page that shows ours was told, in order.
window.told = [];
for (const name of ["ready", "progress", "completed", "saved", "error"]) {
  addEventListener("foothold:" + name, (event) => {
    const isFrozen = Object.isFrozen(event.detail);
    told.push({ name, detail: event.detail, isFrozen, of: event.target.id, composed: event.composed });
  });
}
// A part of the query chooses what the element asks for, before the element is there.
const asked = new URLSearchParams(location.search);
addEventListener("DOMContentLoaded", () => {
  for (const element of document.querySelectorAll("foothold-diagnostic")) {
    for (const [name, value] of asked) element.setAttribute(name, value);
  }
  const script = document.createElement("script");
  script.src = document.documentElement.dataset.app + "embed/v1.js";
  document.head.append(script);
});
