// Two to eight tabs in which something is done at nearly the same time, hundreds of times: every act is on disk once, and
// all tabs show the same within a second.
//
// AFTERCARE_INTERLEAVINGS=10000 makes more than 300; AFTERCARE_SEED repeats the choices of an earlier run.

import assert from 'node:assert/strict';
import { dice, phoneTest, readEvents, started, startSession } from './harness.mjs';
import { folded, said } from './harness/folded.mjs';
import { giveHands } from './harness/hands.mjs';
import { watchMachine } from './harness/machine.mjs';
import { opened } from './harness/record.mjs';
import { EFFECTS, STRENGTHS } from './harness/taps.mjs';

/** How often, by the number of tabs: of a thousand. */
const SHARES = { 2: 320, 3: 240, 4: 160, 5: 100, 6: 80, 7: 50, 8: 50 };
const IN_ALL = Number(process.env.AFTERCARE_INTERLEAVINGS || 300);
const SEED = Number(process.env.AFTERCARE_SEED || Date.now() % 1_000_000);
const SECOND_MS = 1_000;
const ROUTES = ['', 'log/', 'history/'];
/** More would make no other interleavings, and take longer to draw. */
const MOST_ENTRIES = 30;

/** There is little to paint. */
const SMALL = { context: { viewport: { width: 320, height: 480 }, deviceScaleFactor: 1 } };

/** One person with several tabs, and what was done in them so far. */
class Tabs {
  pages = [];
  /** The events that every tab has shown. */
  events = [];
  /** What was done and not yet found on disk. */
  doing = ['session'];
  counts = { acts: 0, reloads: 0, closed: 0, nothing: 0 };

  static async open(phone, count, random) {
    const tabs = Object.assign(new Tabs(), { phone, random });
    await giveHands(phone);
    await startSession(await phone.go());
    tabs.pages.push(phone.page);
    while (tabs.pages.length < count) tabs.pages.push(await phone.newPage());
    await Promise.all(tabs.pages.map((page) => phone.go(tabs.pick(ROUTES), page)));
    return tabs;
  }

  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  /** What is done next in some tab, and what becomes of that tab as soon as it is kept. */
  plan() {
    const full = this.events.filter(({ event }) => event.body.kind === 'effect').length > MOST_ENTRIES;
    return {
      act: this.pick(['strengthen', 'annotate', 'bin', 'putBack', 'tick', ...(full ? [] : ['note', 'note'])]),
      inHistory: this.pick(['strengthen', 'annotate', 'bin', 'putBack']),
      stays: this.random() < 0.5,
      effect: this.pick(EFFECTS)[0],
      strength: this.pick(STRENGTHS),
      chance: this.random(),
      text: `words ${this.counts.acts += 1}`,
      then: this.random() < 0.015 ? this.pick(['reload', 'close']) : null,
      route: this.pick(ROUTES),
    };
  }

  /** Does it in the tab number `at`; when it was done. A tab that is loaded afresh has to stand before it can show anything. */
  async act(at, plan) {
    const { did, at_ms } = await this.pages[at].evaluate((plan) => window.hands.act(plan), plan);
    this.last.push(`tab ${at + 1}: ${did?.join(' ')}${plan.then ? `, then ${plan.then}` : ''}`);
    if (did) this.doing.push(did.join(' '));
    else this.counts.nothing += 1;
    if (!plan.then) return at_ms;
    const old = this.pages[at];
    if (plan.then === 'reload') {
      this.counts.reloads += 1;
      await old.reload();
      await started(old);
    } else {
      this.counts.closed += 1;
      await old.close();
      this.pages[at] = await this.phone.newPage();
      await this.phone.go(plan.route, this.pages[at]);
    }
    return Date.now();
  }

  /** One interleaving: two tabs or more, each with an act of its own, none of which waits for another. When the last was done. */
  async interleave() {
    const acting = this.pages.map((_, at) => at).sort(() => this.random() - 0.5);
    acting.length = 2 + Math.floor(this.random() * (acting.length - 1));
    const plans = acting.map(() => this.plan());
    this.last = [];
    return Math.max(...await Promise.all(acting.map((at, each) => this.act(at, plans[each]))));
  }

  /**
   * The disk holds what was done, each once and nothing else; then every tab shows it. When the last tab did. What is done
   * after all tabs have agreed stands behind all that was there: reading just that is quick.
   */
  async agree(how = 'agrees') {
    const after = this.events.at(-1)?.key ?? '';
    const count = this.events.length + this.doing.length;
    const rows = await this.pages[0].evaluate(([after, count]) => window.hands.rowsAfter(after, count), [after, count]);
    const events = rows.map(opened);
    this.events.push(...events);
    assert.deepEqual(said(events, this.events), this.doing.sort());
    this.doing = [];
    const record = folded(this.events);
    const looks = await Promise.all(this.pages.map((page) => page.evaluate(([how, record]) => window.hands[how](record), [how, record])));
    for (const [at, { wrong }] of looks.entries()) {
      assert.equal(wrong, null, `tab ${at + 1} shows ${JSON.stringify(wrong)}; on disk ${JSON.stringify(record)}`);
    }
    return Math.max(...looks.map(({ at_ms }) => at_ms));
  }
}

for (const [count, share] of Object.entries(SHARES)) {
  const rounds = Math.ceil((IN_ALL * share) / 1_000);
  phoneTest(`${count} tabs act at nearly the same time: none lost, none doubled, and all show the same within a second`, { timeout: 120_000 + rounds * 3_000, ...SMALL }, async (phone, t) => {
    const tabs = await Tabs.open(phone, Number(count), dice(SEED + Number(count)));
    const machine = watchMachine();
    const took = [];
    for (let round = 1; round <= rounds; round += 1) {
      try {
        machine.begin();
        const acted_ms = await tabs.interleave();
        took.push({ ms: await tabs.agree() - acted_ms, onTime: machine.onTime() });
        if (round % 20 === 0) await tabs.agree('agreesInAll');
      } catch (error) {
        throw new Error(`seed ${SEED}, round ${round}: ${tabs.last.join('; ')}: ${error.message}`, { cause: error });
      }
    }
    machine.end();
    await Promise.all(tabs.pages.map(async (page) => {
      await page.reload();
      await started(page);
    }));
    await tabs.agree('agreesInAll');
    assert.deepEqual(await readEvents(tabs.pages[0]), tabs.events, 'nothing else is on disk');
    await complainsOfNothing(tabs);
    t.diagnostic(`${rounds} interleavings, ${JSON.stringify(tabs.counts)}: ${tabs.events.length} events on disk; all tabs agree after ${figures(took)}; seed ${SEED}`);
    const late = took.filter(({ ms, onTime }) => onTime && ms >= SECOND_MS);
    assert.deepEqual(late, [], 'later than a second');
  });
}

/** Median and most, of all and of those in which the machine was on time. */
function figures(took) {
  const [all, onTime] = [took, took.filter((each) => each.onTime)].map((each) => {
    const sorted = each.map(({ ms }) => ms).sort((a, b) => a - b);
    return sorted.length ? `${sorted[sorted.length >> 1]} ms (median), ${sorted.at(-1)} ms (most)` : '–';
  });
  return `${all}; in the ${took.filter((each) => each.onTime).length} with the machine on time ${onTime}`;
}

/** Settings counts all that was done, in every tab, and nothing is said to be missing, damaged or unsaved. */
async function complainsOfNothing({ phone, pages, events }) {
  await Promise.all(pages.map(async (page) => {
    await phone.go('settings/', page);
    await page.getByText(`${events.length} entries`, { exact: true }).waitFor();
    assert.equal(await page.getByText(/missing|could not be|Not saved/).count(), 0);
  }));
}
