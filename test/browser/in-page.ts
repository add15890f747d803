/**
 * What only the browser can say, as expressions for it to evaluate: the tests are type-checked without a browser's
 * names, as the rest of the desk is.
 */
const visible = `(element) => element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).clipPath === 'none'
  && !element.closest('[data-talking] .hero')`;

/** Everything on the page that can be pressed or typed into, in order: tag and words. */
export const controls = `(() => {
  const visible = ${visible};
  return [...document.querySelectorAll('a[href], button, textarea, input:not([type=hidden]), select, summary, [tabindex="0"]')]
    .filter(visible)
    .map((element) => element.localName + ' ' + element.textContent.trim());
})()`;

/** The element with the focus, in the same words. */
export const focused = `document.activeElement.localName + ' ' + document.activeElement.textContent.trim()`;

/** Whether the element with the focus shows that it has it, with every line of it on the screen and uncovered. */
export const focusShows = `(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    && [...element.getClientRects()].filter(({ width, height }) => width > 1 && height > 1).every(({ top, bottom, left, right }) => {
      const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return top >= -1 && left >= -1 && bottom <= innerHeight + 1 && right <= innerWidth + 1
        && (element === middle || element.contains(middle));
    });
})()`;

/** How much wider than its window the page is, in pixels; never more than 0 on a page that fits. */
export const overhang = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** Words as they are painted: their colour, and every background from their own element outwards. */
export interface Painted {
  readonly words: string;
  readonly colour: string;
  readonly opacity: number;
  /** In CSS pixels. */
  readonly size: number;
  readonly weight: number;
  readonly backgrounds: readonly string[];
}

/** Every piece of visible text as {@link Painted}. */
export const painted = `(() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.data.trim();
    const own = node.parentElement;
    if (!words || own.closest('template, script') || !own.checkVisibility({ visibilityProperty: true })) continue;
    const chain = [];
    for (let element = own; element; element = element.parentElement) chain.push(getComputedStyle(element));
    found.push({
      words: words.slice(0, 60),
      colour: chain[0].color,
      opacity: chain.reduce((product, one) => product * Number(one.opacity), 1),
      size: parseFloat(chain[0].fontSize),
      weight: Number(chain[0].fontWeight),
      backgrounds: chain.map((one) => one.backgroundColor),
    });
  }
  return found;
})()`;
