/** Turns a sureness into a chance. */
export interface Calibration {
  readonly shift: number;
  readonly scale: number;
}

/** One question whose answer is known: how sure the best candidate was, whether it was right, how much it counts. */
export interface Trial {
  readonly sureness: number;
  readonly right: boolean;
  readonly weight: number;
}

/** What holds for a knowledge base before it is tried: log-odds grow with the phrasings an entry has. */
export const usualFor = (phrasings: number, entries: number): Calibration => ({
  shift: -2 - 0.5 * Math.log(Math.max(1, phrasings / Math.max(1, entries))),
  scale: 0.95,
});

/** The chance that goes with a sureness. */
export const chanceOf = (sureness: number, { shift, scale }: Calibration): number =>
  1 / (1 + Math.exp(-shift - scale * sureness));

/**
 * Platt scaling (Platt 1999): the logistic curve that fits the trials best, by Newton's method, held near the usual one
 * where trials are few.
 */
export const calibrated = (trials: readonly Trial[], usual: Calibration): Calibration => {
  let { shift, scale } = usual;
  for (let round = 0; round < rounds; round += 1) {
    // Gradient and second derivatives of the penalised loss.
    let forShift = inertia * (shift - usual.shift);
    let forScale = inertia * inner * (scale - usual.scale);
    let shiftShift = inertia;
    let shiftScale = 0;
    let scaleScale = inertia * inner;
    for (const { sureness, right, weight } of trials) {
      const chance = chanceOf(sureness, { shift, scale });
      const off = weight * (chance - (right ? 1 : 0));
      const bend = weight * chance * (1 - chance);
      forShift += off;
      forScale += off * sureness;
      shiftShift += bend;
      shiftScale += bend * sureness;
      scaleScale += bend * sureness * sureness;
    }
    const determinant = shiftShift * scaleScale - shiftScale * shiftScale;
    shift -= (scaleScale * forShift - shiftScale * forScale) / determinant;
    scale = Math.max(0.2, scale - (shiftShift * forScale - shiftScale * forShift) / determinant);
  }
  return { shift, scale };
};

const rounds = 12;
// As if so many trials had confirmed the usual curve.
const inertia = 150;
const inner = 10;
