// Writes what a release is made of, as a bill of materials that other programs read (CycloneDX 1.5):
//   node script/sbom.mjs dist sbom.cdx.json
//
// The same commit and the same tools give the same bytes: no time, no random number, everything in order.

import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ofCargo, packages } from './sbom/cargo.mjs';
import { standardLibrary } from './sbom/std.mjs';
import { tools } from './sbom/tools.mjs';

const BUILD = /^b-[0-9a-f]+$/;
const byRef = (a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1);

/** The bill of the release in a folder. Without a folder it says what a release would be made of. */
export function bill(dist) {
  const { root, required, building, edges } = packages();
  const library = standardLibrary();
  const app = {
    type: 'application',
    ...ofCargo(root),
    properties: dist ? [{ name: 'aftercare:build', value: buildIn(dist) }] : [],
  };
  const of = (scope) => (each) => ({ type: 'library', ...ofCargo(each), scope });
  const components = [
    ...required.map(of('required')),
    ...library.components,
    ...building.map(of('excluded')),
    ...tools(),
  ].sort(byRef);
  const dependencies = [...edges, ...library.edges]
    .map(([ref, on]) => ({ ref, dependsOn: [...on].sort() }))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
  // The library that comes with the compiler is in no list of ours.
  const ours = dependencies.find(({ ref }) => ref === app['bom-ref']);
  ours.dependsOn = [...ours.dependsOn, library.ref].sort();
  const content = { version: 1, metadata: { component: app }, components, dependencies };
  return { bomFormat: 'CycloneDX', specVersion: '1.5', serialNumber: serial(content), ...content };
}

/** Two bills have the same number when they say the same. */
function serial(content) {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  // The form of a UUID whose bits are one's own (RFC 9562, version 8).
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(hash);
  return `urn:uuid:${a}-${b}-8${c}-8${d}-${e}`;
}

export function buildIn(dist) {
  const builds = readdirSync(dist).filter((name) => BUILD.test(name));
  if (builds.length !== 1) throw new Error(`${dist} holds ${builds.length} builds instead of one`);
  return builds[0];
}

export const written = (each) => `${JSON.stringify(each, null, 1)}\n`;

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [dist, file] = process.argv.slice(2);
  const all = bill(dist);
  writeFileSync(file, written(all));
  const inApp = all.components.filter(({ scope }) => scope === 'required').length;
  console.log(`${file}: ${inApp} packages in the app, ${all.components.length - inApp} that build it`);
}
