// SPDX-License-Identifier: EUPL-1.2
// Reads the QR codes the product draws, as a phone's camera would, but without doubt: every module is
// known exactly, so nothing has to be corrected. After ISO/IEC 18004: byte mode, versions 1 to 8.

/** Codewords in all, and blocks as [count, data codewords], at level M. */
const blocks_at_m = {
  1: [26, [[1, 16]]],
  2: [44, [[1, 28]]],
  3: [70, [[1, 44]]],
  4: [100, [[2, 32]]],
  5: [134, [[2, 43]]],
  6: [172, [[4, 27]]],
  7: [196, [[4, 31]]],
  8: [242, [[2, 38], [2, 39]]], // prettier-ignore
};
const alignment = {
  1: [],
  2: [6, 18],
  3: [6, 22],
  4: [6, 26],
  5: [6, 30],
  6: [6, 34],
  7: [6, 22, 38],
  8: [6, 24, 42],
};
const masks = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2 === 0,
];
const quiet = 4;
const format_mask = 0b101010000010010;
const level_m = 0;
const byte_mode = 4;

/** The modules of a drawing: runs of dark ones in rows, each `M<x> <y>h<length>v1h-<length>z`. */
function modulesOf(path, side) {
  const dark = Array.from({ length: side }, () => new Array(side).fill(false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    dark[y - quiet].fill(true, x - quiet, x - quiet + Number(length));
  return dark;
}

/** Level and mask, from the fifteen modules around the upper left finder. */
function formatOf(dark) {
  const places = [0, 1, 2, 3, 4, 5, 7, 8].map((x) => [8, x]);
  places.push(...[7, 5, 4, 3, 2, 1, 0].map((y) => [y, 8]));
  const bits = places.reduce((told, [y, x]) => told * 2 + Number(dark[y][x]), 0) ^ format_mask;
  return { level: bits >> 13, mask: (bits >> 10) & 7 };
}

/** Whether a module holds no data: finders, timing, alignment, format and version. */
function reserved(version, side) {
  const taken = Array.from({ length: side }, () => new Array(side).fill(false));
  const take = (y, x, height, width) => {
    for (let row = y; row < y + height; row += 1) taken[row].fill(true, x, x + width);
  };
  take(0, 0, 9, 9);
  take(0, side - 8, 9, 8);
  take(side - 8, 0, 8, 9);
  take(6, 0, 1, side);
  take(0, 6, side, 1);
  const centres = alignment[version];
  const last = centres.at(-1);
  for (const y of centres)
    for (const x of centres) {
      const in_corner = (y === 6 && (x === 6 || x === last)) || (y === last && x === 6);
      if (!in_corner) take(y - 2, x - 2, 5, 5);
    }
  if (version >= 7) {
    take(0, side - 11, 6, 3);
    take(side - 11, 0, 3, 6);
  }
  return taken;
}

/** All codewords in the order they were laid: pairs of columns from the right, up and down in turn. */
function codewordsOf(dark, version, mask) {
  const side = dark.length;
  const taken = reserved(version, side);
  const bits = [];
  let up = true;
  for (let right = side - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < side; step += 1) {
      const y = up ? side - 1 - step : step;
      for (const x of [right, right - 1])
        if (!taken[y][x]) bits.push(dark[y][x] !== masks[mask](y, x) ? 1 : 0);
    }
    up = !up;
  }
  const words = [];
  for (let at = 0; at + 8 <= bits.length; at += 8)
    words.push(bits.slice(at, at + 8).reduce((word, bit) => word * 2 + bit, 0));
  return words;
}

/** The data of all blocks, one block after the other. */
function dataOf(words, version) {
  const sizes = blocks_at_m[version][1].flatMap(([count, size]) => new Array(count).fill(size));
  const blocks = sizes.map(() => []);
  let at = 0;
  for (let row = 0; row < Math.max(...sizes); row += 1)
    for (const [index, size] of sizes.entries()) if (row < size) blocks[index].push(words[at++]);
  return blocks.flat();
}

/** The text in the data: one segment of bytes. */
function textOf(data) {
  if (data[0] >> 4 !== byte_mode) throw new Error('this code does not hold bytes');
  const nibble = (index) => ((data[index] << 4) | (data[index + 1] >> 4)) & 0xff;
  const bytes = Array.from({ length: nibble(0) }, (_, index) => nibble(index + 1));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
}

/** What a drawing says: the path's `d` and the view box of the picture it stands in. */
export function scanned({ path, view_box }) {
  const side = Number(view_box.split(' ')[2]) - 2 * quiet;
  const version = (side - 17) / 4;
  if (!(version in blocks_at_m)) throw new Error(`no reading of version ${version}`);
  const dark = modulesOf(path, side);
  const { level, mask } = formatOf(dark);
  if (level !== level_m) throw new Error(`no reading of level ${level}`);
  return textOf(dataOf(codewordsOf(dark, version, mask), version));
}

/** What the code in an SVG file says. */
export const scannedFile = (svg) =>
  scanned({ path: / d="([^"]+)"/.exec(svg)[1], view_box: /viewBox="([^"]+)"/.exec(svg)[1] });
