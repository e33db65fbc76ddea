// Paints dist/icon-….png from src/hosting/icon.svg, for what takes no SVG: home screens and older browsers.
// A PNG is a deflated table of pixels between three chunks, and the icon is one rectangle, one line and one dot.
import { readFileSync, writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";

const svg = readFileSync("src/hosting/icon.svg", "utf8");
const number = (pattern) => Number(svg.match(pattern)[1]);
const [side, corner, stroke] = [number(/viewBox="0 0 (\d+)/), number(/ rx="(\d+)/), number(/stroke-width="(\d+)/)];
const dot = [/ cx="(\d+)/, / cy="(\d+)/, / r="(\d+)/].map(number);
const ground = svg.match(/<rect[^>]* fill="#(\w{6})"/)[1].match(/../g).map((pair) => parseInt(pair, 16));

/** The corners of the line: it goes along the axes only. */
const corners = [];
for (const [, step, x, y] of svg.match(/ d="([^"]+)"/)[1].matchAll(/([Mhv])(-?\d+)(?: (-?\d+))?/g)) {
  const [left, top] = corners.at(-1) ?? [0, 0];
  if (step === "M") corners.push([Number(x), Number(y)]);
  else corners.push(step === "h" ? [left + Number(x), top] : [left, top + Number(x)]);
}

/** How far a place is from the line between two corners. */
function distance([x, y], [ax, ay], [bx, by]) {
  const near = (at, one, other) => Math.min(Math.max(at, Math.min(one, other)), Math.max(one, other));
  return Math.hypot(x - near(x, ax, bx), y - near(y, ay, by));
}

/** How much of a pixel is inside an edge that is so far away, in pixels: 0 none of it, 1 all. */
const inside = (pixels) => Math.min(Math.max(pixels + 0.5, 0), 1);

function mark(place, scale) {
  const line = Math.min(...corners.slice(1).map((to, index) => distance(place, corners[index], to)));
  const round = Math.hypot(place[0] - dot[0], place[1] - dot[1]);
  return Math.max(inside((stroke / 2 - line) * scale), inside((dot[2] - round) * scale));
}

function opacity([x, y], scale, radius) {
  if (radius === 0) return 1;
  const inner = (at) => Math.min(Math.max(at, radius), side - radius);
  return inside((radius - Math.hypot(x - inner(x), y - inner(y))) * scale);
}

function pixel(left, top, scale, radius) {
  const place = [(left + 0.5) / scale, (top + 0.5) / scale];
  const white = mark(place, scale);
  return [...ground.map((value) => Math.round(value + (255 - value) * white)), Math.round(255 * opacity(place, scale, radius))];
}

/** The check sum of a chunk (CRC-32), which Node 18 cannot work out by itself. */
function crc32(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

function chunk(kind, bytes) {
  const body = Buffer.concat([Buffer.from(kind), bytes]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A square picture with these corners, in red, green, blue and opacity, 8 bits each. */
function png(pixels, radius) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(pixels, 0);
  head.writeUInt32BE(pixels, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const rows = [];
  for (let top = 0; top < pixels; top += 1) {
    rows.push(0);
    for (let left = 0; left < pixels; left += 1) rows.push(...pixel(left, top, pixels / side, radius));
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", deflateSync(Buffer.from(rows), { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

for (const pixels of [192, 512]) writeFileSync(`dist/icon-${pixels}.png`, png(pixels, corner));
// Home screens cut this one to a shape of their own, so its ground has no corners.
writeFileSync("dist/icon-maskable-512.png", png(512, 0));
