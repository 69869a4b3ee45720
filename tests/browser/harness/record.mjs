// The record as it lies in the browser's storage, past the app: read raw, and filled for larger tests.

import { crc32 } from './crc32.mjs';

/** The form in which the store keeps an event's text (src/store/seal.rs). */
export const seal = (text) => `${crc32(text).toString(16).padStart(8, '0')} ${text}`;

/** Reads the events as they are on disk: `[{ key, text, event }]`, oldest first; `event` is null when damaged. */
export async function readEvents(page) {
  return (await page.evaluate(readRows)).map(opened);
}

/** A row with its event. */
export function opened({ key, text }) {
  const plain = typeof text === 'string' ? text.slice(9) : '';
  const whole = text === seal(plain);
  // What is enciphered is no event that could be read here.
  return { key, text, event: whole && plain.startsWith('{') ? JSON.parse(plain) : null };
}

/** Runs in the page. Opening a database that is not there would make an empty one. */
async function readRows() {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'aftercare')) return [];
  const answer = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const db = await answer(indexedDB.open('aftercare'));
  try {
    if (!db.objectStoreNames.contains('events')) return [];
    const events = db.transaction('events').objectStore('events');
    const [keys, texts] = await Promise.all([answer(events.getAllKeys()), answer(events.getAll())]);
    return keys.map((key, at) => ({ key, text: texts[at] }));
  } finally {
    db.close();
  }
}

const hex = (number, digits) => number.toString(16).padStart(digits, '0');

/** Numbers that look random and are the same in every run (mulberry32). */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A row of the store for an event whose body is given, written at `ms`. */
export function row(body, ms, random) {
  const bits = () => Math.floor(random() * 2 ** 16);
  const variant = hex(0x8000 | (bits() & 0x3fff), 4);
  const tail = [bits(), bits(), bits()].map((each) => hex(each, 4)).join('');
  const id = `${hex(ms, 12).replace(/^(.{8})(.{4})$/, '$1-$2')}-7${hex(bits() & 0xfff, 3)}-${variant}-${tail}`;
  const event = { id, order: { ms, tick: 0 }, schema: 1, at: moment(ms), body };
  return { id, key: `${hex(ms, 16)}-${hex(0, 8)}-${id}`, text: seal(JSON.stringify(event)) };
}

/** A moment in UTC: a zone that no test has to know the rules of. */
export const moment = (ms) => ({ utc_ms: ms, offset_min: 0, zone: 'UTC' });

const EFFECTS = ['dissociation', 'nausea', 'dizziness', 'sedation', 'headache', 'anxiety_panic', 'vertigo', 'lethargy'];
const SEVERITIES = ['mild', 'moderate', 'severe'];
const HOUR_MS = 3_600_000;

/** `count` events of a person with a session every third day, the last event an hour before `end_ms`, oldest first. */
export function history(count, { end_ms = Date.now(), seed = 1 } = {}) {
  const random = dice(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const step_ms = 3 * HOUR_MS;
  return Array.from({ length: count }, (_, at) => {
    const ms = end_ms - HOUR_MS - (count - 1 - at) * step_ms;
    const body = at % 24 === 0
      ? { kind: 'session', route: pick(['infusion', 'injection', 'nasal', 'lozenge']), dose_end: moment(ms) }
      : { kind: 'effect', effect: pick(EFFECTS), severity: pick(SEVERITIES), began: moment(ms) };
    return row(body, ms, random);
  });
}

/** Puts `count` well-formed events into the store, past the app; reload to see them. Returns the rows. */
export async function seed(page, count, options) {
  const rows = history(count, options);
  for (let at = 0; at < rows.length; at += 2_000) {
    await page.evaluate(writeRows, rows.slice(at, at + 2_000).map(({ key, text }) => ({ key, text })));
  }
  return rows;
}

/** Runs in the page. */
async function writeRows(rows) {
  await new Promise((done, failed) => {
    const opening = indexedDB.open('aftercare');
    opening.onupgradeneeded = () => opening.result.createObjectStore('events');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction('events', 'readwrite', { durability: 'strict' });
      for (const { key, text } of rows) transaction.objectStore('events').put(text, key);
      transaction.oncomplete = () => { db.close(); done(); };
      transaction.onabort = () => failed(transaction.error);
    };
  });
}
