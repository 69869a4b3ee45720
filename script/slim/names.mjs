// What a WebAssembly module asks for and offers: renamed or dropped in its two lists of names, without touching its code.

import { HEADER_BYTES, number, Reader, text } from './bytes.mjs';

const IMPORTS = 2;
const EXPORTS = 7;
const KINDS = ['func', 'table', 'memory', 'global'];

// rewrite(bytes, { shortImport, shortExport }): each is called with a name and gives the new one; an export for which
// it gives none is dropped.
export function rewrite(bytes, { shortImport = (name) => name, shortExport = (name) => name }) {
  const reader = new Reader(bytes, HEADER_BYTES);
  const out = [bytes.subarray(0, HEADER_BYTES)];
  while (reader.at < bytes.length) {
    const id = reader.byte();
    const body = reader.take(reader.number());
    const section = new Reader(body, 0);
    const changed = id === IMPORTS ? imports(section, shortImport) : id === EXPORTS ? exports(section, shortExport) : body;
    out.push(Uint8Array.of(id), number(changed.length), changed);
  }
  return Buffer.concat(out);
}

function imports(section, short) {
  const count = section.number();
  const out = [number(count)];
  for (let left = count; left > 0; left -= 1) {
    const module = section.text();
    const name = section.text();
    const from = section.at;
    if (section.byte() !== 0) throw new Error(`the app imports ${name}, which is no function`);
    section.number();
    out.push(text(module), text(short(name)), section.bytes.subarray(from, section.at));
  }
  return Buffer.concat(out);
}

function exports(section, short) {
  const kept = [];
  for (let left = section.number(); left > 0; left -= 1) {
    const name = section.text();
    const from = section.at;
    if (section.byte() >= KINDS.length) throw new Error(`the app exports ${name}, of an unknown kind`);
    section.number();
    const renamed = short(name);
    if (renamed !== undefined) kept.push(Buffer.concat([text(renamed), section.bytes.subarray(from, section.at)]));
  }
  return Buffer.concat([number(kept.length), ...kept]);
}
