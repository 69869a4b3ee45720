// Compares two releases of one commit: node script/twice.mjs clone other
//
// Where bytes differ the name of the build does too, and with it every file that says it: so the files are also compared
// with the name taken out, and only what differs then is a cause.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildIn } from './sbom.mjs';

const BILL = 'sbom.cdx.json';

function release(clone) {
  const dist = join(clone, 'dist');
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(clone, join(entry.parentPath ?? entry.path, entry.name)));
  const files = new Map([...paths.sort(), BILL].map((path) => [path, readFileSync(join(clone, path))]));
  return { build: buildIn(dist), files };
}

/** A release whose build has no name. */
function nameless({ build, files }) {
  const without = (bytes) => bytes.toString('latin1').replaceAll(build, 'b-').replaceAll(build.slice(2), '');
  return new Map([...files].map(([path, bytes]) => [path.replace(build, 'b-'), Buffer.from(without(bytes), 'latin1')]));
}

function hash(files) {
  const all = createHash('sha256');
  for (const [path, bytes] of files) all.update(`${path}\0${bytes.length}\0`).update(bytes);
  return all.digest('hex');
}

/** The first byte that is not the same, or undefined. */
function difference(a, b) {
  if (!a || !b) return 0;
  if (a.equals(b)) return undefined;
  const at = a.findIndex((byte, place) => byte !== b[place]);
  return at < 0 ? a.length : at;
}

const both = process.argv.slice(2, 4).map(release);
for (const { build, files } of both) {
  const bytes = [...files.values()].reduce((sum, each) => sum + each.length, 0);
  console.log(`  ${build}: ${files.size} files with the bill of materials, ${bytes} bytes, SHA-256 ${hash(files)}`);
}
const [first, second] = both;
if (hash(first.files) === hash(second.files)) {
  console.log('The two releases are the same, byte for byte.');
} else {
  const [a, b] = both.map(nameless);
  for (const path of new Set([...a.keys(), ...b.keys()])) {
    const at = difference(a.get(path), b.get(path));
    if (at !== undefined) console.log(`  ${path} differs from byte ${at} on (${a.get(path)?.length} and ${b.get(path)?.length} bytes)`);
  }
  console.error('The two releases differ.');
  process.exit(1);
}
