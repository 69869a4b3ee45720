// Now in all its states, one after the other in one person's life, and what opens on it.

import { DAY_MS, Did, HOUR_MS, TEN_MS } from './life.mjs';
import { press } from './screens.mjs';

/** Opens all that can be opened: the rest of what is to do, every reason, every part that is folded. */
export async function openAll(page) {
  const more = page.getByRole('button', { name: /^Show (all|\d)/, expanded: false });
  if (await more.count() > 0) await more.press('Enter');
  const closed = 'main details:not([open]) > summary, main button.why[aria-expanded=false]';
  await page.evaluate((closed) => {
    for (const each of document.querySelectorAll(closed)) each.click();
  }, closed);
  await page.waitForFunction((closed) => !document.querySelector(closed), closed);
}

/** Calls `look` with the name of each state while Now is in it. */
export async function everyState(life, look) {
  const dose_ms = TEN_MS;
  const session = await life.dose('nasal', dose_ms);
  const did = (after_ms, ...bodies) => life.did(dose_ms + after_ms, ...bodies);
  const effect = (name, severity, after_ms) => did(after_ms, Did.effect(name, severity, dose_ms + after_ms));
  const stand = async (after_ms, heading) => {
    await life.at(dose_ms + after_ms);
    await life.open();
    await life.shows(heading);
    await look(`Now at ${after_ms / HOUR_MS} h`);
  };
  const dizzy = await effect('dizziness', 'severe', 0.8 * HOUR_MS);
  await did(0.9 * HOUR_MS, Did.ownTask('first_evening', 'Feed the cat and the neighbour’s dog'), Did.hide('early_bed'));
  await stand(HOUR_MS, 'First 2 hours');
  await did(1.5 * HOUR_MS, Did.leaving(session));
  await stand(1.75 * HOUR_MS, 'Trip home');
  const sick = await effect('nausea', 'moderate', 4.5 * HOUR_MS);
  await stand(5 * HOUR_MS, 'First evening');
  await stand(26 * HOUR_MS, 'Next day');
  await did(26.1 * HOUR_MS, Did.mood('very_low'), Did.answer(session, 'slept_well', true), Did.course(sick, 'better'));
  await stand(27 * HOUR_MS, 'Next day');
  await did(27.1 * HOUR_MS, Did.answer(session, 'clear_headed', true), Did.answer(session, 'sedating', false), Did.checkIn(session, true));
  await did(27.2 * HOUR_MS, Did.course(dizzy, 'gone'), Did.course(sick, 'gone'));
  await stand(28 * HOUR_MS, 'Next day');
  await stand(3 * DAY_MS, 'First week');
  await stand(8 * DAY_MS, 'Between sessions');
  await did(8 * DAY_MS, Did.plan(dose_ms + 9 * DAY_MS));
  await stand(8 * DAY_MS + HOUR_MS, 'Before your next session');
}

/**
 * Rest mode in the first evening, with two effects that go on: `look` is called on each of its screens, as it stands at
 * first and as presses change it. Returns how many screens there are.
 */
export async function everyScreenOfRest(life, look) {
  const dose_ms = TEN_MS;
  await life.dose('not_sure', dose_ms);
  await life.did(dose_ms + HOUR_MS, Did.effect('vertigo', 'moderate', dose_ms + HOUR_MS), Did.effect('headache', 'mild', dose_ms + HOUR_MS));
  await life.at(dose_ms + 5 * HOUR_MS, 'First evening');
  const { page } = life;
  await press(page, 'Rest mode');
  const button = (name) => page.getByRole('button', { name, exact: true });
  for (let screen = 1; ; screen += 1) {
    await look(`screen ${screen} of Rest mode`);
    for (const name of ['Still there', 'More', 'Done']) {
      if (await button(name).count() === 0) continue;
      await button(name).first().press('Enter');
      await look(`screen ${screen} of Rest mode after ${name}`);
    }
    if (await button('Next').count() === 0) return screen;
    await button('Next').press('Enter');
    await page.getByText(new RegExp(`\\b${screen + 1} of \\d+$`)).waitFor();
  }
}

/** More that opens by a press: the route, and the presses. */
export const OPENED = {
  'the form of the clinic, refused': ['settings/', async (page) => {
    await page.getByLabel('Telephone number').fill('call me');
    await page.getByLabel('No driving for so many hours after the dose').fill('12');
    await press(page, 'Save what my clinic said');
    await page.getByText('Write a number that can be dialled').waitFor();
  }],
  'the form of the clinic, saved': ['settings/', async (page) => {
    await page.getByLabel('Telephone number').fill('+1 555 010 9999');
    await press(page, 'Save what my clinic said');
    await page.locator('#clinic').getByText('Saved').waitFor();
  }],
  'an own task and a plan, refused': ['', async (page) => {
    await openAll(page);
    await page.getByRole('button', { name: 'Add', exact: true }).press('Enter');
    await page.getByText('Write a few words first.').waitFor();
    await page.getByLabel('Day of your next session').fill('2020-01-01');
    await press(page, 'Save the day');
    await page.getByText('Choose a day from today on').waitFor();
  }],
  'an old session': ['session/new/', async (page) => {
    await page.getByLabel('When did the dose finish?').fill('2020-01-01T10:00');
    await page.getByRole('radio', { name: 'Injection' }).check();
    await press(page, 'Start aftercare');
    await page.getByText(/more than 7 days ago/).waitFor();
  }],
};
