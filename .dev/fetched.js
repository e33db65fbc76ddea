// How parts of the program come, compiled as they do: the end of the loader that wasm-split writes. What stands for HOUSE is
// written in by the build.

/** What was asked for before anybody wanted it, until somebody does. */
const ahead = new Map();
const wanted = new Set();

/** The part in this file. A server that does not know WebAssembly's type is no reason to fail. */
function fetched(name) {
  const source = ahead.get(name) ?? asked(name);
  ahead.delete(name);
  wanted.add(name);
  return async (imports) => {
    const part = await source;
    const isNamed = part.headers.get("Content-Type") === "application/wasm";
    return isNamed ? WebAssembly.instantiateStreaming(part, imports) : WebAssembly.instantiate(await part.arrayBuffer(), imports);
  };
}

function asked(name) {
  const source = fetch(new URL(name, import.meta.url));
  // Who wants it is told; one asked for ahead is then asked for again.
  source.catch(() => ahead.delete(name));
  return source;
}

// Everybody goes on to the house. It is asked for once the bank, the smaller of two files before it, has come: the line would
// be idle from the last byte of the first part to the first of this one.
const bank = document.getElementById("bank");
const askAhead = () => wanted.has(HOUSE) || ahead.set(HOUSE, asked(HOUSE));
if (performance.getEntriesByName(bank?.href).length) askAhead();
else bank?.addEventListener("load", askAhead, { once: true });
