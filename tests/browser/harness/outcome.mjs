// What became of the record by what was done, or was being done, to it.

import assert from 'node:assert/strict';
import { isWhole } from './acts.mjs';

/** What became of the rows that were there, and of what was being done: `lost` and `torn` must be 0. */
export function judge(before, found, { fits }) {
  const there = new Map(found.map((each) => [each.key, each]));
  const lost = before.filter(({ key, text }) => there.get(key)?.text !== text).length;
  const known = new Set(before.map(({ key }) => key));
  const added = found.filter(({ key }) => !known.has(key));
  const done = fits(added);
  return { lost, torn: added.length > 0 && !done ? 1 : 0, done };
}

/**
 * All acts of `doings` are there, each once, and what was there before is as it was, but for what was deleted for good, of
 * which there are `erased` rows.
 */
export function allDone(before, after, doings, erased = 0) {
  const known = new Set(before.map(({ key }) => key));
  const gone = new Set(after.filter(({ event }) => event.body.kind === 'erased').map(({ key }) => key));
  assert.equal(gone.size, erased, 'rows of what was deleted for good');
  const texts = (rows) => rows.filter(({ key }) => known.has(key) && !gone.has(key)).map(({ text }) => text);
  assert.deepEqual(texts(after), texts(before), 'what was there before');
  let added = after.filter(({ key }) => !known.has(key));
  // Rows that are known by their keys first: the others are told by their kinds.
  for (const doing of doings.toSorted((a, b) => !a.rows - !b.rows)) {
    const restored = new Set(doing.rows?.map(({ key }) => key));
    const [kind] = doing.made?.map((body) => body.kind) ?? [];
    const its = added.filter(({ key, event }) => (doing.rows ? restored.has(key) : event.body.kind === kind));
    assert.ok(isWhole(doing, its), `all of it once, and whole: ${kind ?? 'a restore'}`);
    added = added.filter((each) => !its.includes(each));
  }
  assert.deepEqual(added, [], 'nothing else');
}
