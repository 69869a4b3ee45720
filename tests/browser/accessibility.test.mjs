// Every screen, for every eye and hand: axe finds nothing in any look, text is dark enough on its ground, what is
// pressed is large enough for an unsteady thumb, and a keyboard reaches all of it and sees where it is.

import assert from 'node:assert/strict';
import { Life } from './harness/life.mjs';
import { Faults, faultsOf, openMeasures, walk } from './harness/measures.mjs';
import { everyScreenOfRest, everyState, openAll, OPENED } from './harness/phases.mjs';
import { open, press, setLook, settleIn, STATES, withEveryNotice } from './harness/screens.mjs';
import { buildOf, DIST, eventually, phoneTest, ROUTES } from './harness.mjs';

const THEMES = ['light', 'dark', 'rest'];
const SIZES = [{ width: 320, height: 640 }, { width: 390, height: 844 }, { width: 1024, height: 768 }];
const LOOKS = SIZES.flatMap((size) => ['100', '200'].map((text) => ({ ...size, text })));
// What opens and closes is looked at where it is tightest, and on a usual phone.
const TWO_LOOKS = [LOOKS[1], LOOKS[2]];
const PATHS = [...ROUTES.map(({ path }) => path), 'nowhere/'];
// Relative addresses cannot be right at every depth of a page that is none; without scripts only at the first.
const STATIC_PATHS = [...PATHS.slice(0, -1), 'nowhere'];
const LIMIT = { timeout: 240_000 };

async function everyRoute(phone, faults, when, looks = LOOKS) {
  for (const path of PATHS) {
    await open(phone, path);
    await faults.measure(phone.page, `/${path} ${when}`, looks);
  }
}

for (const [turn, theme] of THEMES.entries()) {
  phoneTest(`in ${theme} no screen has a fault, at any width and text size`, LIMIT, async (phone) => {
    phone.expectTrouble(/404/);
    const faults = new Faults();
    await openMeasures(phone.context);
    await phone.go();
    await setLook(phone.page, { appearance: theme });
    await everyRoute(phone, faults, 'with nothing noted');
    await settleIn(phone);
    await everyRoute(phone, faults, 'with entries');
    faults.none();
  });

  phoneTest(`in ${theme} nothing that opens has a fault`, LIMIT, async (phone) => {
    const faults = new Faults();
    await openMeasures(phone.context);
    await phone.go();
    await setLook(phone.page, { appearance: theme });
    await settleIn(phone);
    for (const [what, [path, prepare]] of Object.entries({ ...STATES, ...OPENED })) {
      await phone.page.setViewportSize(SIZES[1]);
      await phone.page.goto('about:blank'); // A reload would show the card that was open.
      await open(phone, path);
      await prepare(phone.page);
      await faults.measure(phone.page, `${what} on /${path}`, TWO_LOOKS);
    }
    await withEveryNotice(phone, (page) => faults.measure(page, 'the notices', TWO_LOOKS));
    faults.none();
  });

  // Over the three themes each state is seen in each look, in half of them with all that opens.
  phoneTest(`in ${theme} no state of Now has a fault`, LIMIT, async (phone) => {
    const faults = new Faults();
    await openMeasures(phone.context);
    const life = await Life.begin(phone);
    await setLook(phone.page, { appearance: theme });
    let count = turn;
    await everyState(life, async (where) => {
      await faults.measure(phone.page, where, [LOOKS[count % LOOKS.length]]);
      await openAll(phone.page);
      await faults.measure(phone.page, `${where}, all opened`, [LOOKS[(count + 3) % LOOKS.length]]);
      count += 1;
    });
    faults.none();
  });

  phoneTest(`in ${theme} a keyboard alone reaches everything, and sees where it is`, LIMIT, async (phone) => {
    phone.expectTrouble(/404/);
    const faults = new Faults();
    const { page } = phone;
    await phone.go();
    await setLook(page, { appearance: theme, text_percent: theme === 'dark' ? 200 : 100 });
    await settleIn(phone);
    for (const path of PATHS) {
      await open(phone, path);
      const { reached, faults: found } = await walk(page);
      assert.ok(reached.length >= 7, `only ${reached.length} stops on /${path}`);
      faults.add(`/${path}`, found);
      faults.looks += reached.length;
    }
    faults.none();
  });
}

phoneTest('no screen of Rest mode has a fault', LIMIT, async (phone) => {
  const faults = new Faults();
  await openMeasures(phone.context);
  const life = await Life.begin(phone);
  const screens = await everyScreenOfRest(life, async (where) => {
    await faults.measure(phone.page, where, [LOOKS[faults.looks % LOOKS.length]]);
  });
  assert.ok(screens > 15, `only ${screens} screens`);
  faults.none();
});

/** The names of all links that a screen reader comes to. */
async function spokenLinks(phone) {
  const session = await phone.context.newCDPSession(phone.page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.filter(({ ignored, role }) => !ignored && role.value === 'link').map(({ name }) => name.value);
}

for (const name of ['Chest pain or pressure', 'Thoughts of suicide or self-harm']) {
  phoneTest(`behind the card "${name}" nothing takes the focus`, async (phone) => {
    const page = await phone.go('log/');
    await press(page, name);
    const card = page.getByRole('alertdialog', { name });
    await card.waitFor();
    await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.id), 'emergency-heading'));
    const outside = () => page.evaluate(() => {
      const all = Array.from(document.querySelectorAll('#app a, #app button, #app input, #app summary, #app [tabindex]'));
      return all.filter((each) => !each.closest('[role=alertdialog]')).filter((each) => {
        each.focus();
        return document.activeElement === each;
      }).map((each) => each.outerHTML.slice(0, 80));
    });
    assert.deepEqual(await outside(), []);
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let step = 0; step < 25; step += 1) {
        await page.keyboard.press(key);
        const where = await page.evaluate(() => {
          const { activeElement } = document;
          return activeElement === document.body || Boolean(activeElement.closest('[role=alertdialog]'));
        });
        assert.ok(where, `${key} has left the card`);
      }
    }
    assert.deepEqual((await spokenLinks(phone)).filter((words) => /History|Settings/.test(words)), [], 'what is behind is not spoken');
    await card.getByRole('button', { name: 'Close' }).click();
    await card.waitFor({ state: 'detached' });
    assert.ok((await outside()).length > 10, 'all of it is back');
    assert.ok((await spokenLinks(phone)).includes('History'));
  });
}

phoneTest('in Spanish, with its longer words, no screen has a fault', LIMIT, async (phone) => {
  phone.expectTrouble(/404/);
  const faults = new Faults();
  await openMeasures(phone.context);
  await phone.go();
  await settleIn(phone);
  await setLook(phone.page, { language: 'es', appearance: 'rest' });
  await everyRoute(phone, faults, 'in Spanish', TWO_LOOKS);
  faults.none();
});

phoneTest('where the app does not run, the pages have no fault either', LIMIT, async (phone) => {
  phone.expectTrouble(/404/, /Failed to load resource/);
  const faults = new Faults();
  const { page } = phone;
  await openMeasures(phone.context);
  const look = async (when, looks) => {
    for (const path of STATIC_PATHS) {
      await page.goto(phone.url + path);
      await page.locator('#fallback h1:visible, #app h1:visible').first().waitFor();
      await faults.measure(page, `/${path} ${when}`, looks);
    }
  };
  phone.host.break(`b-${await buildOf(DIST)}/start.js`, 404);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await look(`without scripts, ${colorScheme}`, TWO_LOOKS);
  }
  phone.host.mend();
  phone.host.break(`b-${await buildOf(DIST)}/aftercare_bg.wasm`, 404);
  for (const appearance of ['light', 'rest']) {
    await setLook(page, { appearance });
    await look(`failed, ${appearance}`, [TWO_LOOKS[0]]);
  }
  faults.none();
});

phoneTest('the dark that the phone asks for is the dark that is chosen', async (phone) => {
  await phone.go();
  const tokens = () => phone.page.evaluate(() => {
    const all = getComputedStyle(document.documentElement);
    const names = Array.from(document.styleSheets).flatMap((sheet) => Array.from(sheet.cssRules))
      .flatMap((rule) => Array.from(rule.style ?? [])).filter((name) => name.startsWith('--'));
    return Object.fromEntries([...new Set(names), 'color-scheme'].sort().map((name) => [name, all.getPropertyValue(name).trim()]));
  });
  const light = await tokens();
  await phone.page.emulateMedia({ colorScheme: 'dark' });
  const asked = await tokens();
  await setLook(phone.page, { appearance: 'dark' });
  await phone.page.emulateMedia({ colorScheme: 'light' });
  await phone.go();
  assert.deepEqual(await tokens(), asked);
  assert.ok(Object.keys(light).length > 15);
  assert.notDeepEqual(light, asked);
});

phoneTest('the measures see what is wrong', async (phone) => {
  await openMeasures(phone.context);
  const page = await open(phone, '');
  assert.deepEqual(await faultsOf(page), []);
  const spoil = async (how, ...expected) => {
    await open(phone, '');
    await page.evaluate(how);
    const found = (await faultsOf(page)).concat((await walk(page)).faults).join('\n');
    for (const each of expected) assert.match(found, each);
  };
  await spoil(() => { document.querySelector('h1').style.color = '#777'; }, /axe color-contrast-enhanced/, /contrast 4/);
  await spoil(() => { document.querySelector('.gear').removeAttribute('aria-label'); }, /axe link-name/);
  await spoil(() => { document.querySelector('main .big').style.minHeight = '40px'; }, /target of [\d.]+ × 4[0-7]/);
  await spoil(() => { document.querySelector('main p').style.width = '500px'; }, /the page runs out to the side/);
  await spoil(() => { document.querySelector('.why').style.outline = 'none'; }, /a focus that is not seen/);
  await spoil(() => { document.querySelector('.why').tabIndex = -1; }, /not reached by Tab/);
  await spoil(() => {
    const lid = document.body.appendChild(document.createElement('div'));
    lid.style.cssText = 'position: fixed; inset: 100px 0 0; z-index: 9';
  }, /a focus that lies under something/);
  await spoil(() => {
    document.documentElement.dataset.theme = 'rest';
    document.querySelector('main p').style.fontSize = '19px';
  }, /text of 19px/);
});
