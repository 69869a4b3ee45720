// The Rust packages of a release, as cargo itself resolves them.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { component } from './component.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WASM = 'wasm32-unknown-unknown';

export const run = (program, ...args) =>
  execFileSync(program, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] });

/**
 * `required`: compiled for the browser. `building`: what only runs while the release is made: macros, build scripts,
 * and the tool that writes `dist/`. `edges`: who asks for whom, over all of them.
 */
export function packages() {
  const app = tree('--target', WASM, '--edges', 'normal,no-proc-macro');
  const withMacros = tree('--target', WASM, '--edges', 'normal,build');
  const tool = tree('--features', 'tools', '--edges', 'normal,build');
  const details = known();
  const [root] = app.keys();
  const names = [...new Set([...withMacros.keys(), ...tool.keys()])].filter((name) => name !== root);
  const edges = new Map();
  for (const [name, on] of [...withMacros, ...tool]) {
    const ref = ofCargo(details.get(name))['bom-ref'];
    const refs = edges.get(ref) ?? new Set();
    for (const each of on) refs.add(ofCargo(details.get(each))['bom-ref']);
    edges.set(ref, refs);
  }
  return {
    root: details.get(root),
    required: names.filter((name) => app.has(name)).map((name) => details.get(name)),
    building: names.filter((name) => !app.has(name)).map((name) => details.get(name)),
    edges,
  };
}

/** A package as a component. One without a checksum is no package of the registry: it is ours. */
export function ofCargo({ name, version, license, checksum }) {
  const kind = checksum ? 'cargo' : 'generic';
  return component({ kind, name, version, license, hash: checksum && { alg: 'SHA-256', content: checksum } });
}

/** Name and version of each package, with the packages that it asks for. */
function tree(...options) {
  const found = new Map();
  const above = [];
  const text = run('cargo', 'tree', '--quiet', '--locked', '--prefix', 'depth', '--format', '{p}', ...options);
  for (const line of text.trim().split('\n')) {
    const [, depth, name, version] = /^(\d+)(\S+) v(\S+)/.exec(line) ?? [];
    if (!name) throw new Error(`cargo says what was not expected: ${line}`);
    above.length = Number(depth);
    above.push(`${name} ${version}`);
    if (!found.has(above.at(-1))) found.set(above.at(-1), new Set());
    if (above.length > 1) found.get(above.at(-2)).add(above.at(-1));
  }
  return found;
}

/** What is known of each package, by name and version. */
function known() {
  const host = /^host: (.*)$/m.exec(run('rustc', '-vV'))[1];
  const text = run(
    'cargo', 'metadata', '--quiet', '--locked', '--format-version', '1', '--features', 'tools',
    '--filter-platform', WASM, '--filter-platform', host,
  );
  const checksums = checksumsIn(`${ROOT}/Cargo.lock`);
  return new Map(JSON.parse(text).packages.map(({ name, version, license }) => {
    const key = `${name} ${version}`;
    return [key, { name, version, license, checksum: checksums.get(key) }];
  }));
}

/** The checksums of a lock file of cargo, by name and version; a package of its own folder has none. */
export function checksumsIn(lock) {
  const entries = readFileSync(lock, 'utf8').split('[[package]]').slice(1);
  const value = (entry, key) => new RegExp(`^${key} = "(.*)"$`, 'm').exec(entry)?.[1];
  return new Map(entries.map((entry) => [`${value(entry, 'name')} ${value(entry, 'version')}`, value(entry, 'checksum')]));
}
