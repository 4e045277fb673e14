// SPDX-License-Identifier: EUPL-1.2
// The parties' colours must be legible on every paper, and told apart with every common colour blindness and in
// grey. Colour blindness after Machado, Oliveira and Fernandes (2009), severity 1; contrast after WCAG 2.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const rgb = (hex: string): Rgb => {
  const full =
    hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  return [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16) / 255) as unknown as Rgb;
};

function paletteOf(theme: 'light' | 'dark' | 'projector'): (name: string) => Rgb {
  const block = theme === 'projector' ? css.slice(css.indexOf("[data-theme='projector']")) : css;
  return (name) => {
    const pair = new RegExp(`--${name}:\\s*(?:light-dark\\()?(#\\w+)(?:,\\s*(#\\w+))?`).exec(block);
    const hex = theme === 'dark' ? pair?.[2] : pair?.[1];
    if (!hex) throw new Error(`${name} has no colour in ${theme}`);
    return rgb(hex);
  };
}

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const luminance = (colour: Rgb) => {
  const [r, g, b] = colour.map(linear) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: Rgb, b: Rgb) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

const blindness: Readonly<Record<string, Matrix>> = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** OKLab after Ottosson (2020), from linear light. */
function oklab(colour: Rgb): Rgb {
  const [r, g, b] = colour;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
const seen = (colour: Rgb, matrix: Matrix): Rgb => {
  const light = colour.map(linear) as unknown as Rgb;
  return oklab(
    matrix.map((row) =>
      Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2]),
    ) as unknown as Rgb,
  );
};
const distance = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** About five just noticeable differences: told apart at a glance, in a thin outline. */
const apart = 0.1;

test('a sheet of light paper has every light colour, whatever paper the page is on', () => {
  const root = /:root \{([^}]*)\}/.exec(css)?.[1] ?? '';
  const sheet = /\.light-paper \{([^}]*)\}/.exec(css)?.[1] ?? '';
  const light = [...root.matchAll(/--([\w-]+): light-dark\((#\w+|rgb\([^)]*\)),/g)];
  expect(light.length).toBeGreaterThan(9);
  for (const [, name, colour] of light) expect(sheet).toContain(`--${name}: ${colour};`);
});

for (const theme of ['light', 'dark', 'projector'] as const) {
  const palette = paletteOf(theme);
  for (const name of ['ink', 'ink-soft', 'client', 'contractor', 'thread']) {
    test(`${name} is legible on ${theme} paper`, () => {
      for (const paper of ['paper', 'paper-float', 'paper-sunk']) {
        expect(contrast(palette(name), palette(paper))).toBeGreaterThanOrEqual(4.5);
      }
    });
  }
  test(`the edge of a field is seen on ${theme} paper`, () => {
    expect(contrast(palette('ink-faint'), palette('paper'))).toBeGreaterThanOrEqual(3);
  });
  test.each(Object.entries(blindness))(
    `the two parties differ in ${theme}, colour blindness: %s`,
    (_, matrix) => {
      expect(
        distance(seen(palette('client'), matrix), seen(palette('contractor'), matrix)),
      ).toBeGreaterThanOrEqual(apart);
    },
  );
}
