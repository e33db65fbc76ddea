// Short names where a program and its script meet: those that wasm-bindgen gives hold hashes, which do not compress.

/** The module that wasm-bindgen's imports are from. */
const MODULE = "./main_bg.js";
const SECTION = { imports: 2, exports: 7 };
/** What an import may be, by its number. */
const KIND = { table: 1, memory: 2, global: 3, tag: 4 };

/** Reads and copies bytes of WebAssembly. */
class Bytes {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }

  take(count) {
    return this.bytes.subarray(this.at, (this.at += count));
  }

  text() {
    return this.take(this.number()).toString();
  }

  /** What `read` reads, as it stands. */
  copy(read) {
    const start = this.at;
    read();
    return this.bytes.subarray(start, this.at);
  }
}

function encode(value) {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return Buffer.from(bytes);
}

function encodeText(text) {
  return Buffer.concat([encode(Buffer.byteLength(text)), Buffer.from(text)]);
}

function skipLimits(from) {
  const flags = from.number();
  for (let numbers = flags & 1 ? 2 : 1; numbers > 0; numbers--) from.number();
}

function skipImport(from) {
  const kind = from.number();
  if (kind === KIND.table) from.number();
  if (kind === KIND.table || kind === KIND.memory) skipLimits(from);
  else from.number();
  if (kind === KIND.global || kind === KIND.tag) from.number();
}

/** The program and the script with short names for what each calls in the other. */
export function shorten(program, script) {
  const short = new Map();
  const named = (name) => short.get(name) ?? short.set(name, short.size.toString(36).replace(/^\d/, "$$$&")).get(name);
  const rewrite = {
    [SECTION.imports](from) {
      const [module, name] = [from.text(), from.text()];
      const rest = from.copy(() => skipImport(from));
      return Buffer.concat([encodeText(module), encodeText(module === MODULE ? named(name) : name), rest]);
    },
    [SECTION.exports](from) {
      const name = from.text();
      const rest = from.copy(() => (from.number(), from.number()));
      return Buffer.concat([encodeText(name.startsWith("wasm_bindgen_") ? named(name) : name), rest]);
    },
  };
  const from = new Bytes(program);
  const sections = [from.take(8)];
  while (from.at < program.length) {
    const id = from.number();
    const section = new Bytes(from.take(from.number()));
    const parts = [];
    if (rewrite[id]) {
      parts.push(encode(section.number()));
      while (section.at < section.bytes.length) parts.push(rewrite[id](section));
    } else parts.push(section.bytes);
    const body = Buffer.concat(parts);
    sections.push(encode(id), encode(body.length), body);
  }
  // A name stands as a key of the imports, or behind `wasm.` where an export is called.
  const renamed = script.replace(/(?<=^ {8}|\bwasm\.)\w+\b/gm, (name) => short.get(name) ?? name);
  const strays = [...short.keys()].filter((name) => name.startsWith("__wb") && renamed.includes(`${name}:`));
  if (strays.length > 0) throw new Error(`names that the script spells in another way: ${strays}`);
  return [Buffer.concat(sections), renamed];
}
