// Log as a person uses it: the search, the forms below the likeliest effects, and the card of what was noted last.

import assert from 'node:assert/strict';
import { readEvents } from './record.mjs';
import { eventually } from './steps.mjs';

/** By the keyboard: taps in quick succession on one spot of the screen are taken for one tap. */
export const press = (where, name) => where.getByRole('button', { name, exact: true }).press('Enter');

/** The card of what was noted last. */
export const card = (page) => page.locator('#entry');

/** The search. */
export const search = (page, name = 'Find a symptom') => page.getByRole('searchbox', { name, exact: true });

/** Types into the search. Returns the effects that are found, by their names, the best first. */
export async function find(page, words, name) {
  await search(page, name).fill(words);
  return offered(page);
}

/** Every effect that is offered, in its order; the strengths of one that is open are no part of it. */
export async function offered(page) {
  // The list comes when the record is there, by which it is ordered.
  await page.locator('.effects').first().waitFor({ state: 'attached' });
  return page.locator('.effects > button').allInnerTexts();
}

/** Opens a form by its name, unless it is open, and returns the section in which it stands. */
export async function openForm(page, name) {
  // The forms come with the list.
  await page.getByRole('button', { name, exact: true }).first().waitFor();
  const button = page.getByRole('button', { name, exact: true, expanded: false });
  if (await button.count() > 0) await button.press('Enter');
  await page.getByRole('button', { name, exact: true, expanded: true }).waitFor();
  return page.locator('#main section.card:not(#entry)').filter({ has: page.locator('input, textarea, [aria-pressed]') });
}

/** What was done, as it lies on disk, newest last. */
export const bodies = async (page) => (await readEvents(page)).map(({ event }) => event.body);

/** Waits until what was noted last is called **Saved**, and is on disk as the `count`th thing done. Returns its body. */
export async function savedAs(page, count) {
  await card(page).getByRole('status').filter({ hasText: /^Saved$/ }).waitFor();
  return eventually(async () => {
    const all = await bodies(page);
    assert.equal(all.length, count, 'things done, on disk');
    return all.at(-1);
  });
}

/** Who can be called and when to, as it stands in `where` from top to bottom: below all that is typed there. */
export async function tellsWhomToCall(where) {
  const emergency = where.locator('a[href="tel:911"]');
  const crisis = where.locator('a[href="tel:988"]');
  const signs = where.getByRole('heading', { name: 'Call 911 now for' });
  for (const each of [emergency, crisis, signs]) await each.first().waitFor();
  await where.getByText('Nobody is watching this app').first().waitFor();
  assert.ok(await where.locator('.flags li').count() >= 11, 'the emergency signs of the facts');
  const at = async (each) => (await each.first().boundingBox()).y;
  const fields = await where.locator('input, textarea').all();
  for (const field of fields) {
    for (const each of [emergency, crisis, signs]) assert.ok(await at(each) > await at(field), 'it stands below the words');
  }
}

/** The smallest phone's width, and room for all of a page: nothing lies under the bar when it is measured. */
export const NARROW = { context: { viewport: { width: 320, height: 5_000 } } };

/** The page cannot be moved to the side. */
export async function staysInWidth(page, what) {
  const { wide, room } = await page.evaluate(() => {
    scrollTo(10_000, scrollY);
    const { scrollWidth, clientWidth } = document.documentElement;
    return { wide: Math.max(scrollWidth, clientWidth + scrollX), room: clientWidth };
  });
  assert.ok(wide <= room, `the page runs out to the side by ${wide - room} px: ${what}`);
}

/**
 * Counts what a finger does on every page from now on: `{ taken() }` returns how many taps there were since it was last
 * asked.
 */
export async function countTaps(phone) {
  let taps = 0;
  await phone.context.exposeBinding('tellTap', () => { taps += 1; });
  await phone.context.addInitScript(() => {
    addEventListener('pointerdown', () => window.tellTap(), { capture: true, passive: true });
  });
  const taken = () => {
    const since = taps;
    taps = 0;
    return since;
  };
  return { taken };
}
