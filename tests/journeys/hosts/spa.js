// What a page of one document does with an element.
window.mount = (id, attributes = {}) => {
  const element = document.createElement("foothold-diagnostic");
  element.id = id;
  element.innerHTML = "<a href='" + document.documentElement.dataset.app + "'>Open the diagnostic in a new page</a>";
  for (const [name, value] of Object.entries({ loading: "eager", ...attributes })) element.setAttribute(name, value);
  document.getElementById("one-place").append(element);
};
window.unmount = (id) => document.getElementById(id).remove();
