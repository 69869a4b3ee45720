// Makes the release smaller in ways that the compiler cannot: it does not know which of its exports are ever called.
//   node script/slim.mjs stage public
//
// The app and its glue are cut against each other until nothing more falls away, optimised, and given short names
// for what they call each other. Then the app is packed, and the glue unpacks it. What does not look as expected is an
// error: half of a cut is a broken app.

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pack } from './pack.mjs';
import { unpack } from './pack/unpack.mjs';
import { exportsUsed, importsOffered, renamed, unpacking, withoutUnused } from './slim/glue.mjs';
import { rewrite } from './slim/names.mjs';
import { namedByLikeness } from './slim/order.mjs';

// What the compiler may emit, and every browser that we support understands.
const FEATURES = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue'];
// Sections that say something about the app and are no part of it.
const NOT_RUN = ['--strip-debug', '--strip-producers', '--strip-target-features'];

function wasmOpt(wasm, scratch, passes) {
  const [from, to] = [`${scratch}.in`, `${scratch}.out`];
  writeFileSync(from, wasm);
  execFileSync('wasm-opt', [from, '-o', to, ...FEATURES.map((each) => `--enable-${each}`), ...passes], { stdio: 'inherit' });
  const smaller = readFileSync(to);
  rmSync(from);
  rmSync(to);
  return smaller;
}

const namesOf = (list) => new Set(list.map(({ name }) => name));
const importsOf = (wasm) => namesOf(WebAssembly.Module.imports(new WebAssembly.Module(wasm)));
const exportsOf = (wasm) => namesOf(WebAssembly.Module.exports(new WebAssembly.Module(wasm)));

// Without this, something that the start script wants to call would be cut.
function checkStart(start) {
  const wanted = new Set(Array.from(start.matchAll(/\bapp\.(\w+)/g), ([, name]) => name));
  if (!sameNames(wanted, new Set(['default']))) throw new Error('the start script calls more of the app than its start');
}

const sameNames = (a, b) => a.size === b.size && [...a].every((name) => b.has(name));

function check(app) {
  if (!sameNames(importsOf(app.wasm), importsOffered(app.glue))) throw new Error('the app and its glue differ in what the app imports');
  if (!sameNames(exportsOf(app.wasm), exportsUsed(app.glue))) throw new Error('the app and its glue differ in what the app exports');
}

// The start script waits for the app; the way to start it without waiting goes.
function withoutSecondStart(glue) {
  const both = 'export { initSync, __wbg_init as default };';
  if (!glue.includes(both)) throw new Error('the glue offers other ways to start the app than it did');
  return glue.replace(both, 'export { __wbg_init as default };');
}

// Each cut in the one lets more be cut from the other.
function cut(app, scratch) {
  for (let before = Infinity; app.glue.length + app.wasm.length < before; ) {
    before = app.glue.length + app.wasm.length;
    app.glue = withoutUnused(app.glue, importsOf(app.wasm));
    const used = exportsUsed(app.glue);
    app.wasm = rewrite(app.wasm, { shortExport: (name) => (used.has(name) ? name : undefined) });
    app.wasm = wasmOpt(app.wasm, scratch, ['--remove-unused-module-elements']);
  }
}

function shorten(app) {
  const short = (names) => new Map([...names].map((name, at) => [name, `_${at.toString(36)}`]));
  const imports = short(importsOf(app.wasm));
  const exports = short(exportsOf(app.wasm));
  app.wasm = rewrite(app.wasm, { shortImport: (name) => imports.get(name), shortExport: (name) => exports.get(name) });
  app.glue = renamed(app.glue, imports, exports);
}

// esbuild stands where the tests' packages are.
const { transformSync } = createRequire(new URL('../tests/browser/', import.meta.url))('esbuild');

function minify(glue) {
  return transformSync(glue, { format: 'esm', target: 'es2022', charset: 'utf8', minify: true, treeShaking: true }).code;
}

// A phone unpacks the app in two places: in the glue, to start it the first time, and in the service worker, to keep it.
const UNPACK = readFileSync(new URL('pack/unpack.mjs', import.meta.url), 'utf8').replace(/^export /m, '');

function withUnpack(name, script) {
  if (name !== 'sw.js') return script;
  const without = 'const unpack = undefined;\n';
  if (!script.includes(without)) throw new Error('the service worker has no place for what unpacks the app');
  return script.replace(without, () => UNPACK);
}

// A script of the pages, shorter, with the places still in it that the tool `site` fills in: to esbuild they are texts.
// Its syntax stays as old as it is, because it is the start script that tells when a phone is too old.
function minifyScript(script) {
  const whole = script.replaceAll(/= (\{\{\w+\}\});/g, '= "$1";');
  const { code } = transformSync(whole, { format: 'iife', target: 'es2020', charset: 'utf8', minify: true });
  return code.replaceAll(/"(\{\{(?!build)\w+\}\})"/g, '$1');
}

const [stage, folder] = process.argv.slice(2);
const start = join(folder, 'start.js');
const files = { wasm: join(stage, 'aftercare_bg.wasm'), glue: join(stage, 'aftercare.js') };
const scratch = join(stage, 'slim');
const app = { wasm: readFileSync(files.wasm), glue: withoutSecondStart(readFileSync(files.glue, 'utf8')) };
checkStart(readFileSync(start, 'utf8'));
cut(app, scratch);
app.wasm = wasmOpt(app.wasm, scratch, ['-O2']);
cut(app, scratch);
// Code of another shape does the same and compresses better; seen twice, better still.
for (let round = 0; round < 2; round += 1) app.wasm = wasmOpt(app.wasm, scratch, ['--flatten', '--rereloop', '-O2', '--code-folding']);
app.wasm = wasmOpt(namedByLikeness(app.wasm), scratch, ['--reorder-functions-by-name', ...NOT_RUN]);
check(app);
shorten(app);
check(app);
const packed = pack(app.wasm);
if (Buffer.compare(unpack(packed), app.wasm) !== 0) throw new Error('what is unpacked is not what was packed');
writeFileSync(files.wasm, packed);
writeFileSync(files.glue, minify(unpacking(app.glue, UNPACK) + readFileSync(join(folder, 'vault.js'), 'utf8')));
for (const name of ['start.js', 'sw.js']) writeFileSync(join(stage, name), minifyScript(withUnpack(name, readFileSync(join(folder, name), 'utf8'))));
