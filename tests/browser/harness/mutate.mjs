// What can happen to a backup file. The same seed gives the same files.

import { encoded, foreign, forged, inLines, swapped, versions, weakened } from './forge.mjs';
import { textOf } from './judge.mjs';
import { dice } from './record.mjs';

/** Accidents to bytes and lines: `(file, another file, chance) => file`. */
const ACCIDENTS = {
  'a bit is another': (text, _, { below }) => {
    const bytes = Buffer.from(text);
    bytes[below(bytes.length)] ^= 1 << below(8);
    return bytes;
  },
  'the end is missing': (text, _, { below }) => Buffer.from(text).subarray(0, below(text.length)),
  'two lines have changed places': (text, _, { below }) => inLines(text, (lines) => {
    const [one, two] = [below(lines.length), below(lines.length)];
    [lines[one], lines[two]] = [lines[two], lines[one]];
  }),
  'a line is there twice': (text, _, { below, of }) => inLines(text, (lines) => lines.splice(below(lines.length), 0, of(lines))),
  'a line is gone': (text, _, { below }) => inLines(text, (lines) => lines.splice(below(lines.length), 1)),
  'a line is from another file': (text, other, { below, of }) => inLines(text, (lines) => {
    lines[below(lines.length)] = of(other.split('\n'));
  }),
  'the end is that of another file': (text, other, { below }) => inLines(text, (lines) => {
    const tail = other.split('\n');
    lines.splice(below(lines.length), Infinity, ...tail.slice(below(tail.length)));
  }),
  'a digit is another': (text, _, { below, of }) => {
    const at = of(Array.from(text.matchAll(/[0-9]/g), ({ index }) => index));
    return text.slice(0, at) + ((Number(text[at]) + 1 + below(9)) % 10) + text.slice(at + 1);
  },
  'a stretch is gone': (text, _, { below }) => {
    const at = below(text.length - 1);
    return text.slice(0, at) + text.slice(at + 1 + below(40));
  },
  'a stretch is there twice': (text, _, { below }) => {
    const at = below(text.length - 1);
    return text.slice(0, at + 1 + below(40)) + text.slice(at);
  },
  'words stand behind the checksums of others': (text, _, { below }) => inLines(text, (lines) => {
    // A file with a passphrase has no lines of events.
    const at = 2 + below(Math.max(lines.length - 6, 1));
    if (!lines[at + 1]?.startsWith('["')) return lines.reverse();
    const sums = [lines[at], lines[at + 1]].map((line) => line.slice(0, 11));
    swapped(lines, at);
    for (const each of [0, 1]) lines[at + each] = sums[each] + lines[at + each].slice(11);
  }),
  'a text is a megabyte long': (text, _, { below, of }) => {
    const at = of(Array.from(text.matchAll(/"/g), ({ index }) => index)) + 1;
    return text.slice(0, at) + 'x'.repeat(900_000 + below(200_000)) + text.slice(at);
  },
};

const withoutLast = (text) => text.slice(0, text.lastIndexOf('\n'));

/** `count` files, `[{ what, bytes }]`, none of them as it was: each of `forge.mjs`, and for the rest accidents. */
export function mutations(seed, count, { plain, other, locked }) {
  const random = dice(seed);
  const below = (end) => Math.floor(random() * end);
  const chance = { below, of: (list) => list[below(list.length)] };
  const made = { ...foreign(plain), ...encoded(plain), ...versions(plain), ...forged(plain, 2 + below(plain.split('\n').length - 6)), ...weakened(locked) };
  const files = Object.entries(made).map(([what, file]) => ({ what, bytes: Buffer.from(file) }));
  const accidents = Object.entries(ACCIDENTS);
  for (let at = 0; files.length < count; at += 1) {
    const [what, happen] = accidents[at % accidents.length];
    const bytes = Buffer.from(happen(below(3) < 2 ? plain : locked, other, chance));
    // What stands behind the end says nothing; and where the last checksum alone is another, every event is whole.
    const text = textOf(bytes);
    const isWhole = [plain, other].some((each) => withoutLast(each) === withoutLast(text));
    if (!isWhole && text !== locked) files.push({ what, bytes });
  }
  return files;
}
