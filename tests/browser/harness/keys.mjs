// The page worked by its keys alone.

import { eventually } from './steps.mjs';

/** The name of what has the focus: its label's, its own, or its words. */
const focused = (page) => page.evaluate(() => {
  const { activeElement: at } = document;
  const name = at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText ?? '';
  return at === document.body ? '' : name.replace(/\s+/g, ' ').trim();
});

/** Goes on by the Tab key until the focus is on what is called `name`; backwards if so told. */
export async function tabTo(page, name, { back = false, most = 80 } = {}) {
  for (let step = 0; step < most; step += 1) {
    if (await focused(page) === name) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`the Tab key does not reach "${name}" in ${most} steps; it is on "${await focused(page)}"`);
}

/** Goes to what is called `name` and presses it. */
export async function keyPress(page, name, options) {
  await tabTo(page, name, options);
  await page.keyboard.press('Enter');
}

/** Waits until the focus is on what is called so. */
export const focusIsOn = (page, name) => eventually(async () => {
  const at = await focused(page);
  if (at !== name) throw new Error(`the focus is on "${at}", not on "${name}"`);
});
