// Other builds of the same app, and broken copies of a build, for the tests of updates.

import { execFile } from 'node:child_process';
import { appendFile, cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const CLONE = resolve(import.meta.dirname, '../../..');

/** Makes another build from the same compiled app, with the tool that made the first. Returns its folder. */
export async function anotherBuild(note) {
  const dist = join(await mkdtemp(join(tmpdir(), 'aftercare-build-')), 'dist');
  const site = 'cargo run --quiet --locked --features tools --bin site -- "$stage" "$1" --note "$2"';
  await run('bash', ['-c', `. script/lib.sh && ${site}`, 'bash', dist, note], { cwd: CLONE });
  return dist;
}

/** A copy of a build in which `spoil(file)` has been done to one file. */
export async function spoiltCopy(dist, path, spoil) {
  const copy = join(await mkdtemp(join(tmpdir(), 'aftercare-spoilt-')), 'dist');
  await cp(dist, copy, { recursive: true });
  await spoil(join(copy, path));
  return copy;
}

/** One bit is another: the length stays. */
export async function flipBit(file) {
  const bytes = await readFile(file);
  bytes[bytes.length >> 1] ^= 1;
  await writeFile(file, bytes);
}

/** The connection broke, and the host kept what it had. */
export async function cutInHalf(file) {
  await truncate(file, (await readFile(file)).length >> 1);
}

/** Something was added, as a badly set up host does. */
export const addBytes = (file) => appendFile(file, '\n');

/** Takes a folder made here away again. */
export const discard = (dist) => rm(resolve(dist, '..'), { recursive: true, force: true });
