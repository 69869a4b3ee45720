// Files that no accident makes: of other kinds, in other encodings, of other versions, and changed by somebody who then made
// the checksums fit. Each with what it is, `{ what: file }`, files as texts or bytes.

import { gzipSync } from 'node:zlib';
import { digits } from './judge.mjs';

/** The file with its checksums made to fit what now stands in it: those of its events, its frame and itself, or some of them. */
export function fitted(text, which = ['events', 'frame', 'file']) {
  const fit = (name, lines, change) => (which.includes(name) ? lines.map(change) : lines);
  const event = /^\["[^"]*",(.*?)(\],?)$/;
  const lines = fit('events', text.split('\n'), (line) => line.replace(event, (_, words, end) => `["${digits(words)}",${words}${end}`));
  const sums = lines.map((line) => /^\["([^"]*)",/.exec(line)?.[1] ?? '').join('');
  const frame = `"frame":"${digits(`${lines[0]}\n${sums}`)}",`;
  const framed = fit('frame', lines, (line) => (line.startsWith('"frame":') ? frame : line));
  const body = `${framed.slice(0, -1).join('\n')}\n`;
  return which.includes('file') ? `${body}"checksum":"${digits(body)}"}` : framed.join('\n');
}

/** The text after `change` was made to its lines. */
export function inLines(text, change) {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
}

/** Two neighbouring lines of events in the places of each other; the last of all has no comma. */
export function swapped(lines, at) {
  const [one, two] = [lines[at], lines[at + 1]];
  lines[at] = two.replace(/\]$/, '],');
  lines[at + 1] = two.endsWith(',') ? one : one.replace(/,$/, '');
}

/** Deeper than anything that recurses can bear. */
const NESTED = `${'{"a":['.repeat(100_000)}${']}'.repeat(100_000)}`;

/** Files that are no backups. */
export const foreign = (text) => ({
  'another object': '{"hello":"world"}',
  'an empty object': '{}',
  'an empty list': '[]',
  nothing: 'null',
  'the data of another app': '{"format":"another-app","version":1,"events":[]}',
  'a backup in a list': `[${text}]`,
  'a backup behind a blank': ` ${text}`,
  'a table': 'date,effect,strength\n2026-03-03,nausea,mild\n',
  'a page': '<!doctype html><title>Aftercare</title>',
  'a calendar': 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
  'a picture': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  'an archive': Buffer.from('504b0304140000000800', 'hex'),
  'a document': Buffer.from('%PDF-1.7\n%\xff\xff', 'latin1'),
  noughts: Buffer.alloc(100_000),
  'a compressed backup': gzipSync(text),
  'a backup in Base64': Buffer.from(text).toString('base64'),
  'deep brackets': `${'['.repeat(500_000)}${']'.repeat(500_000)}`,
});

/** The file as other programs might save it. */
export const encoded = (text) => ({
  // With a byte order mark some browsers read it rightly, and then it is what it was.
  'UTF-16': Buffer.from(text, 'utf16le'),
  'UTF-16, the larger half first': Buffer.from(text, 'utf16le').swap16(),
  'Latin-1': Buffer.from(text, 'latin1'),
  'UTF-8 of what was taken for Latin-1': Buffer.from(Buffer.from(text).toString('latin1')),
  'lines that end as on old Macintoshs': text.replaceAll('\n', '\r'),
  'one line': text.replaceAll('\n', ''),
  'written anew': JSON.stringify(JSON.parse(text)),
  'written anew, with indents': JSON.stringify(JSON.parse(text), null, 2),
  'accents apart': text.normalize('NFD'),
  'typographic quotes': text.replaceAll('"', '”'),
});

/** The file as another version might write it, whole. */
export function versions(text) {
  const numbers = ['2', '9', '10', '4294967295', '0', '-1', '1.5', '"1"', 'null', '01'];
  const files = numbers.map((number) => [`version ${number}`, fitted(text.replace('"version":1,', `"version":${number},`))]);
  return {
    ...Object.fromEntries(files),
    'an event of a newer version': fitted(text.replace('"schema":1', '"schema":2')),
    'all events of a much newer version': fitted(text.replaceAll('"schema":1', '"schema":4000000000')),
  };
}

/** Changes to a plain file, with checksums that fit, all of them or some. `at` is the line of an event that has a next one. */
export function forged(text, at) {
  const count = text.split('\n').length - 5;
  const worse = text.replace('"mild"', '"severe"');
  const lines = (change, which) => fitted(inLines(text, change), which);
  const entries = (number) => fitted(text.replace(/"entries":\d+/, `"entries":${number}`));
  const words = (words) => (all) => { all[at] = words; };
  return {
    'worse, where only the file fits': fitted(worse, ['file']),
    'worse, where only frame and file fit': fitted(worse, ['frame', 'file']),
    'worse, where the frame does not fit': fitted(worse, ['events', 'file']),
    'an event less than it says': lines((all) => all.splice(at, 1)),
    'an event more than it says': entries(count - 1),
    'it says one more': entries(count + 1),
    'it says none': entries(0),
    'it says fewer than none': entries(-1),
    'its number has an exponent': entries('1e1'),
    'its number is too large': entries(99_999_999_999),
    'its number is very long': entries('9'.repeat(100_000)),
    'its number is a text': entries('"1"'),
    'its number is deep': entries(NESTED),
    'an event twice, in the place of another': lines((all) => { all[at] = all[at + 1].replace(/\]$/, '],'); }),
    'an event twice, one more than it says': lines((all) => all.splice(at, 0, all[at])),
    'another order of cause': lines((all) => swapped(all, at)),
    'deep settings': fitted(text.replace('"settings":{', `"settings":{"deep":${NESTED},`)),
    'settings that are a list': fitted(text.replace('"settings":{', '"settings":[{').replace('},\n', '}],\n')),
    'a blank before the events': fitted(text.replace('"events":[', '"events": [')),
    'a blank after the events': fitted(text.replace('\n],\n', '\n] ,\n')),
    'another name for the frame': fitted(text.replace('"frame":"', '"Frame":"')),
    'an empty line after the first': lines((all) => all.splice(1, 0, '')),
    'an empty line before the frame': lines((all) => all.splice(-2, 0, '')),
    'a line between events': lines((all) => all.splice(at, 0, '"x":1,')),
    'no comma after the settings': fitted(text.replace('},\n"events"', '}\n"events"')),
    'more behind the end': `${text.slice(0, -1)},"more":1}`,
    'twice in a row': `${text}${text}`,
    'twice, line after line': `${text}\n${text}`,
    'a deep event': inLines(text, words(`["00000000",${NESTED}],`)),
    'a deep event, where only the file fits': lines(words(`["00000000",${NESTED}],`), ['file']),
    'an empty event': inLines(text, words('["",],')),
    'an event of one letter': inLines(text, (all) => { all[at] = all[at].replaceAll(/[^[\],"]/g, 'z'); }),
    'lines that end as in DOS, fitted': fitted(text.replaceAll('\n', '\r\n')),
    'half of it, fitted': fitted(text.slice(0, text.length / 2)),
  };
}

/** Changes to what stands around a cipher, with a checksum that fits. */
export function weakened(locked) {
  const says = (name, value) => fitted(locked.replace(new RegExp(`"${name}":("[^"]*"|\\d+)`), `"${name}":${value}`));
  const each = (name, values) => values.map((value) => [`${name} ${value.slice(0, 20)}`, says(name, value)]);
  const noBase64 = ['AAAA AAAA', 'AAA', 'AAAAA', 'AA=A', '====', 'AAAA-_==', 'ÄÄÄÄ', 'AAAA\\u0041', '', 'AAAA', 'AA\\nAA'].map((text) => `"${text}"`);
  const replaced = (from, to) => [`${to} for ${from}`, fitted(locked.replace(from, to))];
  return Object.fromEntries([
    ...each('iterations', ['0', '1', '600', '599999', '10000001', '4294967295', '4294967896', '-600000', '600000.0', '6e5', '"600000"', 'null', NESTED]),
    ...['salt', 'nonce', 'data'].flatMap((name) => each(name, noBase64)), ...each('nonce', [`"${'A'.repeat(64)}"`]),
    ...each('kdf', ['"none"', 'null']), ...each('cipher', ['"AES-128-ECB"', '""']), ...each('salt', [NESTED]),
    replaced('"kdf"', '"note":"x","kdf"'), replaced('"nonce"', '"Nonce"'), replaced('"salt"', '"nonce"'), replaced('"encrypted":{', '"encrypted": {'),
    replaced('"version":1,', '"version":2,'), replaced('"data":"', '"data": "'),
    ['a list around the cipher', fitted(locked.replace('"encrypted":{', '"encrypted":[{').replace('},\n', '}],\n'))],
    ['no data', fitted(inLines(locked, (all) => all.splice(1, 1)))],
  ]);
}
