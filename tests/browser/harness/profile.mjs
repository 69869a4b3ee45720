// What is on disk: every file of the browser's profile, raw, and the compressed blocks of its databases unpacked.
//
// Chromium keeps localStorage and IndexedDB in LevelDB: tables of blocks, each plain or packed with Snappy
// (github.com/google/leveldb/blob/main/doc/table_format.md, github.com/google/snappy/blob/main/format_description.txt).

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const MAGIC = 0xdb4775248b80fb57n;

function varint(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

/** A block that Snappy packed, unpacked. */
function unpack(packed) {
  const [length, start] = varint(packed, 0);
  const out = Buffer.alloc(length);
  let [at, to] = [start, 0];
  while (at < packed.length) {
    const tag = packed[at++];
    const kind = tag & 3;
    if (kind === 0) {
      let count = tag >> 2;
      const more = Math.max(0, count - 59);
      if (more > 0) {
        count = packed.readUIntLE(at, more);
        at += more;
      }
      packed.copy(out, to, at, at + count + 1);
      at += count + 1;
      to += count + 1;
    } else {
      const count = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
      const offset = kind === 1 ? ((tag >> 5) << 8) | packed[at] : packed.readUIntLE(at, kind === 2 ? 2 : 4);
      at += [0, 1, 2, 4][kind];
      for (let each = 0; each < count; each += 1, to += 1) out[to] = out[to - offset];
    }
  }
  return out;
}

function block(table, offset, size) {
  const bytes = table.subarray(offset, offset + size);
  return table[offset + size] === 1 ? unpack(bytes) : bytes;
}

/** The blocks that a table's index names. */
export function blocks(table) {
  const footer = table.subarray(-48);
  if (table.length < 48 || footer.readBigUInt64LE(40) !== MAGIC) return undefined;
  let at = 0;
  let handle;
  // The first two numbers are of the meta index, the next two of the index.
  for (let each = 0; each < 2; each += 1) [handle, at] = varint(footer, at);
  let size;
  [handle, at] = varint(footer, at);
  [size, at] = varint(footer, at);
  const index = block(table, handle, size);
  const found = [];
  const end = index.length - 4 - 4 * index.readUInt32LE(index.length - 4);
  for (let here = 0; here < end;) {
    let shared, own, length;
    [shared, here] = varint(index, here);
    [own, here] = varint(index, here);
    [length, here] = varint(index, here);
    here += own;
    const [offset, after] = varint(index, here);
    const [bytes] = varint(index, after);
    found.push(block(table, offset, bytes));
    here += length;
  }
  return found;
}

/** Every file below `folder` with all its bytes: `[{ name, bytes, unpacked }]`. */
export async function filesOnDisk(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map(async (entry) => {
    const name = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = await readFile(name);
    const tables = /\.(ldb|sst)$/.test(name) ? blocks(bytes) : undefined;
    return { name: name.slice(folder.length + 1), bytes, unpacked: tables && Buffer.concat(tables), isTable: /\.(ldb|sst)$/.test(name) };
  }));
}

/** The files in which a word stands, in UTF-8, in Latin-1 or in UTF-16 of either order, packed or not. */
export function filesWith(files, word) {
  const little = Buffer.from(word, 'utf16le');
  const forms = [Buffer.from(word, 'utf8'), Buffer.from(word, 'latin1'), little, Buffer.from(little).swap16()];
  const has = (bytes) => bytes !== undefined && forms.some((form) => bytes.includes(form));
  return files.filter(({ bytes, unpacked }) => has(bytes) || has(unpacked)).map(({ name }) => name);
}
