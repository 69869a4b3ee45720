// Modules that no compiler would write today, each for something that could be lost on the way.

import { number, text } from '../../script/slim/bytes.mjs';

const HEADER = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const END = 0x0b;

export const section = (id, ...parts) => Buffer.concat([Uint8Array.of(id), number(sizeOf(parts)), ...parts.map(bytes)]);
export const module = (...sections) => Uint8Array.from(Buffer.concat([HEADER, ...sections.map(bytes)]));

const bytes = (part) => (typeof part === 'number' ? Uint8Array.of(part) : Uint8Array.from(part));
const sizeOf = (parts) => Buffer.concat(parts.map(bytes)).length;
const list = (entries) => Buffer.concat([number(entries.length), ...entries.map(bytes)]);
const sized = (...parts) => Buffer.concat([number(sizeOf(parts)), ...parts.map(bytes)]);
const custom = (name, ...parts) => section(0, text(name), ...parts);

// A module whose functions take nothing and give nothing, with all that instructions can name.
export function withBodies(...bodies) {
  return module(
    section(1, list([[0x60, 0, 0]])),
    section(3, list(bodies.map(() => [0]))),
    section(4, list([[0x70, 0, 1]])),
    section(5, list([[0, 1]])),
    section(6, list([[0x7f, 1, 0x41, 0, END]])),
    section(9, list([[3, 0, 1, 0]])),
    section(12, [1]),
    section(10, list(bodies.map((body) => sized(...body, END)))),
    section(11, list([[1, 1, 7]])),
    custom('behind', [1, 2, 3]),
  );
}

const NO_LOCALS = [0];
const TWO_LOCALS = [2, 1, 0x7f, 1, 0x7e];
const times = (count, part) => Array.from({ length: count }, () => part).flat();
const drop = 0x1a;

export const ODD = {
  'no section': module(),
  'no code': module(section(1, list([])), custom('alone')),
  'code without a function': module(section(10, list([]))),
  'one empty function': withBodies([NO_LOCALS]),
  'functions around the lengths of 128 and 16384 bytes': withBodies(...[125, 126, 127, 16381, 16382, 16383].map((length) => [NO_LOCALS, times(length, 0x01)])),
  'a function of more than two million bytes': withBodies([NO_LOCALS, ...times(33, [[0x41, 0, 0x0e], number(65_000), Buffer.alloc(65_001)])], [NO_LOCALS]),
  'a jump to one of three hundred places': withBodies([NO_LOCALS, [0x41, 0, 0x0e], number(300), times(301, 0)]),
  'numbers of every length': withBodies([
    NO_LOCALS,
    ...[[0], [0x7f], [0xff, 0], [0x80, 0x7f], [0x80, 0x80, 0x80, 0x80, 0x78]].map((value) => [0x41, ...value, drop]),
    [0x42, ...times(9, 0x80), 0x7f, drop],
    [0x43, 1, 2, 3, 0x8b, drop],
    [0x44, 1, 2, 3, 4, 0x8b, 6, 7, 0x8b, drop],
  ]),
  'numbers longer than they need be': withBodies([TWO_LOCALS, [0x20, 0x81, 0x80, 0x00, drop, 0x41, 0x80, 0x00, drop, 0x10, 0x80, 0x80, 0x00]]),
  'a size of the code longer than it need be': module(section(1, list([[0x60, 0, 0]])), section(3, list([[0]])), [10, 0x84, 0x80, 0, 1, 2, 0, END]),
  'the memory': withBodies([
    NO_LOCALS,
    [0x41, 0, 0x28, 2, 0x80, 1, drop, 0x41, 0, 0x28, 0, 5, drop, 0x41, 0, 0x42, 1, 0x37, 3, 0xff, 0xff, 3],
    [0x3f, 0, 0x40, 0, drop],
    [0x41, 0, 0x41, 0, 0x41, 0, 0xfc, 0x0a, 0, 0, 0x41, 0, 0x41, 0, 0x41, 0, 0xfc, 0x0b, 0],
    [0x41, 0, 0x41, 0, 0x41, 0, 0xfc, 0x08, 0, 0, 0xfc, 0x09, 0],
  ]),
  'tables and references': withBodies([
    NO_LOCALS,
    [0x41, 0, 0x25, 0, drop, 0x41, 0, 0xd2, 0, 0x26, 0, 0xd0, 0x70, 0xd1, drop, 0x41, 0, 0x11, 0, 0],
    [0xfc, 0x10, 0, drop, 0xd0, 0x70, 0x41, 1, 0xfc, 0x0f, 0, drop, 0x41, 0, 0xd0, 0x70, 0x41, 0, 0xfc, 0x11, 0],
  ]),
  'blocks, choices and globals': withBodies([
    TWO_LOCALS,
    [0x02, 0x40, 0x03, 0x7f, 0x41, 1, END, 0x04, 0x40, 0x05, 0x0c, 1, END, 0x41, 1, 0x0d, 0, END],
    [0x23, 0, 0x24, 0, 0x41, 1, 0x41, 2, 0x41, 3, 0x1c, 1, 0x7f, drop, 0x20, 0, 0x22, 0, 0x21, 0],
    [0x43, 0, 0, 0, 0, 0xfc, 0x00, drop, 0x0f],
  ]),
};

// What the engine refuses, though it is laid out well: it leaves a number behind.
export const REFUSED = withBodies([NO_LOCALS, [0x41, 1]]);
// An instruction on vectors.
export const UNKNOWN = withBodies([NO_LOCALS, [0xfd, 0x0c, ...times(16, 0), drop]]);
