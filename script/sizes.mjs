// What a first visit costs: every file of a folder once, compressed as web hosts do, against the budgets of the design.
// --strict makes it an error to be larger; --dev says nothing about it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

// A phone with one bar should have the app in seconds.
const BUDGET_BYTES = { total: 300_000, wasm: 220_000 };

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

function brotliBytes(file) {
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

const [dir = 'dist', mode] = process.argv.slice(2);
const files = readdirSync(dir, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .map((file) => ({ file, bytes: brotliBytes(file) }))
  .sort((a, b) => b.bytes - a.bytes);
const sum = (list) => list.reduce((bytes, each) => bytes + each.bytes, 0);
const sizes = { total: sum(files), wasm: sum(files.filter(({ file }) => file.endsWith('.wasm'))) };

console.log('\nThe largest files, brotli quality 11:');
for (const { file, bytes } of files.slice(0, 5)) console.log(`  ${kb(bytes).padStart(9)}  ${file}`);
console.log(`  ${kb(sizes.wasm).padStart(9)}  WebAssembly in all, at most ${kb(BUDGET_BYTES.wasm)}`);
console.log(`  ${kb(sizes.total).padStart(9)}  first visit in all (${files.length} files), at most ${kb(BUDGET_BYTES.total)}`);

if (mode !== '--dev' && (sizes.total > BUDGET_BYTES.total || sizes.wasm > BUDGET_BYTES.wasm)) {
  console.error('\nThe release is larger than its budget.');
  if (mode === '--strict') process.exit(1);
}
