// The battery is pulled, the browser is killed: what was called saved is there, what was under way is there whole or not at all.
//
// AFTERCARE_KILLS=300 kills more often than 30 times; AFTERCARE_SEED repeats the choices of an earlier run.

import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { dice, logEffect, phoneTest, pressEffect, readEvents } from './harness.mjs';
import { ACTS } from './harness/acts.mjs';
import { hearKept } from './harness/kept.mjs';
import { KINDS } from './harness/killing.mjs';
import { judge } from './harness/outcome.mjs';
import { told } from './harness/taps.mjs';
import { fullStorage } from './harness/trouble.mjs';

const ALL = Number(process.env.AFTERCARE_KILLS || 30);
const SEED = Number(process.env.AFTERCARE_SEED || Date.now() % 1_000_000);
const CRASHES = 10;
const names = Object.keys(KINDS);
/** Chooses by chance, the same in every run with the same seed. */
const picker = (seed) => {
  const random = dice(seed);
  return (list) => list[Math.floor(random() * list.length)];
};
/** How many kills fall to each kind, in turn. */
const shareOf = (name) => Math.floor((ALL + names.length - 1 - names.indexOf(name)) / names.length);
/** A third of the kills come so soon after the person was told, a third so soon after a write began, a third at any time. */
const SOON_MS = 40;
const TIMES = ['told', 'began', 'any'];
/** Nothing takes so long. */
const NEVER_MS = 30_000;

/** One kill, `wait_ms` after the press, or after what `time` says. */
async function kill(phone, kind, rows, pick, time, wait_ms) {
  const attempt = await kind.ready(phone, rows, pick);
  const { heard } = attempt;
  const heardOf = heard.next(time === 'told' ? attempt.told : 'began');
  const pressed_ms = Date.now();
  attempt.press();
  const never = () => assert.fail(`nothing was heard of it, seed ${SEED}`);
  if (time !== 'any') await Promise.race([heardOf, pause(NEVER_MS, null, { ref: false }).then(never)]);
  await pause(wait_ms);
  const acknowledged = heard[attempt.told] > 0;
  const took_ms = heard.at_ms - pressed_ms;
  await phone.killAndRestart();
  const found = await kind.found(phone);
  return { acknowledged, took_ms, found, ...judge(rows, found, attempt) };
}

for (const name of names) {
  const kills = shareOf(name);
  const title = `a browser killed while ${name} loses nothing that was acknowledged, and leaves nothing half done`;
  phoneTest(title, { timeout: 60_000 + kills * 15_000 }, async (phone, t) => {
    const kind = KINDS[name]();
    const pick = picker(SEED + names.indexOf(name));
    const random = dice(SEED - names.indexOf(name));
    const sum = { acknowledged: 0, lost: 0, torn: 0, started: 0, there: 0, gone: 0 };
    let rows = await kind.begin(phone);
    await kind.found(phone);
    // How long it takes on this machine: told by every kill that comes after it.
    let usual_ms = 0;
    for (let number = 0; number < kills; number += 1) {
      const time = TIMES[number % TIMES.length];
      const wait_ms = random() * (time === 'any' ? 1.2 * usual_ms : SOON_MS);
      const each = await kill(phone, kind, rows, pick, time, wait_ms);
      if (each.acknowledged) usual_ms = each.took_ms;
      sum.started += 1;
      sum.lost += each.lost + (each.acknowledged && !each.done ? 1 : 0);
      sum.torn += each.torn;
      sum[each.acknowledged ? 'acknowledged' : each.done ? 'there' : 'gone'] += 1;
      assert.deepEqual([sum.lost, sum.torn], [0, 0], `lost, torn; kill ${number + 1}, seed ${SEED}`);
      rows = each.found.map(({ key, text }) => ({ key, text }));
    }
    t.diagnostic(`${kills} kills while ${name}: ${sum.acknowledged} acknowledged, of which ${sum.lost} lost; of the others ` +
      `${sum.there} are there, ${sum.gone} are not; torn ${sum.torn}; started again ${sum.started} of ${kills}; seed ${SEED}`);
    assert.equal(sum.started, kills);
  });
}

/** What is on disk, in words. */
const stored = async (page) => (await readEvents(page)).map(({ event }) => told(event));

/** Settings, once it shows that so many entries were read. */
async function counted(phone, count) {
  const page = await phone.go('settings/');
  await page.getByText(new RegExp(`\\b${count} (entry|entries)\\b`)).first().waitFor();
  return page;
}

phoneTest('an entry that only the write-ahead note holds comes back once, and the person is told', async (phone) => {
  await logEffect(await phone.go('log/'), 'Feeling sick');
  await phone.killAndRestart();
  await fullStorage(phone);
  const page = await phone.go('log/');
  await pressEffect(page, 'Dizzy or light-headed', 'Severe');
  await page.getByText('Not saved yet').first().waitFor();
  // Chromium brings localStorage to disk some five seconds after it was written.
  await pause(7_000);

  for (const times of [1, 0]) {
    await phone.killAndRestart();
    const settings = await counted(phone, 2);
    assert.equal(await settings.getByText('1 entry that was interrupted has been saved now.').count(), times);
    assert.deepEqual(await stored(settings), ['nausea moderate', 'dizziness severe']);
  }
});

/** The process of the page ends; the browser goes on with a new tab. */
async function crash(phone, page) {
  const crashed = page.waitForEvent('crash');
  const session = await phone.context.newCDPSession(page);
  session.send('Page.crash').catch(() => {}); // It has nobody left to answer.
  await crashed;
  await phone.newPage();
  await page.close();
}

phoneTest('an entry survives a crashed page', async (phone) => {
  const page = await phone.go('log/');
  await logEffect(page, 'Feeling sick');
  await crash(phone, page);
  assert.deepEqual(await stored(await counted(phone, 1)), ['nausea moderate']);
});

phoneTest('what was tapped when the page crashed is there, once', async (phone, t) => {
  const pick = picker(SEED);
  const expected = [];
  const count = { unsaved: 0, recovered: 0 };
  for (let round = 1; round <= CRASHES; round += 1) {
    const page = await phone.go('log/');
    const heard = await hearKept(page);
    const { button, made: [{ effect, severity }] } = await ACTS.saving(page, pick);
    // The page lives until its tap is handled, and hardly a moment longer.
    await button.evaluate((element) => element.click());
    count.unsaved += heard.said === 0;
    await crash(phone, page);
    expected.push(`${effect} ${severity}`);

    const settings = await counted(phone, expected.length);
    count.recovered += await settings.getByText('interrupted').count();
    assert.deepEqual(await stored(settings), expected, `round ${round} (seed ${SEED})`);
  }
  t.diagnostic(`${CRASHES} crashes right after the tap, ${count.unsaved} before Saved: none lost, none twice, ` +
    `${count.recovered} brought back from the write-ahead note; seed ${SEED}`);
});
