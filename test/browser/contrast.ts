import type { Painted } from './in-page.ts';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** How far words stand out from what is behind them: 1 is not at all, 21 is black on white (WCAG 2.2, 1.4.3). */
export const contrastOf = ({ colour, opacity, backgrounds }: Painted): number => {
  const behind = backgrounds
    .map(colourOf)
    .reduceRight<Colour>((back, front) => over(front, back), [255, 255, 255, 1]);
  const [red, green, blue, alpha] = colourOf(colour);
  const [low = 0, high = 0] = [
    luminance(over([red, green, blue, alpha * opacity], behind)),
    luminance(behind),
  ].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
};

/** What is asked of them: large words need less (24 pixels, or 18.66 in bold). */
export const contrastNeeded = ({ size, weight }: Painted): number =>
  size >= 24 || (size >= 18.66 && weight >= 700) ? 3 : 4.5;

// Browsers compute every colour of ours to rgb() or rgba().
const colourOf = (value: string): Colour => {
  const parts = /^rgba?\(([^)]*)\)$/
    .exec(value)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  const [red, green, blue, alpha = 1] = parts ?? [];
  if (red === undefined || green === undefined || blue === undefined)
    throw new Error(`${value} is not a colour that can be measured here.`);
  return [red, green, blue, alpha];
};

const over = ([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour => [
  red * alpha + r * (1 - alpha),
  green * alpha + g * (1 - alpha),
  blue * alpha + b * (1 - alpha),
  1,
];

const luminance = ([red, green, blue]: Colour): number => {
  const [r, g, b] = [red, green, blue].map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
