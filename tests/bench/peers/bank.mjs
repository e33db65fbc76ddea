// The bank that all pages are measured on: ours, dealt into five parts of one page each and filled up to so many items.

/** A copy of an item under a name of its own. */
const again = (item, number) => ({ ...item, id: `${item.id}-${number}`, short: `${item.short} ${number}`, core: undefined, replaces: undefined });

/** One dimension with these items. */
const page = (id, title, items) => ({ id, title, items });

/** The items of a module on one page; the third module's on two, so that the form has five. */
function dealt(module) {
  const items = module.dimensions.flatMap((dimension) => dimension.items);
  if (module.id !== "conditions") return [page(`${module.id}-all`, `All of ${module.title}`, items)];
  const half = Math.ceil(items.length / 2);
  return [page("conditions-one", `Half of ${module.title}`, items.slice(0, half)), page("conditions-two", `Rest of ${module.title}`, items.slice(half))];
}

/** The bank with `count` items in the full form: what is wanted beyond ours are copies, and beyond 70 they stand on pages
 * of their own, as long as the first, so that a page stays what it was and only the bank grows. */
export function bankOf(ours, count) {
  const bank = structuredClone(ours);
  const form = bank.forms.find((form) => form.id === "full");
  const modules = bank.modules.filter((module) => form.modules.includes(module.id));
  for (const module of modules) module.dimensions = dealt(module);
  const pages = modules.flatMap((module) => module.dimensions);
  const last = pages.at(-1);
  const pool = pages.flatMap((page) => page.items).filter((item) => !item.replaces);
  const asked = () => modules.flatMap((module) => module.dimensions).reduce((sum, page) => sum + page.items.length, 0);
  const home = new Map(modules.flatMap((module) => module.dimensions.flatMap((page) => page.items.map((item) => [item.id, module]))));
  last.items.push(again(last.items[0], 2));
  for (let round = 3; asked() < count; round += 1) {
    for (const module of modules) {
      const items = pool.filter((item) => home.get(item.id) === module).slice(0, count - asked());
      if (items.length) module.dimensions.push(page(`${module.id}-${round}`, `${module.title}, round ${round}`, items.map((item) => again(item, round))));
    }
  }
  return bank;
}

/** What the other pages need of it: the questions as they are shown, and what each weighs for each entry point. */
export function forPeers(bank) {
  const form = bank.forms.find((form) => form.id === "full");
  const modules = bank.modules.filter((module) => form.modules.includes(module.id));
  const weights = (item) => Object.fromEntries(Object.entries(item.weights ?? {}).map(([id, { weight }]) => [id, weight]));
  const shown = (item) => ({ id: item.id, prompt: item.prompt, why: item.why, look: item.look_at, levels: item.levels, aside: item.not_applicable ?? false, weights: weights(item) });
  return {
    title: bank.title,
    summary: bank.summary,
    notSure: "Not sure yet",
    notApplicable: "Does not apply",
    entryPoints: bank.entry_points.map(({ id, title, summary }) => ({ id, title, summary })),
    parts: modules.flatMap((module) => module.dimensions.map(({ title, items }) => ({ title, intro: module.intro, items: items.map(shown) }))),
  };
}
