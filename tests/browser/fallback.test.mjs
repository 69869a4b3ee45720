// When the app cannot run, or stops: what happened, and whom to call, in every page.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { pack } from '../../script/pack.mjs';
import { REFUSED } from '../pack/odd.mjs';
import { cutInHalf, discard, flipBit, spoiltCopy } from './harness/builds.mjs';
import { buildOf, DIST, goTo, logEffect, phoneTest, readEvents, ROUTES, started, startSession, waitForOffline } from './harness.mjs';

const numbers = (page) => page.locator('a[href^="tel:"]:visible');
const panel = (page) => page.locator('#fallback');

const isGuidance = (path) => path.startsWith('learn/');
const isComplete = (path) => path === 'help/' || isGuidance(path);

/** The panel stands, the app does not, and its numbers dial. `says` is its sentence on what happened. */
async function panelSpeaks(page, says) {
  await panel(page).getByText(says).first().waitFor();
  assert.equal(await page.locator('#app').isVisible(), false, 'the app is gone');
  await numbersDial(page, panel(page));
  const ways = await panel(page).locator('.links a:visible').evaluateAll((links) => links.map((link) => link.href));
  assert.ok(ways.length >= 3);
  return ways;
}

/** What happened stands above a page that is complete without the app. */
async function pageIsReadable(page, says) {
  await panel(page).getByText(says).first().waitFor();
  const top = async (place) => (await place.boundingBox()).y;
  assert.ok(await top(panel(page)) < await top(page.locator('#app main')), 'the panel comes first');
  await page.locator('#app main:visible h1:visible').waitFor();
  await numbersDial(page, page.locator('body'));
}

/** A guidance page stands as it was; one line on top says what happened, and leads to Get help. Returns that link. */
async function guidanceIsReadable(page, says) {
  const line = page.locator('#app main [role=alert]');
  await line.getByText(says).waitFor();
  await line.getByText('Aftercare is not running.').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'alert', 'the focus is on the line');
  const top = async (place) => (await place.boundingBox()).y;
  const heading = page.locator('#app main h1:visible');
  assert.ok(await top(line) < await top(heading), 'the line comes first');
  assert.equal(await panel(page).count(), 0, 'there is no panel');
  return line.getByRole('link', { name: 'Get help' });
}

async function numbersDial(page, place) {
  assert.ok((await numbers(page).count()) >= 14, 'numbers and crisis lines of several countries');
  for (const dial of ['tel:911', 'tel:999', 'tel:112', 'tel:000', 'tel:111', 'tel:988', 'tel:116123']) {
    assert.ok(await place.locator(`a[href="${dial}"]:visible`).count(), dial);
  }
}

/** Get help with all that it has, whatever has become of the app. */
async function helpIsComplete(page) {
  assert.ok((await numbers(page).count()) >= 20, 'all countries are listed');
  for (const says of ['Call your emergency number now for', 'Call your clinic today for', 'No alcohol, cannabis, drugs']) {
    await page.locator('#app main').getByText(says).first().waitFor();
  }
}

const HARD_TRAP = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11];

phoneTest('without JavaScript Get help and the first 24 hours are complete pages', { context: { javaScriptEnabled: false } }, async (phone) => {
  const { page } = phone;
  for (const { path, title } of ROUTES.filter(({ path }) => isComplete(path))) {
    await page.goto(phone.url + path);
    await page.getByRole('heading', { level: 1, name: title }).first().waitFor();
    assert.equal(await page.title(), `${title} – Aftercare`);
  }
  await page.goto(`${phone.url}help/`);
  assert.equal(await panel(page).isVisible(), false, 'Get help says all that the panel says');
  await helpIsComplete(page);
  await page.goto(`${phone.url}learn/first-24-hours/`);
  const words = (await page.locator('#app main').innerText()).split(/\s+/).length;
  assert.ok(words > 400, `${words} words to read`);
});

phoneTest('without JavaScript every place shows the emergency numbers, and Get help is one press away from every page', { context: { javaScriptEnabled: false } }, async (phone) => {
  const { page } = phone;
  for (const { path } of ROUTES) {
    await page.goto(phone.url + path);
    if (!isComplete(path)) {
      await panel(page).getByText('JavaScript is off').first().waitFor();
      assert.equal(await page.getByText('This phone cannot run the app').isVisible(), false, `${path}: only the true reason`);
    }
    for (const dial of isGuidance(path) ? [] : ['tel:911', 'tel:999', 'tel:112']) {
      assert.ok(await page.locator(`a[href="${dial}"]:visible`).count(), `${dial} on /${path}`);
    }
    await page.getByRole('link', { name: 'Get help' }).first().click();
    await page.waitForURL(`${phone.url}help/`);
  }
});

phoneTest('without JavaScript every guidance page is listed, and leads to its sources and to Get help', { context: { javaScriptEnabled: false } }, async (phone) => {
  const { page } = phone;
  await page.goto(`${phone.url}learn/`);
  const pages = await page.locator('#app main a').evaluateAll((links) => links.map((link) => [link.href, link.firstChild.textContent]));
  assert.ok(pages.length >= 3, `${pages.length} pages`);
  for (const [address, title] of pages) {
    await page.goto(address);
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), title);
    assert.equal(await page.title(), `${title} – Aftercare`);
    assert.ok(await page.getByRole('link', { name: 'Get help' }).count() >= 1, address);
    for (const mark of await page.locator('a.src').evaluateAll((links) => links.map((link) => link.href))) {
      assert.match(mark, /\/learn\/sources\/#(S\d+[a-z]?|ours)$/, address);
    }
  }
  const [first] = pages.find(([address]) => address.includes('first-24-hours'));
  await page.goto(first);
  await page.getByRole('link', { name: /^Source \d+/ }).first().click();
  await page.waitForURL(`${phone.url}learn/sources/#S*`);
  const place = new URL(page.url()).hash;
  assert.ok(await page.locator(place).evaluate((entry) => entry.getBoundingClientRect().top < innerHeight), place);
});

// Chromium without its compilers has no WebAssembly either, much as an iPhone in Lockdown Mode.
phoneTest('where WebAssembly is absent the panel says so on every route', { args: ['--js-flags=--jitless'] }, async (phone) => {
  const { page } = phone;
  for (const { path } of ROUTES) {
    await page.goto(phone.url + path);
    assert.equal(await page.evaluate(() => typeof WebAssembly), 'undefined');
    const says = 'This phone cannot run the app';
    if (isGuidance(path)) {
      await (await guidanceIsReadable(page, says)).click();
    } else {
      await (isComplete(path) ? pageIsReadable : panelSpeaks)(page, says);
    }
    if (!isComplete(path)) await page.getByRole('link', { name: /More help/ }).filter({ visible: true }).click();
    await page.waitForURL(`${phone.url}help/`);
    await helpIsComplete(page);
  }
});

phoneTest('a part of the app that does not arrive, or is not what it should be, leads to the panel', async (phone) => {
  phone.expectTrouble(/Failed to load resource/, /aftercare/, /WebAssembly/, /service ?worker/i, /status \d+/, /not the file of build/);
  const { page } = phone;
  const folder = `b-${await buildOf(DIST)}`;
  // The browser must not have the whole file from somewhere else.
  const session = await phone.context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const lost = [['aftercare_bg.wasm', 404], ['aftercare_bg.wasm', 0], ['aftercare.js', 404], ['texts.txt', 404], ['texts.txt', 0]];
  // Some hosts send a page of their own in place of a file.
  for (const [file, status] of [...lost, ['aftercare_bg.wasm', 200], ['texts.txt', 200]]) {
    phone.host.break(`${folder}/${file}`, status);
    await page.goto(phone.url);
    await panelSpeaks(page, 'A part of the app could not be loaded');
    phone.host.mend();
  }
  // A whole file, and in it what no engine runs.
  const refused = (file) => writeFile(file, pack(REFUSED));
  const spoilt = [['aftercare_bg.wasm', cutInHalf], ['aftercare_bg.wasm', flipBit], ['texts.txt', cutInHalf]].map((each) => [...each, 'A part of the app could not be loaded']);
  for (const [file, spoil, says] of [...spoilt, ['aftercare_bg.wasm', refused, 'This phone cannot run the app']]) {
    const copy = await spoiltCopy(DIST, `${folder}/${file}`, spoil);
    phone.host.setDir(copy);
    await page.goto(`${phone.url}log/`);
    await panelSpeaks(page, says);
    await discard(copy);
  }
});

phoneTest('without its start file every page still shows the panel', async (phone) => {
  phone.expectTrouble(/Failed to load resource/);
  phone.host.break(`b-${await buildOf(DIST)}/start.js`, 404);
  for (const path of ['', 'log/']) {
    await phone.page.goto(phone.url + path);
    await panel(phone.page).getByText('a part of the app did not arrive').first().waitFor();
    assert.ok(await phone.page.locator('a[href="tel:911"]:visible').count());
  }
});

for (const [how, trap] of [
  ['in a call', () => setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(window.trap)).exports.f())],
  ['in a promise', () => void WebAssembly.instantiate(window.trap).then(({ instance }) => instance.exports.f())],
]) {
  phoneTest(`a trap ${how} shows the panel, which leads on and says that what was saved is safe`, async (phone) => {
    phone.expectTrouble(/RuntimeError: unreachable/);
    const page = await phone.go();
    await startSession(page);
    await logEffect(page, 'Feeling sick', 'Moderate');
    await waitForOffline(page);
    // Deep inside the app, where an address relative to the page that was opened would lead astray.
    await goTo(page, 'Learn');
    await page.getByRole('main').getByRole('link', { name: /The first 24 hours/ }).click();
    await page.waitForURL(/first-24-hours/);
    await page.evaluate((bytes) => { window.trap = new Uint8Array(bytes); }, HARD_TRAP);
    await page.evaluate(trap);
    const ways = await panelSpeaks(page, 'Entries that were shown as saved are safe');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1', 'the focus is on the panel');
    const own = ['help/', 'learn/first-24-hours/', ''].map((path) => phone.url + path);
    assert.deepEqual(ways.slice(0, 3).sort(), own.sort());
    const opened = page.waitForEvent('domcontentloaded');
    await panel(page).getByRole('link', { name: 'Open Aftercare again' }).first().click();
    await opened;
    await started(page);
    await goTo(page, 'History');
    await page.getByText('Feeling sick, moderate').waitFor();
  });
}

phoneTest('a page that is complete without the app is there again when the app stops on it', async (phone) => {
  phone.expectTrouble(/RuntimeError: unreachable/);
  const page = await phone.go('help/');
  await page.evaluate((bytes) => { window.trap = new Uint8Array(bytes); }, HARD_TRAP);
  await page.evaluate(() => setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(window.trap)).exports.f()));
  await pageIsReadable(page, 'Entries that were shown as saved are safe');
  await helpIsComplete(page);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1', 'the focus is on the panel');
  await page.locator('#app').getByRole('link', { name: 'History' }).click();
  await page.waitForURL(`${phone.url}history/`);
  await started(page);
});

const springTrap = async (page) => {
  await page.evaluate((bytes) => { window.trap = new Uint8Array(bytes); }, HARD_TRAP);
  await page.evaluate(() => setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(window.trap)).exports.f()));
};

phoneTest('a guidance page is there again when the app stops on it, and says so on top', async (phone) => {
  phone.expectTrouble(/RuntimeError: unreachable/);
  const page = await phone.go('learn/first-24-hours/');
  await springTrap(page);
  const help = await guidanceIsReadable(page, 'Entries that were shown as saved are safe');
  await page.locator('#app').getByText('Before you leave the clinic').waitFor();
  await help.click();
  await page.waitForURL(`${phone.url}help/`);
  await started(page);
});

for (const [what, offline] of [['with a network', false], ['with none', true]]) {
  phoneTest(`someone who has moved on from a guidance page gets the panel all the same, ${what}`, async (phone) => {
    phone.expectTrouble(/RuntimeError: unreachable/);
    const page = await phone.go('learn/first-24-hours/');
    await waitForOffline(page);
    if (offline) await phone.goOffline();
    await goTo(page, 'Log');
    await page.waitForURL(`${phone.url}log/`);
    await springTrap(page);
    const ways = await panelSpeaks(page, 'Entries that were shown as saved are safe');
    const own = ['help/', 'learn/first-24-hours/', ''].map((path) => phone.url + path);
    assert.deepEqual(ways.slice(0, 3).sort(), own.sort());
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1', 'the focus is on the panel');
  });
}

phoneTest('where even the panel cannot be had, the guidance page that was opened comes back', async (phone) => {
  phone.expectTrouble(/RuntimeError: unreachable/, /Failed to fetch/);
  const page = await phone.go('learn/first-24-hours/');
  await goTo(page, 'Log');
  await page.waitForURL(`${phone.url}log/`);
  await page.evaluate(() => { window.fetch = () => Promise.reject(new Error('gone')); });
  await springTrap(page);
  await guidanceIsReadable(page, 'Entries that were shown as saved are safe');
  assert.equal(page.url(), `${phone.url}learn/first-24-hours/`);
});

phoneTest('in Spanish the panel says all of it in Spanish', { context: { locale: 'es-ES' }, args: ['--js-flags=--jitless'] }, async (phone) => {
  const { page } = phone;
  await page.goto(`${phone.url}log/`);
  await panel(page).getByText('Este teléfono no puede abrir la aplicación').waitFor();
  const seen = await panel(page).innerText();
  for (const said of ['Emergencia: llama ahora', 'Estados Unidos', '911 Emergencias', 'Países Bajos', 'Abrir Aftercare otra vez']) {
    assert.ok(seen.replace(/\s+/g, ' ').includes(said), said);
  }
  for (const english of ['United States', 'Emergency', 'More help']) assert.ok(!seen.includes(english), english);
  assert.equal(await panel(page).locator('.ways').getAttribute('lang'), 'es');
});

phoneTest('a panic in the app itself shows the panel, and what was saved is safe', async (phone) => {
  phone.expectTrouble(/RuntimeError: unreachable/, /broken on purpose/);
  const page = await phone.go();
  await startSession(page);
  await logEffect(page, 'Feeling sick', 'Moderate');
  const before = await readEvents(page);
  // The app is sure that a page can be drawn on. It cannot any more.
  await page.evaluate(() => {
    const fail = () => { throw new Error('broken on purpose'); };
    for (const name of ['createElement', 'createTextNode', 'createElementNS', 'createComment']) Document.prototype[name] = fail;
    Node.prototype.cloneNode = fail;
  });
  await goTo(page, 'History').catch(() => {}); // The link may go with the app.
  await panelSpeaks(page, 'Entries that were shown as saved are safe');
  assert.ok(phone.console.some((line) => /unreachable/.test(line)), 'it was a panic, which is a trap here');
  await phone.go('history/');
  await page.getByText('Feeling sick, moderate').waitFor();
  assert.deepEqual(await readEvents(page), before);
});
