// The frame around every page: where one is, the way to help, and a screen that keeps still.

import assert from 'node:assert/strict';
import { eventually, goTo, logEffect, phoneTest, ROUTES, started, startSession, waitForOffline } from './harness.mjs';

const SIZES = [390, 320].flatMap((width) => [100, 200].map((percent) => ({ width, percent })));
const HEIGHT = 844;

const titled = (page, title) => eventually(async () => assert.equal(await page.title(), `${title} – Aftercare`));
const help = (page) => page.getByRole('banner').getByRole('link', { name: 'Get help' });

/** A person with a session and an entry: more on the screens than at the first visit. */
async function settleIn(phone) {
  await phone.go();
  await startSession(phone.page, { when: Date.now() - 3_600_000 });
  await logEffect(phone.page, 'Feeling sick', 'Moderate');
}

/** Chooses a text size as people do. */
async function chooseText(phone, percent) {
  await phone.go('settings/');
  const name = percent === 100 ? 'As the phone has it' : `${percent} %`;
  await phone.page.getByRole('group', { name: 'Text size' }).or(phone.page.getByRole('radiogroup', { name: 'Text size' }))
    .getByRole('radio', { name }).check();
}

phoneTest('every route has its title, one heading, the four places and the way to help', async (phone) => {
  const { page } = phone;
  await settleIn(phone);
  for (const { path, title } of ROUTES) {
    await phone.go(path);
    await titled(page, title);
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1, `headings of /${path}`);
    assert.equal(await page.getByRole('main').count(), 1, `mains of /${path}`);
    const places = await page.getByRole('navigation', { name: 'Main places' }).getByRole('link').allInnerTexts();
    assert.deepEqual(places, ['Now', 'Log', 'History', 'Learn'], `places of /${path}`);
    assert.ok(await help(page).isVisible(), `help on /${path}`);
    await page.getByRole('banner').getByRole('link', { name: 'Settings' }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  }
});

for (const { width, percent } of SIZES) {
  phoneTest(`at ${width} px and ${percent} % text Get help stays at the top right and nothing runs out sideways`, async (phone) => {
    const { page } = phone;
    await settleIn(phone);
    await page.setViewportSize({ width, height: HEIGHT });
    await chooseText(phone, percent);
    for (const { path } of ROUTES) {
      await phone.go(path);
      assert.equal(await page.evaluate(() => document.documentElement.dataset.text ?? '100'), String(percent));
      for (const where of ['top', 'bottom']) {
        await page.evaluate((where) => scrollTo(0, where === 'top' ? 0 : document.documentElement.scrollHeight), where);
        const what = `Get help on /${path} at the ${where}`;
        const box = await help(page).boundingBox();
        assert.ok(box.x >= 0 && box.x + box.width <= width && box.x + box.width > width - 40, `${what}: right ${JSON.stringify(box)}`);
        assert.ok(box.y >= 0 && box.y < 100, `${what}: top ${JSON.stringify(box)}`);
        assert.ok(box.height >= 48 && box.width >= 48, `${what}: large ${JSON.stringify(box)}`);
        assert.ok(await isOnTop(page), `${what}: nothing lies over it`);
      }
      assert.deepEqual(await sideways(page), [], `/${path} runs out sideways`);
    }
  });
}

const LARGE = { webkit: { webprefs: { default_font_size: 32 } } };

phoneTest('the text grows with the phone\'s own setting', { preferences: LARGE }, async (phone) => {
  const { page } = phone;
  await settleIn(phone);
  await page.setViewportSize({ width: 320, height: HEIGHT });
  for (const { path } of ROUTES) {
    await phone.go(path);
    const px = await page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('main')).fontSize));
    assert.ok(px >= 32, `${px} px on /${path}`);
    assert.deepEqual(await sideways(page), [], `/${path} runs out sideways`);
    assert.ok(await isOnTop(page));
  }
});

/** Whether a finger on the middle of Get help would meet it. */
const isOnTop = (page) => help(page).evaluate((link) => {
  const { x, y, width, height } = link.getBoundingClientRect();
  return link.contains(document.elementFromPoint(x + width / 2, y + height / 2));
});

/** What is wider than the screen: the page itself, or parts that were cut off to hide it. */
const sideways = (page) => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const out = scrollWidth > clientWidth ? [`the page: ${scrollWidth} px`] : [];
  for (const each of document.querySelectorAll('#app *')) {
    const { left, right, width, height } = each.getBoundingClientRect();
    const shown = width > 1 && height > 1 && !each.closest('.skip, .spoken, svg');
    if (shown && (right > clientWidth + 1 || left < -1)) out.push(`${each.tagName}.${each.className}: ${left} to ${right}`);
  }
  return out.slice(0, 5);
});

phoneTest('an address that is no page says so and leads to Now, with and without a network', async (phone) => {
  phone.expectTrouble(/404/);
  const { page } = phone;
  await page.goto(`${phone.url}nowhere`);
  await page.getByText('There is no such page').first().waitFor();
  await phone.go();
  await waitForOffline(page);
  await phone.goOffline();
  for (const path of ['nowhere', 'nowhere/', 'log/nowhere/deep', 'learn/nowhere/']) {
    await phone.go(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (!path.startsWith('learn/')) {
      await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
      await titled(page, 'There is no such page');
      await page.getByRole('link', { name: 'Go to Now' }).click();
    } else {
      await goTo(page, 'Now');
    }
    await page.waitForURL(phone.url);
    await page.getByRole('heading', { level: 1, name: 'Before your session' }).waitFor();
  }
});

/** How far a page shifts in the second after it is opened, as browsers count it; the offer to install comes meanwhile. */
async function shiftOf(phone, path) {
  const { page } = phone;
  await page.goto(phone.url + path);
  await started(page);
  // Browsers make it when they please; here it always comes late.
  await page.evaluate(() => setTimeout(() => dispatchEvent(new Event('beforeinstallprompt', { cancelable: true })), 300));
  await page.waitForTimeout(1_000);
  return page.evaluate(() => new Promise((done) => {
    let sum = 0;
    let what = [];
    const read = (entries) => {
      for (const entry of entries.filter((each) => !each.hadRecentInput)) {
        sum += entry.value;
        what = what.concat(entry.sources.map((source) => source.node?.outerHTML?.slice(0, 80) ?? String(source.node?.nodeName)));
      }
    };
    new PerformanceObserver((list) => read(list.getEntries())).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done({ sum, what }), 100);
  }));
}

for (const [what, prepare] of [['at a first visit', () => {}], ['with a record', settleIn]]) {
  phoneTest(`no route shifts while it is drawn, on a slow phone ${what}, cold and offline`, async (phone) => {
    await prepare(phone);
    const { page } = phone;
    const session = await phone.context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const shifts = {};
    const look = async (when) => {
      for (const { path } of ROUTES) shifts[`${when} /${path}`] = await shiftOf(phone, path);
    };
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await session.send('Network.setBypassServiceWorker', { bypass: true });
    await look('cold');
    await session.send('Network.setBypassServiceWorker', { bypass: false });
    await phone.go();
    await waitForOffline(page);
    await phone.goOffline();
    await look('offline');
    console.log(`layout shifts ${what}: ${Object.entries(shifts).map(([path, { sum }]) => `${path} ${sum.toFixed(3)}`).join(', ')}`);
    const moved = Object.entries(shifts).filter(([, { sum }]) => sum > 0.02);
    assert.deepEqual(moved, []);
  });
}
