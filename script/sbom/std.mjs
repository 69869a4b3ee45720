// Rust's standard library: no list of ours names it, and it is in the app all the same.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { checksumsIn, ofCargo, run } from './cargo.mjs';
import { component } from './component.mjs';

// What it says of itself, and its part `compiler_builtins` with it.
const LICENCE = 'MIT AND Apache-2.0 WITH LLVM-exception AND (MIT OR Apache-2.0)';

/** The library as one component, and the packages of others that were compiled with it. */
export function standardLibrary() {
  const rust = join(run('rustc', '--print', 'sysroot').trim(), 'lib/rustlib');
  const library = join(rust, 'src/rust/library');
  const compiled = readdirSync(join(rust, 'wasm32-unknown-unknown/lib'))
    .map((file) => /^lib(\w+)-[0-9a-f]+\.rlib$/.exec(file)?.[1])
    .filter(Boolean);
  const others = [...checksumsIn(join(library, 'Cargo.lock'))]
    .map(([key, checksum]) => ({ name: key.split(' ')[0], version: key.split(' ')[1], checksum }))
    .filter(({ name, checksum }) => checksum && compiled.includes(name.replaceAll('-', '_')))
    .map((each) => ({ type: 'library', ...ofCargo({ ...each, license: licenceOf(each, library) }), scope: 'required' }));
  const version = /^release: (.*)$/m.exec(run('rustc', '-vV'))[1];
  const own = { type: 'library', ...component({ kind: 'generic', name: 'rust-std', version, license: LICENCE }), scope: 'required' };
  return {
    ref: own['bom-ref'],
    components: [own, ...others],
    edges: [[own['bom-ref'], others.map((each) => each['bom-ref'])]],
  };
}

/** Some compilers come with the source of these packages; else cargo fetched it to compile them. */
function licenceOf({ name, version }, library) {
  const registry = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'registry/src');
  const folders = existsSync(registry) ? readdirSync(registry).map((each) => join(registry, each)) : [];
  const found = [join(library, 'vendor'), ...folders]
    .map((folder) => join(folder, `${name}-${version}`, 'Cargo.toml'))
    .find((file) => existsSync(file));
  return found && /^license = "(.*)"$/m.exec(readFileSync(found, 'utf8'))?.[1];
}
