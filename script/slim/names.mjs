// What a WebAssembly module asks for and offers: renamed or dropped in its two lists of names, without touching its code.

const IMPORTS = 2;
const EXPORTS = 7;
const HEADER_BYTES = 8;
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

// Numbers are unsigned LEB128: seven bits to a byte, the lowest first.
class Reader {
  constructor(bytes, at) {
    Object.assign(this, { bytes, at });
  }

  byte() {
    if (this.at >= this.bytes.length) throw new Error('the WebAssembly ends in the middle');
    return this.bytes[this.at++];
  }

  number() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text() {
    return Buffer.from(this.take(this.number())).toString('utf8');
  }
}

function number(value) {
  const bytes = [];
  for (let left = value; bytes.length === 0 || left > 0; left = Math.floor(left / 128)) {
    bytes.push((left % 128) + (left >= 128 ? 128 : 0));
  }
  return Uint8Array.from(bytes);
}

function text(value) {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([number(bytes.length), bytes]);
}
