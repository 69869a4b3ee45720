// What the record says, worked out from the rows on disk past the app: which entries, in the bin or not, and which ticks.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EFFECTS } from './effects.mjs';

const ROUTES = { infusion: 'Infusion (IV)', injection: 'Injection', nasal: 'Nasal spray', lozenge: 'Lozenge or tablet', not_sure: 'Not sure' };
const nameOf = (id) => EFFECTS.find((effect) => effect.id === id).name;
const tasks = readFileSync(join(import.meta.dirname, '../../../src/words/tasks.tsv'), 'utf8').split('\n')
  .map((line) => line.split('\t')).filter(([, says]) => says === 'line');
const lineOf = (id) => tasks.find(([task]) => task === id)[2];

/** What each event says that a person did, in words, as `hands.mjs` says it; `all` has those that they act on. */
export function said(events, all = events) {
  const effects = new Map(all.map(({ event: { id, body } }) => [id, body.effect]));
  return events.map(({ event: { body } }) => {
    switch (body.kind) {
      case 'effect': return `effect ${nameOf(body.effect)} ${body.severity}`;
      case 'correct': return `correct ${nameOf(effects.get(body.target))} ${body.severity ?? body.note}`;
      case 'bin':
      case 'put_back': return `${body.kind} ${nameOf(effects.get(body.target))}`;
      case 'task': return `task ${lineOf(body.task)} ${body.done}`;
      default: return body.kind;
    }
  }).sort();
}

/** What pages show of the record: `{ kept, binned, ticked }`, lines of History as `name words`, in alphabetical order. */
export function folded(events) {
  const entries = new Map();
  const ticks = new Map();
  for (const { event: { id, body } } of events) {
    const entry = entries.get(body.target);
    if (body.kind === 'effect') entries.set(id, { name: nameOf(body.effect), severity: body.severity, note: '' });
    if (body.kind === 'session') entries.set(id, { name: `Session: ${ROUTES[body.route]}`, note: '' });
    if (body.kind === 'correct' && body.severity) entry.severity = body.severity;
    if (body.kind === 'correct' && body.note !== undefined) entry.note = body.note;
    if (body.kind === 'bin') entry.binned = true;
    if (body.kind === 'put_back') entry.binned = false;
    if (body.kind === 'task') ticks.set(lineOf(body.task), body.done);
  }
  const line = ({ name, severity, note }) => `${[name, severity].filter(Boolean).join(', ')} ${note}`;
  const lines = (binned) => Array.from(entries.values()).filter((entry) => Boolean(entry.binned) === binned).map(line).sort();
  return { kept: lines(false), binned: lines(true), ticked: Array.from(ticks).filter(([, done]) => done).map(([text]) => text) };
}
