// Pictures of the page in few colours, as small as they need be: a PNG is taken apart, its colours are counted and brought
// down to a palette, and it is written again. Owns no more of PNG than browsers write: eight bits, no interlacing.

import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The same picture with at most so many colours (256 and fewer). */
export function withFewColours(png, most = 96) {
  const { width, height, pixels } = decode(png);
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const palette = paletteOf(counts, most);
  const nearest = new Map();
  for (const colour of counts.keys()) nearest.set(colour, closest(colour, palette));
  const bits = palette.length <= 16 ? 4 : 8;
  const stride = Math.ceil((width * bits) / 8) + 1;
  const raw = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const index = nearest.get(pixels[y * width + x]);
      if (bits === 8) raw[y * stride + 1 + x] = index;
      else raw[y * stride + 1 + (x >> 1)] |= x % 2 === 0 ? index << 4 : index;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([bits, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([SIGNATURE, chunk("IHDR", head), chunk("PLTE", colours), chunk("IDAT", deflateSync(raw, { level: 9, memLevel: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32 ? crc32(body) : checksum(body), body.length + 4);
  return out;
}

/** For a Node that has none of its own. */
function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let n = 0; n < 8; n += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function decode(png) {
  let at = SIGNATURE.length;
  const data = [];
  let [width, height, channels] = [0, 0, 0];
  while (at < png.length) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      channels = { 2: 3, 6: 4 }[body[9]];
      if (body[8] !== 8 || !channels || body[12] !== 0) throw new Error("not a PNG as browsers write it");
    } else if (type === "IDAT") data.push(body);
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  const pixels = new Uint32Array(width * height);
  let above = Buffer.alloc(stride);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    const line = raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1));
    for (let n = 0; n < stride; n += 1) {
      const left = n >= channels ? line[n - channels] : 0;
      const corner = n >= channels ? above[n - channels] : 0;
      line[n] = (line[n] + [0, left, above[n], (left + above[n]) >> 1, paeth(left, above[n], corner)][filter]) & 255;
    }
    for (let x = 0; x < width; x += 1) {
      const n = x * channels;
      pixels[y * width + x] = (line[n] << 16) | (line[n + 1] << 8) | line[n + 2];
    }
    above = line;
  }
  return { width, height, pixels };
}

function paeth(left, above, corner) {
  const estimate = left + above - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - above), Math.abs(estimate - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** The colours of large areas as they are, and for the shades of letters the middles of their boxes (median cut). */
function paletteOf(counts, most) {
  const all = [...counts].sort((a, b) => b[1] - a[1]);
  const plain = all.slice(0, Math.min(40, most >> 1)).map(([colour]) => colour);
  let boxes = [all.slice(plain.length)].filter((box) => box.length > 0);
  while (plain.length + boxes.length < most) {
    const widest = boxes.map((box, n) => ({ n, ...spread(box) })).sort((a, b) => b.range * b.weight - a.range * a.weight)[0];
    if (!widest || widest.range === 0) break;
    const box = boxes[widest.n].sort((a, b) => parts(a[0])[widest.channel] - parts(b[0])[widest.channel]);
    let half = 0;
    let cut = 0;
    while (cut < box.length - 1 && half < widest.weight / 2) half += box[cut++][1];
    boxes = [...boxes.slice(0, widest.n), box.slice(0, Math.max(1, cut)), box.slice(Math.max(1, cut)), ...boxes.slice(widest.n + 1)];
  }
  return [...new Set([...plain, ...boxes.map(mean)])];
}

function spread(box) {
  const weight = box.reduce((sum, [, count]) => sum + count, 0);
  const ranges = [0, 1, 2].map((channel) => {
    let [low, high] = [255, 0];
    for (const [colour] of box) {
      const value = parts(colour)[channel];
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return high - low;
  });
  const range = Math.max(...ranges);
  return { weight, range, channel: ranges.indexOf(range) };
}

function mean(box) {
  const weight = box.reduce((sum, [, count]) => sum + count, 0);
  const [r, g, b] = [0, 1, 2].map((channel) => Math.round(box.reduce((sum, [colour, count]) => sum + parts(colour)[channel] * count, 0) / weight));
  return (r << 16) | (g << 8) | b;
}

function closest(colour, palette) {
  const [r, g, b] = parts(colour);
  let [best, least] = [0, Infinity];
  palette.forEach((other, n) => {
    const [x, y, z] = parts(other);
    const far = (r - x) ** 2 + (g - y) ** 2 + (b - z) ** 2;
    if (far < least) [best, least] = [n, far];
  });
  return best;
}
