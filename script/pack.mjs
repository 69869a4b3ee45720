// Arranges the app anew, so that it is smaller when a web host compresses it. What a phone makes of it, in
// pack/unpack.mjs, is the same app, byte for byte.
//
// Compressors look for what repeats. In a WebAssembly module all stands mixed: what an instruction does, which variable it
// means, how far into the memory it goes. Each of these on its own repeats itself much more. So the file has:
//
// | part | what it is |
// | --- | --- |
// | numbers | sizes, a sum to check by, the length of each stream |
// | table | for each letter, the bytes that an instruction begins with, and what follows them |
// | maps | for each kind of value, by the two neighbours of its instruction, the stream it is in |
// | letters | the instructions, a letter for each |
// | streams | what follows them: literal bytes in the first, values in the others |
// | head, tail | what stands before the code, and behind it |
//
// The lengths of functions are left out. All of it is one section, which engines pass over, of a module that is empty else:
// web hosts know WebAssembly as something to compress.

import { number, text } from './slim/bytes.mjs';
import { CONTEXTS, GROUPS, groupsOf, Neighbours } from './pack/groups.mjs';
import { CARRIERS, partsOf } from './pack/instructions.mjs';
import { lettersFor } from './pack/letters.mjs';
import { rowsOf, VALUES } from './pack/rows.mjs';
import { streamsOf } from './pack/streams.mjs';

const MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const CUSTOM = Uint8Array.of(0);
const NAME = text('packed');
// So many rows before the first and behind the last are there only to be looked at.
const EDGE = Array(2).fill(0);
const LETTERS = 256;

// pack(app): the file for an app, the bytes of a WebAssembly module.
export function pack(app) {
  const { head, bodies, tail } = partsOf(Uint8Array.from(app));
  const { rows, items } = rowsOf(bodies);
  const sequence = [...EDGE, ...items.map(({ row }) => row), ...EDGE];
  const counts = rows.map(({ count }) => count);
  const values = items.flatMap((item, at) => (item.value ? [valueOf(item, sequence, at + EDGE.length)] : []));
  const groups = groupsOf(rows.map(firstGroup), { neighbours: neighboursOf(values), counts, room: Array(GROUPS).fill(LETTERS) });
  const letters = lettersFor(counts, sequence);
  const { maps, streams } = distributed(values, groups);
  const all = [items.flatMap(({ literal }) => (literal ? [literal.length, ...literal] : [])), ...streams];
  const packed = Buffer.concat([
    NAME,
    ...[app.length, sumOf(app), head.length, tail.length, sequence.length].map(number),
    Uint8Array.of(CARRIERS.length, all.length),
    ...all.map(({ length }) => number(length)),
    ...tableOf(rows, letters, groups),
    maps,
    ...bytesOf(rows, letters),
    Uint8Array.from(sequence, (row) => letters[row]),
    ...all.map((stream) => Uint8Array.from(stream)),
    head,
    tail,
  ]);
  return Buffer.concat([MODULE, CUSTOM, number(packed.length), packed]);
}

function valueOf({ kind, value }, sequence, at) {
  const carrier = kind - VALUES;
  const step = CARRIERS[carrier].back ? -1 : 1;
  return { carrier, bytes: value, name: value.join(), near: sequence[at + step], far: sequence[at + 2 * step] };
}

function neighboursOf(values) {
  const neighbours = CARRIERS.map(() => new Neighbours());
  for (const { carrier, near, far, name } of values) neighbours[carrier].add(near, far, name);
  return neighbours;
}

// To begin with, instructions that carry values of one kind are alike.
const firstGroup = ({ kind }) => Math.min(kind, GROUPS - 1);

// Each value in its stream, and where that is. Before these streams comes the one of literal bytes.
function distributed(values, groups) {
  const maps = new Uint8Array(CARRIERS.length * CONTEXTS);
  const streams = [];
  CARRIERS.forEach((_, carrier) => {
    const own = values.filter((value) => value.carrier === carrier);
    const contextOf = ({ near, far }) => groups[near] * GROUPS + groups[far];
    const contexts = new Map(own.map((value) => [contextOf(value), []]));
    for (const value of own) contexts.get(contextOf(value)).push(value.name);
    const first = streams.length;
    const places = streamsOf(contexts);
    for (const [context, place] of places) {
      streams[first + place] ??= [];
      maps[carrier * CONTEXTS + context] = 1 + first + place;
    }
    for (const value of own) streams[first + places.get(contextOf(value))].push(...value.bytes);
  });
  if (streams.length > 254) throw new Error('the app has more streams than a byte can tell apart');
  return { maps, streams };
}

// How many bytes each letter stands for, and what follows them, with the group that it is in as a neighbour.
function tableOf(rows, letters, groups) {
  const [sizes, kinds] = [new Uint8Array(LETTERS), new Uint8Array(LETTERS)];
  rows.forEach(({ bytes, kind }, row) => {
    const back = CARRIERS[kind - VALUES]?.back ? 8 : 0;
    sizes[letters[row]] = bytes.length;
    kinds[letters[row]] = kind * 16 + back + groups[row];
  });
  return [sizes, kinds];
}

// The bytes themselves, in the order of the letters.
function bytesOf(rows, letters) {
  const order = [...rows.keys()].sort((a, b) => letters[a] - letters[b]);
  return order.map((row) => rows[row].bytes);
}

function sumOf(bytes) {
  return bytes.reduce((sum, byte) => (Math.imul(sum, 31) + byte) >>> 0, 0);
}
