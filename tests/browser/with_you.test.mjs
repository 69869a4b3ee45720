// The page for the adult who stays: on the phone with no network, without scripts, and on one sheet of paper.

import assert from 'node:assert/strict';
import { goTo, phoneTest, started, startSession, waitForOffline } from './harness.mjs';

const PATH = 'learn/with-you/';
const TITLE = 'For the person who is with you';
/** 10 pt in CSS pixels. */
const LEAST_TYPE_PX = 10 * 96 / 72;

/** Facts, section 2.5, "Emergency number now": every sign of it. */
const EMERGENCY = [
  /cannot be woken/, /slow, shallow or hard breathing/, /chest pain/, /drooping face/, /weak arm/, /trouble speaking/, /a fit\b/,
  /sudden headache, the worst ever/, /sudden loss of sight/, /180 or more \(top\) or 120 or more \(bottom\), with any symptom/,
  /swelling of the face, lips or tongue/, /a plan, or the intent, to end their life/, /a serious fall/, /a head injury/,
  /very confused/, /not safe/,
];
/** The same section, "Clinic/urgent line today". */
const CLINIC = [
  /pain or burning when they pass urine/, /blood in it/, /yellow skin or eyes/, /dark urine/, /vomiting that does not stop/,
  /confused, or seeing or hearing things, after 24 hours/, /180\/120 or more twice, with no symptom/,
  /160\/100 or more, over 4 hours after the dose/, /very high or restless mood with little sleep/, /hives/, /an extra dose taken/,
];

const part = (page, title) => page.locator('#app main .card').filter({ has: page.getByRole('heading', { name: title }) });

/** Each sign stands under its own heading. */
async function saysWhenToCall(page) {
  for (const [title, signs] of [['Call the emergency number now', EMERGENCY], ['Call the clinic today', CLINIC]]) {
    const words = (await part(page, title).innerText()).toLowerCase();
    for (const sign of signs) assert.match(words, sign, title);
  }
  for (const words of ['Nobody is watching this app', 'Not clinically reviewed yet', 'start CPR', 'recovery position']) {
    await page.locator('#app main').getByText(words).first().waitFor();
  }
}

/** How many sheets of `format` the page takes; Chromium writes its list of pages in plain text. */
async function sheets(page, format) {
  const pdf = (await page.pdf({ format })).toString('latin1');
  return Array.from(pdf.matchAll(/\/Type\s*\/Page\b/g)).length;
}

/** What stands on the paper: its words, its smallest type and its colours. */
async function onPaper(page) {
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const [sizes, inks] = [[], new Set()];
    while (walker.nextNode()) {
      const holder = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || !holder.checkVisibility()) continue;
      const style = getComputedStyle(holder);
      sizes.push(parseFloat(style.fontSize));
      inks.add(style.color);
    }
    return {
      words: document.body.innerText,
      least_px: Math.min(...sizes),
      inks: [...inks],
      ground: getComputedStyle(document.body).backgroundColor,
    };
  });
  await page.emulateMedia({ media: null });
  return paper;
}

async function printsOnOneSheet(page) {
  // On the paper that most of the world uses, and on that of North America.
  for (const format of ['A4', 'Letter']) assert.equal(await sheets(page, format), 1, `sheets of ${format}`);
  const paper = await onPaper(page);
  assert.ok(paper.least_px >= LEAST_TYPE_PX - 0.01, `type of ${paper.least_px} px`);
  assert.deepEqual(paper.inks, ['rgb(0, 0, 0)']);
  assert.equal(paper.ground, 'rgb(255, 255, 255)');
  for (const blank of ['Emergency number:', 'Clinic:', 'Crisis line:', 'Dose finished at:']) assert.ok(paper.words.includes(blank), blank);
  for (const said of [TITLE, 'Not clinically reviewed yet', 'What not to allow', 'At all times:']) assert.ok(paper.words.includes(said), said);
  for (const screen of ['Settings', 'History', 'Aftercare is not running', 'Samaritans']) assert.ok(!paper.words.includes(screen), screen);
}

phoneTest('the page for the person who stays opens with no network, and says when to call', async (phone) => {
  await phone.go();
  await waitForOffline(phone.page);
  await phone.goOffline();
  const page = await phone.go(PATH);
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  assert.equal(await page.title(), `${TITLE} – Aftercare`);
  await saysWhenToCall(page);
  assert.equal(await page.getByText('Dose finished at:').isVisible(), false, 'the blanks are for paper alone');
  await page.getByRole('main').getByRole('link', { name: 'Get help' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Get help' }).waitFor();
  await goTo(page, 'Learn');
  await page.getByRole('main').getByRole('link', { name: new RegExp(TITLE) }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
});

phoneTest('after a session is started it is one tap from Now', async (phone) => {
  const page = await phone.go();
  await startSession(page);
  await page.getByRole('link', { name: 'For the person with you', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await saysWhenToCall(page);
});

phoneTest('it is complete without JavaScript, on the screen and on paper', { context: { javaScriptEnabled: false } }, async (phone) => {
  const { page } = phone;
  await page.goto(phone.url + PATH);
  await page.getByRole('heading', { level: 1, name: TITLE }).first().waitFor();
  await saysWhenToCall(page);
  await printsOnOneSheet(page);
});

phoneTest('in Spanish it prints on one sheet too, and each leads to the other', { context: { javaScriptEnabled: false } }, async (phone) => {
  const { page } = phone;
  await page.goto(phone.url + PATH);
  await page.getByRole('link', { name: 'Español' }).click();
  await page.waitForURL(`${phone.url}${PATH}es/`);
  await page.getByText(/traductor médico/).waitFor();
  for (const format of ['A4', 'Letter']) assert.equal(await sheets(page, format), 1, `sheets of ${format}`);
  const paper = await onPaper(page);
  assert.ok(paper.least_px >= LEAST_TYPE_PX - 0.01, `type of ${paper.least_px} px`);
  assert.deepEqual(paper.inks, ['rgb(0, 0, 0)']);
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(phone.url + PATH);
});

phoneTest('it prints on one sheet, black on white, however the phone shows it', async (phone) => {
  const page = await phone.go(PATH);
  await page.getByText('What not to allow').waitFor();
  await printsOnOneSheet(page);
  for (const appearance of ['dark', 'rest']) {
    await page.evaluate((seen) => localStorage.setItem('aftercare.settings', JSON.stringify(seen)), {
      appearance, text_percent: 200, language: 'en', country: null,
    });
    await page.reload();
    await started(page);
    await page.getByText('What not to allow').waitFor();
    await printsOnOneSheet(page);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await printsOnOneSheet(page);
});
