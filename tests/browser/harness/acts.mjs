// What a person does that must be kept: each up to the last press, and what it leaves on disk.
//
// `ready(page, pick)` goes there from anywhere in the app and returns `{ button, made }`: the button whose press does it,
// and the bodies of the events that it makes, as far as they are known; of *Restore* the rows themselves.

import { choose } from './backup.mjs';
import { fileOf } from './backup_file.mjs';
import { DAY_MS, Did, HOUR_MS, MINUTE_MS } from './life.mjs';
import { dice, history, row } from './record.mjs';
import { goTo } from './steps.mjs';
import { chooseEffect, EFFECTS, STRENGTHS } from './taps.mjs';

const button = (where, name) => where.getByRole('button', { name, exact: true });
let files = 0;

/** Two taps on Log. */
async function saving(page, pick) {
  await goTo(page, 'Log');
  const [name, effect] = pick(EFFECTS);
  const strength = pick(STRENGTHS);
  const strengths = await chooseEffect(page, name);
  return { name, button: button(strengths, strength), made: [{ kind: 'effect', effect, severity: strength.toLowerCase() }] };
}

/** Another strength for the newest effect in History. */
async function correcting(page, pick) {
  await goTo(page, 'History');
  await page.getByRole('button', { name: new RegExp(`^Correct: (${EFFECTS.map(([name]) => name).join('|')})`) }).first().click();
  const others = page.getByRole('group', { name: 'How strong', exact: true }).getByRole('button', { pressed: false });
  const chosen = others.nth(pick([0, 1]));
  const strength = await chosen.innerText();
  return { name: strength, button: chosen, made: [{ kind: 'correct', severity: strength.toLowerCase() }] };
}

/** A line of the checklist on Now, ticked or unticked. */
async function ticking(page, pick) {
  await goTo(page, 'Now');
  const boxes = page.getByRole('checkbox');
  await boxes.first().waitFor();
  const box = boxes.nth(pick([0, 1, 2, 3]));
  const done = !(await box.isChecked());
  return { button: box, made: [{ kind: 'task', done }] };
}

/** The newest entry in History goes to the bin. */
async function binning(page) {
  await goTo(page, 'History');
  return { button: page.getByRole('button', { name: /^Move to bin: / }).first(), made: [{ kind: 'bin' }] };
}

/** A file with rows that are not here yet; how many is by chance. */
async function restoring(page, pick) {
  await page.getByRole('link', { name: 'Settings' }).click();
  files += 1;
  const rows = history(pick([2, 40, 300]), { seed: 1_000 + files, end_ms: Date.now() - files * DAY_MS });
  const card = await choose(page, fileOf(rows));
  const restore = button(card, 'Restore these entries');
  await restore.waitFor();
  return { button: restore, rows };
}

/** What stands first in the bin goes for good. */
async function erasing(page) {
  await goTo(page, 'History');
  await page.locator('summary', { hasText: /^Bin/ }).click();
  await page.getByRole('button', { name: /^Delete for good: / }).first().click();
  return { button: button(page.getByRole('group', { name: /^This cannot be undone/ }), 'Delete for good') };
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
