// What every screen must hold, measured on the page itself: axe with all its rules, and beyond them the sizes and
// contrasts that this app promises.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

// So many tell enough.
const MOST_TOLD = 25;

/** Rules of axe that are not asked, each with its reason. */
export const NOT_ASKED = {};

/** Every page of the context has axe from now on; the policy of the pages is as it is. */
export const openMeasures = (context) => context.addInitScript({ path: AXE });

/** Everything that is wrong with the page as it stands: sentences, empty when all is well. */
export async function faultsOf(page) {
  return [...await page.evaluate(askAxe, Object.keys(NOT_ASKED)), ...await page.evaluate(measure)];
}

/** Runs in the page. Rules that axe leaves out unless asked are asked too; large text has the same contrast as small. */
async function askAxe(not_asked) {
  const contrastRatio = { normal: { expected: 7 }, large: { expected: 7 } };
  axe.configure({ checks: [{ id: 'color-contrast-enhanced', options: { contrastRatio } }] });
  const values = axe.getRules().map((rule) => rule.ruleId).filter((id) => !not_asked.includes(id));
  const { violations } = await axe.run(document, { runOnly: { type: 'rule', values }, resultTypes: ['violations'] });
  const say = (rule) => (node) => `axe ${rule.id}: ${node.html.slice(0, 120)} (${node.failureSummary.split('\n').at(-1).trim()})`;
  return violations.flatMap((rule) => rule.nodes.map(say(rule)));
}

/** Runs in the page. Text at least 7:1, and 20 px in Rest; what is pressed at least 48 px each way; nothing to the side. */
function measure() {
  const TARGET_PX = 48;
  const REST_TEXT_PX = 20;
  const CONTRAST = 7;
  const LEAST = document.documentElement.dataset.theme === 'rest' ? REST_TEXT_PX : 0;
  const faults = [];
  const name = (element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 120);
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.spoken, .skip, [inert]');

  const parts = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const light = ([red, green, blue]) => [red, green, blue]
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
  function contrast(one, other) {
    const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  }
  // Every ground is one plain colour, so that what is measured is what is seen.
  function groundOf(element) {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(at);
      const [red, green, blue, alpha = 1] = parts(backgroundColor);
      if (backgroundImage !== 'none' || opacity !== '1' || (alpha > 0 && alpha < 1)) return null;
      if (alpha === 1) return [red, green, blue];
    }
    return null;
  }
  function checkText(element) {
    const { color, fontSize } = getComputedStyle(element);
    if (parseFloat(fontSize) < LEAST) faults.push(`text of ${fontSize}: ${name(element)}`);
    const ground = groundOf(element);
    if (!ground || parts(color).length > 3) faults.push(`a contrast that cannot be told: ${name(element)}`);
    else if (contrast(parts(color), ground) < CONTRAST) faults.push(`contrast ${contrast(parts(color), ground).toFixed(2)}: ${name(element)}`);
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const written = new Set();
  while (texts.nextNode()) if (texts.currentNode.data.trim() !== '') written.add(texts.currentNode.parentElement);
  for (const field of document.querySelectorAll('input:not([type=checkbox], [type=radio]), select, textarea')) written.add(field);
  for (const element of written) if (isShown(element) && element.tagName !== 'OPTION') checkText(element);

  // A link within a sentence may be as small as its words.
  function isInSentence(element) {
    if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    const links = Array.from(block.querySelectorAll('a'), (link) => link.textContent).join('');
    return block.textContent.replace(/\s/g, '').length > links.replace(/\s/g, '').length;
  }
  function boxOf(element) {
    const boxes = [element, ...(/checkbox|radio/.test(element.type) ? element.labels : [])].map((each) => each.getBoundingClientRect());
    const side = (least, key) => least(...boxes.map((box) => box[key]));
    return { width: side(Math.max, 'right') - side(Math.min, 'left'), height: side(Math.max, 'bottom') - side(Math.min, 'top') };
  }
  for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
    if (!isShown(element) || isInSentence(element)) continue;
    const { width, height } = boxOf(element);
    const small = width < TARGET_PX - 0.1 || height < TARGET_PX - 0.1;
    if (small) faults.push(`target of ${width.toFixed(1)} × ${height.toFixed(1)}: ${name(element)}`);
  }

  // Words wider than what holds them, and by that the page wider than the screen. Buttons that are words alone stand a
  // little further out, so that the words stand in line.
  const OPTICAL_PX = 4;
  const overflows = (element) => isShown(element) && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + OPTICAL_PX;
  const wide = Array.from(document.querySelectorAll('body *:not(input, svg *)')).filter(overflows);
  const inner = wide.filter((each) => !wide.some((other) => other !== each && each.contains(other)));
  faults.push(...inner.map((each) => `runs out to the side by ${each.scrollWidth - each.clientWidth} px: ${name(each)}`));
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`the page runs out to the side by ${scrollWidth - clientWidth} px`);
  return faults;
}

/** Faults and where they were seen; the same fault in many looks is told once. */
export class Faults {
  #places = new Map();
  looks = 0;

  add(where, faults) {
    for (const fault of faults) this.#places.set(fault, [...(this.#places.get(fault) ?? []), where]);
  }

  /** Measures the page as it stands in each look: `{ width, height, text }`. */
  async measure(page, where, looks) {
    for (const { text, ...size } of looks) {
      await page.setViewportSize(size);
      await page.evaluate((text) => { document.documentElement.dataset.text = text; }, text);
      this.add(`${where} at ${size.width} px and ${text} %`, await faultsOf(page));
      this.looks += 1;
    }
  }

  none() {
    const told = [...this.#places].map(([fault, places]) => `${fault}\n    ${places.length} ×, first on ${places[0]}`);
    assert.equal(told.length, 0, `${told.length} faults in ${this.looks} looks:\n  ${told.slice(0, MOST_TOLD).join('\n  ')}`);
    console.log(`${this.looks} looks at a screen, no fault`);
  }
}

/**
 * Goes through the page by the Tab key, as far as it goes. Returns what was reached, by its words, and the faults:
 * a focus that cannot be seen or that lies under something, and what can be pressed but was not reached.
 */
export async function walk(page) {
  await page.evaluate(() => {
    document.activeElement?.blur();
    scrollTo(0, 0);
    window.walked = new Set();
  });
  const faults = [];
  const reached = [];
  for (let step = 0; step < 300; step += 1) {
    await page.keyboard.press('Tab');
    const { end, words, fault } = await page.evaluate(lookAtFocus);
    if (end) break;
    if (words !== reached.at(-1)) reached.push(words);
    if (fault) faults.push(fault);
  }
  return { reached, faults: [...new Set([...faults, ...await page.evaluate(missedOut)])] };
}

/** Runs in the page, after each press of Tab. */
function lookAtFocus() {
  const element = document.activeElement;
  // A field for a time has several stops within itself.
  const again = window.walked.has(element) && window.walkedLast !== element;
  if (!element || element === document.body || again) return { end: true };
  window.walked.add(element);
  window.walkedLast = element;
  const words = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
  const drawn = [element, element.closest('.radio')].filter(Boolean).some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  const html = element.outerHTML.slice(0, 120);
  if (!drawn) return { words, fault: `a focus that is not seen: ${html}` };
  const box = element.getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const top_most = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const seen = right > left && bottom > top && top_most && [element, ...(element.labels ?? [])].some((each) => each.contains(top_most) || top_most.contains(each));
  return { words, fault: seen ? null : `a focus that lies under something: ${html}` };
}

/** Runs in the page, after the walk. Of radio buttons with one name the Tab key stops at one. */
function missedOut() {
  const groups = new Set(Array.from(window.walked, (element) => element.type === 'radio' && element.name));
  return Array.from(document.querySelectorAll('a[href], button, input, select, textarea, summary'))
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]'))
    .filter((element) => !window.walked.has(element) && !(element.type === 'radio' && groups.has(element.name)))
    .map((element) => `not reached by Tab: ${element.outerHTML.slice(0, 120)}`);
}
