// A part of the program out of the page that has all in it, as if it had been fetched.

/** The block of data of this name, unpacked. */
export async function part(name) {
  const letters = atob(document.getElementById(name).textContent);
  const packed = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) packed[at] = letters.charCodeAt(at);
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
}
