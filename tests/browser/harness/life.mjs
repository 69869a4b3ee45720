// Days in a person's life, quickly: the page's clock is set, and what was done meanwhile is written past the app.

import assert from 'node:assert/strict';
import { open } from './screens.mjs';
import { dice, moment, row } from './record.mjs';
import { eventually } from './steps.mjs';
import { writeRaw } from './trouble.mjs';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Ten in the morning of a winter's day in New York. */
export const TEN_MS = Date.parse('2026-11-23T15:00:00Z');

/** The parts of the time after a dose by their headings, each with hours at which it is. */
export const PARTS = {
  'First 2 hours': 0.05,
  'Trip home': 1.75,
  'First evening': 5,
  'Next day': 26,
  'First week': 3 * 24,
  'Between sessions': 8 * 24,
  'Before your next session': 8.1 * 24,
};

/** What a person did, as it is stored. */
export const Did = {
  session: (route, dose_ms) => ({ kind: 'session', route, dose_end: moment(dose_ms) }),
  effect: (effect, severity, ms) => ({ kind: 'effect', effect, severity, began: moment(ms) }),
  leaving: (session) => ({ kind: 'leaving', session }),
  course: (target, course) => ({ kind: 'course', target, course }),
  mood: (mood) => ({ kind: 'mood', mood }),
  checkIn: (session, done) => ({ kind: 'check_in', session, done }),
  hide: (task) => ({ kind: 'hide', task }),
  answer: (session, question, yes) => ({ kind: 'answer', session, question, yes }),
  ownTask: (phase, note) => ({ kind: 'own_task', phase, note }),
  contact: (note, phone) => ({ kind: 'contact', phone, note }),
  clinicPhone: (note) => ({ kind: 'clinic', rule: 'phone', note }),
  bin: (target) => ({ kind: 'bin', target }),
  plan: (ms) => ({ kind: 'plan', day: new Date(ms).toISOString().slice(0, 10) }),
};

export class Life {
  #random = dice(3);

  /** The app is open at `start_ms`, with nothing noted. The clock of the pages stands still unless it is set. */
  static async begin(phone, start_ms = TEN_MS) {
    const life = new Life();
    life.phone = phone;
    life.now_ms = start_ms;
    await phone.page.clock.setFixedTime(start_ms);
    await phone.go();
    return life;
  }

  get page() {
    return this.phone.page;
  }

  /** Sets the clock while the app is open; it looks at it when the page comes to the front. */
  async at(ms, heading) {
    this.now_ms = ms;
    await this.page.clock.setFixedTime(ms);
    await this.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    if (heading !== undefined) await this.shows(heading);
  }

  /** Writes what was done at `ms`, to be seen when the page is opened next. Returns the id of the last. */
  async did(ms, ...bodies) {
    const rows = bodies.map((body, at) => row(body, ms + at, this.#random));
    await writeRaw(this.page, rows.map(({ key, text }) => ({ key, text })));
    return rows.at(-1).id;
  }

  /** Opens Now, or another route, with what was done until then. */
  open(route = '') {
    return open(this.phone, route);
  }

  /** Waits until Now has this heading. */
  async shows(heading) {
    await eventually(async () => assert.equal(await this.page.locator('#heading').innerText(), heading));
  }

  /** A session whose dose finished at `dose_ms`, as it is two minutes later. Returns its id. */
  async dose(route, dose_ms) {
    await this.page.clock.setFixedTime(dose_ms + 2 * MINUTE_MS);
    this.now_ms = dose_ms + 2 * MINUTE_MS;
    const session = await this.did(dose_ms + MINUTE_MS, Did.session(route, dose_ms));
    await this.open();
    return session;
  }
}
