// Every effect that can be noted, by its id: the name that the facts give it, the name on its button, and what follows
// from its strength and the time.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const CLONE = resolve(import.meta.dirname, '../../..');

function table(path) {
  const [head, ...rows] = readFileSync(resolve(CLONE, path), 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));
  return rows.map((cells) => Object.fromEntries(head.map((column, at) => [column, cells[at] ?? ''])));
}

const facts = table('tests/fixtures/side_effects.tsv');
const words = table('src/words/effects.tsv');
const outcomes = table('tests/fixtures/outcomes.tsv');

/** `{ id, plainName, name }` of every row of the facts, in its order. */
export const EFFECTS = facts.map(({ id, plain_name }) => {
  const { en } = words.find(({ effect, says }) => effect === id && says === 'name');
  return { id, plainName: plain_name, name: en };
});

/** Everything that an effect is called in English, by anybody. */
export const CALLED = words.filter(({ says }) => says === 'name' || says === 'other').flatMap(({ en }) => en.split(', '));

/** What follows `hours` after the dose from an effect that was there from then on: `S`, `N`, `U`, `E` or `crisis`. */
export function outcome(id, strength, hours) {
  const bands = outcomes.filter((row) => row.id === id && Number(row.from_h) <= hours);
  return bands.at(-1)[strength.toLowerCase()];
}

/** Opens its card at the first press: an emergency, or a matter of the crisis line, however mild and whenever. */
export const atFirstPress = (id) => /^(E|crisis)$/.test(outcome(id, 'Mild', 0));

/** The three levels, as they are said. */
export const LEVELS = { E: 'Emergency: call now', U: 'Call your clinic today', N: 'Mention at your next visit' };

/** What no card may say: that somebody is safe, that a thing is normal, that there is nothing to mind. */
export const NEVER_SAID = /\b(you are|you’re|you're|it is|it’s|it's) safe|normal|(don['’]t|do not|no need to|nothing to) worry|harmless/i;
