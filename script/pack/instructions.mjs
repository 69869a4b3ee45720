// The code of a WebAssembly module, taken apart: what instruction each one is, and the number that it carries.

import { HEADER_BYTES, Reader, number } from '../slim/bytes.mjs';

const CODE = 10;
const END = 0x0b;

// Instructions whose number says much, and where to look for what kind of number it is: at the instructions that come
// next, which use what it gives, or at those that came before.
const CARRY = [
  { name: 'get', from: 0x20, back: false },
  { name: 'set', from: 0x21, back: true },
  { name: 'tee', from: 0x22, back: true },
  { name: 'i32', from: 0x41, back: false },
  { name: 'i64', from: 0x42, back: false },
  { name: 'load', from: 0x28, to: 0x35, back: true },
  { name: 'store', from: 0x36, to: 0x3e, back: true },
  { name: 'call', from: 0x10, back: true },
  { name: 'branch', from: 0x0c, to: 0x0d, back: true },
];
export const CARRIERS = CARRY.map(({ name, back }) => ({ name, back }));

const carrierOf = (op) => CARRY.findIndex(({ from, to = from }) => op >= from && op <= to);

// partsOf(bytes): the module as { head, bodies, tail }. `head` ends where the first function would begin. A body is a list
// of parts, and a part is `bytes`, then, where `carrier` is the place of its instruction in CARRIERS, `value`.
export function partsOf(bytes) {
  const reader = new Reader(bytes, HEADER_BYTES);
  while (reader.at < bytes.length) {
    const id = reader.byte();
    const length = reader.number();
    if (id === CODE) return code(reader, reader.at + length);
    reader.take(length);
  }
  return { head: bytes, bodies: [], tail: bytes.subarray(bytes.length) };
}

function code(reader, end) {
  const { bytes } = reader;
  const count = reader.number();
  const head = bytes.subarray(0, reader.at);
  const bodies = Array.from({ length: count }, () => body(reader));
  if (reader.at !== end || end > bytes.length) throw new Error('the code does not end where it says');
  return { head, bodies, tail: bytes.subarray(end) };
}

function body(reader) {
  const from = reader.at;
  const length = reader.number();
  // It is not kept, but worked out again.
  if (reader.at - from !== number(length).length) throw new Error('a length is written longer than it need be');
  const end = reader.at + length;
  const parts = [{ bytes: taken(reader, locals) }];
  while (reader.at < end - 1) parts.push(instruction(reader));
  if (reader.at !== end - 1 || reader.byte() !== END) throw new Error('a function does not end where it says');
  return parts;
}

function locals(reader) {
  for (let left = reader.number(); left > 0; left -= 1) {
    reader.number();
    reader.byte();
  }
}

function instruction(reader) {
  const op = reader.bytes[reader.at];
  const carrier = carrierOf(op);
  if (carrier < 0) return { bytes: taken(reader, whole) };
  const isMemory = op >= 0x28 && op <= 0x3e;
  const bytes = taken(reader, () => {
    reader.byte();
    // The alignment, nearly always the same for the same instruction. More than that means a second memory.
    if (isMemory && reader.number() > 4) unknown(op);
  });
  return { bytes, carrier, value: taken(reader, () => reader.number()) };
}

// An instruction with all that belongs to it.
function whole(reader) {
  const op = reader.byte();
  const numbers = (count) => {
    for (let left = count; left > 0; left -= 1) reader.number();
  };
  if (op === 0x0e) numbers(reader.number() + 1);
  else if (op === 0x1c) numbers(reader.number());
  else if (op === 0x11) numbers(2);
  else if (op === 0x43) reader.take(4);
  else if (op === 0x44) reader.take(8);
  else if (op === 0xfc) numbers([0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1][reader.number()] ?? unknown(op));
  else if (ONE_NUMBER.has(op)) numbers(1);
  else if (!isPlain(op)) unknown(op);
}

const ONE_NUMBER = new Set([0x02, 0x03, 0x04, 0x23, 0x24, 0x25, 0x26, 0x3f, 0x40, 0xd0, 0xd2]);
const isPlain = (op) => op <= 0x01 || op === 0x05 || op === END || op === 0x0f || op === 0x1a || op === 0x1b || (op >= 0x45 && op <= 0xc4) || op === 0xd1;

function unknown(op) {
  throw new Error(`the app has an instruction that is not known here: 0x${op.toString(16)}`);
}

function taken(reader, read) {
  const from = reader.at;
  read(reader);
  return reader.bytes.subarray(from, reader.at);
}
