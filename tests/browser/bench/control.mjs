// What a start costs before the app costs anything: pages with a service worker, and next to nothing in them.
//
// No budget of a start can be held where these are over it; then the machine is too slow, or too busy, to say anything of the app.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST, Phone } from '../harness/phone.mjs';
import { BareBrowser } from './bare.mjs';

/** Keeps the page as the app's own worker does, and answers with it. */
const WORKER = `
addEventListener('install', (event) => event.waitUntil(caches.open('control').then((cache) => cache.add('./'))));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(caches.match(event.request.url)));
`;
const ONE_WORD = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Now</title><p>Now';

/** The first page of the release as it is sent, without its style sheet and its script. */
async function wordsAlone() {
  const html = await readFile(join(DIST, 'index.html'), 'utf8');
  const bare = html.replace(/<link [^>]*>/g, '').replace(/<script [^>]*><\/script>/g, '').replace(/<meta http-equiv[^>]*>/, '');
  if (/app\.css|start\.js/.test(bare)) throw new Error('the first page has another head than it had');
  return bare;
}

/** Ms from the start of the navigation to the first paint, of so many starts. */
async function paints(html, count) {
  const folder = await mkdtemp(join(tmpdir(), 'aftercare-control-'));
  await writeFile(join(folder, 'index.html'), html);
  await writeFile(join(folder, 'sw.js'), WORKER);
  const phone = await Phone.open({ dist: folder });
  try {
    await phone.page.goto(phone.url);
    await phone.page.evaluate(() => navigator.serviceWorker.register('./sw.js'));
    await phone.page.waitForFunction(() => navigator.serviceWorker.controller);
    await phone.goOffline();
    await phone.quit();
    const browser = await BareBrowser.on(phone);
    const all = [];
    for (let at = 0; at < count; at += 1) {
      await browser.stopWorkers();
      all.push(await browser.firstPaint(''));
      process.stdout.write('.');
    }
    await browser.close();
    return all;
  } finally {
    await phone.close();
    await rm(folder, { recursive: true });
  }
}

/** A page of one word, and the words of the app's first page with neither looks nor script. */
export async function controlTimes(count) {
  return { word: await paints(ONE_WORD, count), words: await paints(await wordsAlone(), count) };
}
