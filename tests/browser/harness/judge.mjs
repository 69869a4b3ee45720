// What a file is worth, by the letter of docs/backup.md and past the app's own reader.

import { crc32 } from './crc32.mjs';

const MOST_BYTES = 50_000_000;
const BEGIN = '{"format":"aftercare-backup","version":';
const LAST = '\n"checksum":"';
const WAYS = { kdf: 'PBKDF2-HMAC-SHA-256', cipher: 'AES-256-GCM' };

export const digits = (text) => crc32(text).toString(16).padStart(8, '0');

/**
 * The text of a file as a browser reads it: what is no UTF-8 becomes a sign for that, a byte order mark goes. Lines that end as in
 * DOS end as ours.
 */
export const textOf = (bytes) => new TextDecoder().decode(bytes).replaceAll('\r\n', '\n').replace(/[ \t\n\f\r]+$/, '');

/**
 * `foreign`, `cut off`, `damaged`, `newer`, `too large`; `protected` for a whole envelope; or, of a file that can be read,
 * `{ entries, damaged }`: how many of its events are whole, and the numbers of those that are not.
 */
export function judge(bytes) {
  if (bytes.length > MOST_BYTES) return 'too large';
  const text = textOf(bytes);
  if (!text.startsWith(BEGIN)) return BEGIN.startsWith(text) ? 'cut off' : 'foreign';
  const comma = text.indexOf(',', BEGIN.length);
  if (comma < 0) return 'cut off';
  const version = text.slice(BEGIN.length, comma);
  if (/^[1-9]\d*$/.test(version) && Number(version) > 1) return 'newer';
  if (version !== '1') return 'damaged';
  const first = text.indexOf('\n') + 1;
  const last = text.indexOf(LAST, first);
  if (first === 0 || last < 0 || Buffer.byteLength(text.slice(last + LAST.length)) < 10) return 'cut off';
  const stated = /^([0-9a-f]{8})"}$/.exec(text.slice(last + LAST.length))?.[1];
  const header = text.slice(comma + 1, first - 1);
  if (!stated || !header.endsWith(',')) return 'damaged';
  const file = { first: text.slice(0, first), header: header.slice(0, -1), lines: text.slice(first, last).split('\n') };
  file.whole = stated === digits(text.slice(0, last + 1));
  return header.startsWith('"encrypted":') ? envelope(file) : plain(file);
}

function plain({ first, header, lines, whole }) {
  const { entries, settings } = parsed(`{${header}}`) ?? {};
  const events = lines.slice(1, -2);
  const texts = Object.values(settings ?? { none: 0 });
  const sound = Number.isInteger(entries) && events.length === entries && texts.every((text) => typeof text === 'string');
  if (!sound || lines[0] !== '"events":[' || lines.at(-2) !== '],') return 'damaged';
  // A bit makes a carriage return of a hyphen: that is a damaged event, and not the end of a line.
  const rows = events.map((line, at) => /^\["(.*?)",(.*)\]$/s.exec(at < entries - 1 ? line.replace(/,$/, '') : line));
  if (rows.some((row, at) => !row || (at < entries - 1 && !events[at].endsWith(',')))) return 'damaged';
  if (lines.at(-1) !== `"frame":"${digits(first + rows.map(([, checksum]) => checksum).join(''))}",`) return 'damaged';
  const damaged = [];
  const read = [];
  for (const [at, [, checksum, text]] of rows.entries()) {
    const fits = checksum === digits(text);
    // No accident leaves the checksum of the file right.
    if (!fits && whole) return 'damaged';
    const event = fits && parsed(text);
    if (event?.order && event.id && event.at && event.body) read.push(event);
    else damaged.push(at + 1);
  }
  const place = ({ order: { ms, tick }, id }) => [ms, tick].map((each) => String(each).padStart(16, '0')).join(' ') + id;
  if (read.some((event, at) => at > 0 && place(read[at - 1]) >= place(event))) return 'damaged';
  if (read.some(({ schema }) => schema > 1)) return 'newer';
  return { entries: read.length, damaged };
}

function envelope({ header, lines, whole }) {
  const says = parsed(header.slice('"encrypted":'.length));
  const data = lines.length === 1 && /^"data":"(.*)",$/.exec(lines[0])?.[1];
  if (!whole || !says || data === undefined || data === false) return 'damaged';
  const { kdf, iterations, salt, cipher, nonce } = says;
  if (!Number.isInteger(iterations) || [kdf, salt, cipher, nonce].some((each) => typeof each !== 'string')) return 'damaged';
  if (kdf !== WAYS.kdf || cipher !== WAYS.cipher) return 'newer';
  const asWritten = `"encrypted":${JSON.stringify({ kdf, iterations, salt, cipher, nonce })}` === header;
  const sound = iterations >= 600_000 && iterations <= 10_000_000 && bytesOf(salt) >= 16 && bytesOf(nonce) === 12 && bytesOf(data) >= 16;
  return asWritten && sound ? 'protected' : 'damaged';
}

/** How many bytes a text in Base64 stands for; NaN if it is none. */
function bytesOf(text) {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text) ? Buffer.from(text, 'base64').length : NaN;
}

function parsed(text) {
  try {
    return Object(JSON.parse(text));
  } catch {
    return null;
  }
}
