// The programs that make a release. None of them is in it; what they are made of themselves is not listed.

import { readFileSync } from 'node:fs';
import { run } from './cargo.mjs';
import { component } from './component.mjs';

const LOCK = new URL('../../tests/browser/package-lock.json', import.meta.url);
const EITHER = 'MIT OR Apache-2.0';

export function tools() {
  const versionOf = (program) => /\d+\.\d+\.\d+\S*/.exec(run(program, '--version'))[0];
  const programs = [
    { kind: 'generic', name: 'rustc', version: versionOf('rustc'), license: EITHER },
    { kind: 'generic', name: 'node', version: process.versions.node, license: 'MIT' },
    { kind: 'cargo', name: 'trunk', version: versionOf('trunk'), license: EITHER },
    { kind: 'cargo', name: 'wasm-bindgen-cli', version: versionOf('wasm-bindgen'), license: EITHER },
    // wasm-opt, and what makes the scripts smaller, with its program for this machine.
    ...['binaryen', 'esbuild', `@esbuild/${process.platform}-${process.arch}`].map(ofNpm),
  ];
  return programs.map((each) => ({ type: 'application', ...component(each), scope: 'excluded' }));
}

function ofNpm(name) {
  const { version, license, integrity } = JSON.parse(readFileSync(LOCK, 'utf8')).packages[`node_modules/${name}`];
  const content = Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
  return { kind: 'npm', name, version, license, hash: { alg: 'SHA-512', content } };
}
