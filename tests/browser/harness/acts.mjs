// What a person does that must be kept: each up to the last press, and what it leaves on disk.
//
// Each is called as `act(page, pick)`. It goes there from anywhere in the app and returns `{ button, here, made }`: the
// button whose press does it, what the screen then shows of it whatever storage does, and the bodies of the events that it
// makes, as far as they are known; of *Restore* the rows and the file that holds them.

import { choose } from './backup.mjs';
import { fileOf } from './backup_file.mjs';
import { DAY_MS, Did, HOUR_MS, MINUTE_MS } from './life.mjs';
import { dice, history, row } from './record.mjs';
import { chooseEffect, EFFECTS, STRENGTHS } from './taps.mjs';

const button = (where, name) => where.getByRole('button', { name, exact: true });
let files = 0;

/** Goes to one of the four places, unless that is where one is. */
async function be(page, place) {
  const link = page.getByRole('navigation', { name: 'Main places' }).getByRole('link', { name: place, exact: true });
  if (await link.getAttribute('aria-current') !== 'page') await link.click();
}

/** Two taps on Log. */
async function saving(page, pick) {
  await be(page, 'Log');
  const [name, effect] = pick(EFFECTS);
  const strength = pick(STRENGTHS);
  const strengths = await chooseEffect(page, name);
  const here = page.getByRole('region', { name: `${name}, ${strength.toLowerCase()}`, exact: true });
  return { button: await button(strengths, strength).elementHandle(), here, made: [{ kind: 'effect', effect, severity: strength.toLowerCase() }] };
}

/** Another strength for the newest effect in History. */
async function correcting(page, pick) {
  await be(page, 'History');
  const correct = page.getByRole('button', { name: new RegExp(`^Correct: (${EFFECTS.map(([name]) => name).join('|')}), `) }).first();
  const [, name] = /^Correct: (.*), /.exec(await correct.getAttribute('aria-label'));
  const place = await correct.evaluate((each) => Array.from(document.querySelectorAll('li.entry')).indexOf(each.closest('li')));
  await correct.click();
  const others = page.getByRole('group', { name: 'How strong', exact: true }).getByRole('button', { pressed: false });
  const chosen = others.nth(pick([0, 1]));
  const severity = (await chosen.innerText()).toLowerCase();
  const here = page.locator('li.entry').nth(place).getByText(`${name}, ${severity}`, { exact: true });
  return { button: await chosen.elementHandle(), here, made: [{ kind: 'correct', severity }] };
}

/** A line of the checklist on Now, ticked or unticked. */
async function ticking(page, pick) {
  await be(page, 'Now');
  const boxes = page.getByRole('checkbox');
  await boxes.first().waitFor();
  const place = pick([0, 1, 2, 3]);
  const done = !(await boxes.nth(place).isChecked());
  const here = boxes.nth(place).and(page.getByRole('checkbox', { checked: done }));
  return { button: await boxes.nth(place).elementHandle(), here, made: [{ kind: 'task', done }] };
}

/** The newest entry in History goes to the bin; its line stays, and says so. */
async function binning(page) {
  await be(page, 'History');
  const moved = page.getByText('Moved to the bin', { exact: true });
  const here = moved.nth(await moved.count());
  const first = page.getByRole('button', { name: /^Move to bin: / }).first();
  return { button: await first.elementHandle(), here, made: [{ kind: 'bin' }] };
}

/** The file is chosen: what is left is the press. */
export async function restoringAgain(page, file) {
  const card = await choose(page, file);
  const restore = button(card, 'Restore these entries');
  return { button: await restore.elementHandle(), here: card, file };
}

/** A file with rows that are not here yet; how many is by chance. */
async function restoring(page, pick) {
  await page.getByRole('link', { name: 'Settings' }).click();
  files += 1;
  const rows = history(pick([2, 40, 300]), { seed: 1_000 + files, end_ms: Date.now() - files * DAY_MS });
  return { ...(await restoringAgain(page, fileOf(rows))), rows };
}

/** What stands first in the bin goes for good. */
async function erasing(page) {
  await be(page, 'History');
  const bin = page.locator('details.bin');
  if (await bin.getAttribute('open') === null) await bin.locator('summary').click();
  const entry = bin.locator('li.entry').first();
  await entry.getByRole('button', { name: /^Delete for good: / }).click();
  const sure = entry.getByRole('group', { name: /^This cannot be undone/ });
  return { button: await button(sure, 'Delete for good').elementHandle(), here: entry };
}

export const ACTS = { saving, correcting, ticking, binning, restoring, erasing };

/** Whether the rows that an act added are what it makes, whole. */
export function isWhole({ made, rows }, added) {
  if (rows) return added.length === rows.length && rows.every(({ text }, at) => added[at].text === text);
  const fits = ({ event }, body) => event && Object.entries(body).every(([part, value]) => event.body[part] === value);
  return added.length === made.length && made.every((body, at) => fits(added[at], body));
}

/** A record to act on: effects of the last hours, some of them in the bin. */
export function smallRecord({ effects = 8, binned = 0, now_ms = Date.now() } = {}) {
  const random = dice(11);
  const effect = (_, at) => {
    const ms = now_ms - 5 * HOUR_MS + at * MINUTE_MS;
    return row(Did.effect(EFFECTS[at % EFFECTS.length][1], 'mild', ms), ms, random);
  };
  const rows = Array.from({ length: effects + binned }, effect);
  const bin = ({ id }, at) => row(Did.bin(id), now_ms - HOUR_MS + at, random);
  return [...rows, ...rows.slice(0, binned).map(bin)];
}
