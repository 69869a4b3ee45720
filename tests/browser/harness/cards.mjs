// The card that fills the screen in an emergency.

import assert from 'node:assert/strict';

/** The card that is open. */
export const fullCard = (page) => page.getByRole('alertdialog');

/**
 * Presses, and looks in the first frame after the press what is there: whether a card, whether it fills the screen, and
 * whom it says to call first.
 */
export async function inNextFrame(page, press) {
  const seen = page.evaluate(() => new Promise((done) => {
    const look = () => {
      const card = document.querySelector('[role=alertdialog]');
      const { width, height } = card?.getBoundingClientRect() ?? {};
      const call = card?.querySelector('a[href^="tel:"]')?.getAttribute('href');
      done({ card: Boolean(card), fills: width >= innerWidth && height >= innerHeight, call });
    };
    addEventListener('click', () => requestAnimationFrame(look), { capture: true, once: true });
  }));
  await press();
  return seen;
}

/** What is seen in the frame after a press that leads to an emergency. */
export const EMERGENCY = { card: true, fills: true, call: 'tel:911' };

/** Waits until the focus is where the app puts it after a change: it does so a moment later, under any key that is pressed. */
export const focusSettles = (page) => page.evaluate(() => new Promise((done) => { setTimeout(() => setTimeout(done)); }));

/** Closes the card, and waits until the page below it can be used. */
export async function closeCard(page) {
  await fullCard(page).getByRole('button', { name: 'Close', exact: true }).press('Enter');
  await fullCard(page).waitFor({ state: 'detached' });
  await focusSettles(page);
}

/** The words stand one after the other, in this order. */
export function standInOrder(text, parts) {
  const places = parts.map((part) => text.search(part));
  for (const [at, place] of places.entries()) assert.notEqual(place, -1, `${parts[at]} is missing in: ${text}`);
  assert.deepEqual(places, places.toSorted((one, other) => one - other), `the order of: ${text}`);
}
