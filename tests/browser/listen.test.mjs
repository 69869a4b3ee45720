// Listen: a page is read aloud by a voice that lives on the phone, sentence by sentence, and by no other voice. Where there
// is none there is no button, because any other voice sends the text away. The browser of these tests has no voice: what
// they need of one is put in its place before the page starts.

import assert from 'node:assert/strict';
import { evening } from './harness/backup.mjs';
import { inside, locked, turnOnLock } from './harness/lock.mjs';
import { press } from './harness/logging.mjs';
import { Faults, openMeasures } from './harness/measures.mjs';
import { eventually, goTo, phoneTest } from './harness.mjs';

const PAGE = 'learn/first-24-hours/';
const LOOKS = [{ width: 320, height: 640, text: '200' }, { width: 390, height: 844, text: '100' }];
const voice = (voiceURI, lang, localService, usual = false) => ({ voiceURI, name: voiceURI, lang, localService, default: usual });
const FAR = voice('far', 'en-US', false, true);
const NEAR = voice('near', 'en_US', true);
const SPANISH = voice('spanish', 'es-US', true);
// An iPhone has such ones, first in its list.
const BELLS = voice('com.apple.speech.synthesis.voice.Bells', 'en-US', true, true);

/** Runs before each page: a voice that says nothing, and of which the test says when a sentence is over. */
function standIn(voices) {
  const said = [];
  let saying = null;
  class Utterance {
    constructor(text = '') {
      Object.assign(this, { text, lang: '', rate: 1, voice: null, onend: null, onerror: null });
    }
  }
  const tell = (utterance, type) => utterance[`on${type}`]?.(new Event(type));
  const over = (type) => {
    if (!saying) throw new Error('nothing is being said');
    const ended = saying;
    saying = null;
    tell(ended, type);
  };
  const synthesis = {
    onvoiceschanged: null,
    getVoices: () => [...voices],
    speak(utterance) {
      if (saying) throw new Error('two sentences at once');
      const { text, rate } = utterance;
      said.push({ text, rate, by: voices.find((each) => each === utterance.voice)?.voiceURI });
      saying = utterance;
    },
    cancel() {
      const cut = saying;
      saying = null;
      sessionStorage.setItem('cut', cut?.text ?? '');
      // As Chromium does, and later than the press.
      if (cut) setTimeout(() => tell(cut, 'error'));
    },
    pause: () => said.push({ text: 'pause() does not work on Android' }),
  };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
  window.SpeechSynthesisUtterance = Utterance;
  window.standIn = {
    said,
    end: () => over('end'),
    fail: () => over('error'),
    isSaying: () => saying !== null,
    change(next) {
      voices = next;
      synthesis.onvoiceschanged?.(new Event('voiceschanged'));
    },
  };
}

const listen = (page) => page.getByRole('button', { name: 'Listen', exact: true });
const button = (page, name) => page.getByRole('button', { name, exact: true });
const said = (page) => page.evaluate(() => window.standIn.said);
const texts = async (page) => (await said(page)).map(({ text }) => text);
const end = (page) => page.evaluate(() => window.standIn.end());
const change = (page, voices) => page.evaluate((voices) => window.standIn.change(voices), voices);

/** The article stands. */
async function article(phone, path = PAGE) {
  const page = await phone.go(path);
  await page.locator('main .prose h2').first().waitFor();
  return page;
}

/** The article on a phone with these voices. */
async function withVoices(phone, voices, path = PAGE) {
  await phone.context.addInitScript(standIn, voices);
  return article(phone, path);
}

/** So many sentences have been begun. */
const begun = (page, count) => eventually(async () => assert.equal((await said(page)).length, count));

/** What can be read there, block by block, without the marks of the sources. */
const blocks = (page) => page.locator('main .prose').first().evaluate((prose) => {
  const seen = Array.from(prose.querySelectorAll('h2, h3, p, li')).filter((each) => each.checkVisibility() && !each.closest('.links'));
  const read = seen.map((block) => {
    const copy = block.cloneNode(true);
    for (const mark of copy.querySelectorAll('a.src')) mark.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  });
  return read.filter(Boolean);
});

/** Nothing is offered, also after a while. */
async function absent(page, why) {
  await new Promise((done) => setTimeout(done, 500));
  assert.equal(await listen(page).count(), 0, why);
}

phoneTest('a browser without a voice offers no Listen', async (phone) => {
  const page = await article(phone);
  const voices = await page.evaluate(() => speechSynthesis.getVoices().filter((each) => each.localService).length);
  assert.equal(voices, 0, 'this browser has a voice of its own, so it shows nothing here');
  await absent(page, 'offered without a voice');
});

phoneTest('a browser that cannot speak at all shows the page as ever', async (phone) => {
  await phone.context.addInitScript(() => {
    for (const name of ['speechSynthesis', 'SpeechSynthesisUtterance']) Object.defineProperty(window, name, { value: undefined });
  });
  await absent(await article(phone), 'offered without speech');
});

phoneTest('voices from elsewhere, and those of another language, are none; one that comes late is one', async (phone) => {
  const page = await withVoices(phone, [FAR, SPANISH]);
  await absent(page, 'offered with a voice that sends the text away');
  await change(page, [FAR, { ...NEAR, localService: 'true' }]);
  await absent(page, 'offered with a voice that may be anywhere');
  await change(page, [FAR, NEAR]);
  await listen(page).waitFor();
  await press(page, 'Listen');
  await begun(page, 1);
  await change(page, [FAR]);
  await listen(page).waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => window.standIn.isSaying()), false, 'it goes on without its button');
  assert.deepEqual((await said(page)).map(({ by }) => by), ['near']);
});

phoneTest('the whole page is read in its order, sentence by sentence, by that very voice', async (phone) => {
  const page = await withVoices(phone, [FAR, BELLS, SPANISH, NEAR], 'learn/with-you/');
  await press(page, 'Listen');
  await begun(page, 1);
  for (let step = 0; await page.evaluate(() => window.standIn.isSaying()); step += 1) {
    assert.ok(step < 500, 'it never ends');
    await end(page);
  }
  await listen(page).waitFor();
  const expected = await blocks(page);
  const all = await said(page);
  assert.equal(all.map(({ text }) => text).join(' '), expected.join(' '));
  assert.ok(all.length > expected.length, 'blocks are not sentences');
  for (const { text, rate, by } of all) {
    assert.equal(by, 'near', text);
    assert.equal(rate, 1, text);
    assert.doesNotMatch(text, /[.?!…] \p{Lu}/u, 'two sentences in one');
  }
  assert.equal(await page.locator('.spoken-now').count(), 0, 'a mark is left');
});

phoneTest('a pause keeps the place, and Stop forgets it; the focus is not lost', async (phone) => {
  const page = await withVoices(phone, [NEAR]);
  await press(page, 'Listen');
  await begun(page, 1);
  await end(page);
  await end(page);
  const three = await texts(page);
  assert.equal(new Set(three).size, 3);
  await press(page, 'Pause');
  await button(page, 'Go on').waitFor();
  assert.equal(await page.evaluate(() => window.standIn.isSaying()), false);
  assert.equal(await page.locator('.spoken-now').count(), 1, 'the place cannot be seen');
  await new Promise((done) => setTimeout(done, 300));
  assert.deepEqual(await texts(page), three, 'it goes on by itself');
  await press(page, 'Go on');
  await begun(page, 4);
  assert.deepEqual(await texts(page), [...three, three[2]]);
  await end(page);
  await press(page, 'Stop');
  await listen(page).waitFor();
  await eventually(async () => assert.ok(await listen(page).evaluate((each) => each === document.activeElement), 'the focus is lost'));
  for (const name of ['Pause', 'Go on', 'Stop', 'Slow']) assert.equal(await button(page, name).count(), 0, name);
  assert.equal(await page.locator('.spoken-now').count(), 0);
  await press(page, 'Listen');
  await begun(page, 6);
  assert.equal((await texts(page)).at(-1), three[0]);
});

phoneTest('another speed holds at once, from the beginning of the sentence, and for the next page', async (phone) => {
  const page = await withVoices(phone, [NEAR]);
  await press(page, 'Listen');
  await begun(page, 1);
  const speed = page.getByRole('group', { name: 'Speed' });
  const pressed = async () => speed.locator('[aria-pressed=true]').allInnerTexts();
  assert.deepEqual(await pressed(), ['Medium']);
  await end(page);
  await press(speed, 'Slow');
  await begun(page, 3);
  await press(page, 'Pause');
  await press(speed, 'Fast');
  await press(page, 'Go on');
  await begun(page, 4);
  assert.deepEqual(await pressed(), ['Fast']);
  const [, second, ...again] = await said(page);
  assert.deepEqual(again.map(({ text }) => text), [second.text, second.text]);
  assert.deepEqual((await said(page)).map(({ rate }) => rate), [1, 1, 0.8, 1.3]);
  await press(page, 'Stop');
  await goTo(page, 'Learn');
  await page.getByRole('link', { name: /^Claims you may have heard/ }).first().click();
  await press(page, 'Listen');
  await begun(page, 5);
  assert.equal((await said(page)).at(-1).rate, 1.3);
});

phoneTest('a pause right after another speed is a pause', async (phone) => {
  const page = await withVoices(phone, [NEAR]);
  await press(page, 'Listen');
  await begun(page, 1);
  await page.evaluate(() => {
    const named = (name) => Array.from(document.querySelectorAll('main button')).find((each) => each.textContent === name);
    named('Fast').click();
    named('Pause').click();
  });
  await button(page, 'Go on').waitFor();
  await new Promise((done) => setTimeout(done, 400));
  assert.equal((await said(page)).length, 1, 'it reads on');
});

phoneTest('to go to another page, or away, is to stop', async (phone) => {
  const page = await withVoices(phone, [NEAR]);
  await press(page, 'Listen');
  await begun(page, 1);
  await goTo(page, 'Log');
  await eventually(async () => assert.equal(await page.evaluate(() => window.standIn.isSaying()), false));
  await listen(page).waitFor({ state: 'detached' });
  await page.goBack();
  await listen(page).waitFor();
  assert.equal((await said(page)).length, 1, 'it reads on');
  await press(page, 'Listen');
  await begun(page, 2);
  const [, last] = await texts(page);
  await page.evaluate(() => sessionStorage.setItem('cut', 'nothing'));
  await page.reload();
  assert.equal(await page.evaluate(() => sessionStorage.getItem('cut')), last);
});

phoneTest('a voice that gives up: a sentence says so, and Listen tries again', async (phone) => {
  const page = await withVoices(phone, [NEAR]);
  await press(page, 'Listen');
  await begun(page, 1);
  await page.evaluate(() => window.standIn.fail());
  const told = page.getByRole('alert').filter({ hasText: 'The phone’s voice stopped. Press Listen to try again.' });
  await told.waitFor();
  assert.equal(await page.locator('.spoken-now').count(), 0);
  await press(page, 'Listen');
  await told.waitFor({ state: 'detached' });
  await begun(page, 2);
});

phoneTest('what is being read is marked and in view, on a small screen with large text too; nothing of it is announced', async (phone) => {
  await openMeasures(phone.context);
  const page = await withVoices(phone, [NEAR]);
  await press(page, 'Listen');
  await begun(page, 1);
  const faults = new Faults();
  await faults.measure(page, 'Listen', LOOKS);
  await page.setViewportSize({ width: 360, height: 640 });
  for (let step = 0; step < 30; step += 1) {
    await end(page);
    const text = (await texts(page)).at(-1);
    const marked = page.locator('.spoken-now');
    assert.equal(await marked.count(), 1, text);
    const seen = await marked.evaluate((block) => {
      const { top, bottom } = block.getBoundingClientRect();
      const from = document.querySelector('header').getBoundingClientRect().bottom;
      const to = document.querySelector('nav').getBoundingClientRect().top;
      const copy = block.cloneNode(true);
      for (const mark of copy.querySelectorAll('a.src')) mark.remove();
      return { words: copy.textContent.replace(/\s+/g, ' '), inView: top >= from - 1 && bottom <= to + 1 };
    });
    assert.ok(seen.words.includes(text), `${text} is not in the block that is marked`);
    assert.ok(seen.inView, `out of view: ${text}`);
  }
  await faults.measure(page, 'Listen, further down', LOOKS);
  assert.equal(await page.locator('main .listen').locator('[role=status], [aria-live]').count(), 0);
  faults.none();
});

phoneTest('whoever listens is not locked out, and a voice that never says its end holds no lock open', async (phone) => {
  await phone.context.addInitScript(standIn, [NEAR]);
  const page = await evening(phone);
  await turnOnLock(phone);
  await inside(page, PAGE);
  await listen(page).click();
  await begun(page, 1);
  const begin_ms = Date.now();
  // It looks every five seconds.
  const after = async (minutes) => {
    await page.clock.setFixedTime(begin_ms + minutes * 60_000);
    await page.waitForTimeout(6_000);
  };
  await after(4);
  await end(page);
  await begun(page, 2);
  await after(8);
  assert.equal(await page.locator('#article').count(), 1, 'locked while it was being read aloud');
  await after(10);
  // What is read aloud stays open; the record does not.
  await begun(page, 0);
  await inside(page, 'history/');
  await locked(page);
});
