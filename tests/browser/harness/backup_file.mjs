// A plain backup file, written here anew from rows of the record (docs/backup.md).

import { crc32 } from './crc32.mjs';

const digits = (text) => crc32(text).toString(16).padStart(8, '0');
const day = ({ text }) => new Date(JSON.parse(text.slice(9)).at.utc_ms).toISOString().slice(0, 10);

/** The file that holds these rows, which must stand in their order and be told in UTC. */
export function fileOf(rows) {
  const [first, last] = rows.length > 0 ? [day(rows[0]), day(rows.at(-1))] : [null, null];
  const begins = JSON.stringify({ format: 'aftercare-backup', version: 1, entries: rows.length, first, last, settings: {} });
  const head = `${begins.slice(0, -1)},`;
  const sums = rows.map(({ text }) => text.slice(0, 8));
  const lines = rows.map(({ text }, at) => `["${sums[at]}",${text.slice(9)}]`).join(',\n');
  const body = `${head}\n"events":[\n${lines}\n],\n"frame":"${digits(`${head}\n${sums.join('')}`)}",\n`;
  return `${body}"checksum":"${digits(body)}"}`;
}
