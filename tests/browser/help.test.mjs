// Get help: whom to call, what to do for someone who cannot be woken, in few words. For a frightened reader.

import assert from 'node:assert/strict';
import { DAY_MS, Did, Life, TEN_MS } from './harness/life.mjs';
import { faultsOf, openMeasures } from './harness/measures.mjs';
import { setLook } from './harness/screens.mjs';
import { eventually, phoneTest, readEvents } from './harness.mjs';

const NO_SCRIPT = { context: { javaScriptEnabled: false } };
const NARROW = { context: { viewport: { width: 320, height: 640 } } };
const LEAST_PX = 48;
/** The day on which the numbers were read, at noon in New York. */
const CHECKED_MS = Date.parse('2026-11-22T17:00:00Z');
const AGAIN = 'check this number';

/** Facts, section 5: the emergency numbers, then every line without a † that is called. */
const NUMBERS = {
  us: ['911', '988', '988', '18002221222'],
  ca: ['911', '988', '18662773553'],
  uk: ['999', '116123', '111', '111'],
  ie: ['112', '999', '116123'],
  au: ['000', '131114', '1300659467', '1300224636'],
  nz: ['111', '1737', '0508828865', '0800543354'],
  de: ['112', '08001110111', '08001110222'],
  es: ['112', '024'],
  fr: ['112', '15'],
  nl: ['112', '113', '08000113'],
  be: ['112'],
  eu: ['112'],
};
const POISON = { us: '18002221222', uk: '111' };

/** By the keyboard: taps in quick succession on one spot of the screen are taken for one tap. */
const press = (where, name) => where.getByRole('button', { name, exact: true }).press('Enter');
const dialled = (where) => where.locator('a[href^="tel:"]').evaluateAll((links) => links.map((link) => link.getAttribute('href').slice(4)));
const form = (page) => page.locator('#contacts');
const names = (page) => form(page).locator('li b').allInnerTexts();

async function add(page, name, number) {
  await form(page).getByLabel('Name').fill(name);
  await form(page).getByLabel('Their number').fill(number);
  await press(form(page), 'Add this person');
}

const saved = (page, count) => eventually(async () => assert.equal((await readEvents(page)).length, count));

/** The card of thoughts of suicide. */
async function suicideCard(life) {
  await life.open('log/');
  await press(life.page, 'Thoughts of suicide or self-harm');
  return life.page.getByRole('alertdialog');
}

phoneTest('a contact is kept, survives a reload, is a link on Get help and on the suicide card, is removed and put back', async (phone) => {
  const life = await Life.begin(phone);
  const { page } = life;
  await life.did(TEN_MS, Did.clinicPhone('+1 555 010 9999'));
  await life.open('settings/');
  await add(page, '  Ana  ', '+34 600 000 000');
  await form(page).getByRole('status').filter({ hasText: /^Saved$/ }).waitFor();
  await saved(page, 2);
  assert.equal(await form(page).getByLabel('Name').inputValue(), '');
  await life.open('settings/');
  await eventually(async () => assert.deepEqual(await names(page), ['Ana']));
  const help = () => life.open('help/').then(() => page.locator('#main'));
  for (const opened of [help, () => suicideCard(life)]) {
    const where = await opened();
    const link = where.locator('a[href="tel:+34600000000"]');
    await link.waitFor();
    assert.match((await link.innerText()).replace(/\s+/g, ' '), /Ana \+34 600 000 000/);
    const { width, height } = await link.boundingBox();
    assert.ok(width >= LEAST_PX && height >= LEAST_PX, `${width} × ${height} px`);
    const order = await dialled(where);
    assert.deepEqual(order.slice(0, 5), ['911', '988', '988', '+34600000000', '+15550109999'], 'after the crisis line');
  }
  await life.open('settings/');
  await press(form(page), 'Remove Ana');
  await eventually(async () => assert.deepEqual(await names(page), []));
  await press(form(page), 'Put back');
  await eventually(async () => assert.deepEqual(await names(page), ['Ana']));
  await press(form(page), 'Remove Ana');
  await saved(page, 5);
  await life.open('help/');
  assert.equal(await page.locator('a[href="tel:+34600000000"]').count(), 0, 'removed is removed');
  await life.open('history/');
  await page.locator('summary', { hasText: 'Bin' }).click();
  await page.locator('.bin .entry', { hasText: 'Ana' }).getByText('+34 600 000 000').waitFor();
});

phoneTest('what is no name or no number, and a sixth person, are refused with one sentence and nothing is changed', async (phone) => {
  const life = await Life.begin(phone);
  const { page } = life;
  await life.did(TEN_MS, ...['One', 'Two', 'Three', 'Four'].map((name) => Did.contact(name, '555 0100')));
  await life.open('settings/');
  const before = await readEvents(page);
  for (const [name, number, sentence] of [
    ['', '555 0100', 'Write a name of 1 to 60 letters.'],
    ['   ', '555 0100', 'Write a name of 1 to 60 letters.'],
    ['n'.repeat(61), '555 0100', 'Write a name of 1 to 60 letters.'],
    ['Ana', 'call me', 'Write a number that can be dialled: digits, spaces and a plus in front.'],
    ['Ana', '', 'Write a number that can be dialled: digits, spaces and a plus in front.'],
  ]) {
    await add(page, name, number);
    await eventually(async () => assert.deepEqual(await form(page).getByRole('alert').allInnerTexts(), [sentence]));
    assert.equal(await form(page).getByLabel('Name').inputValue(), name, 'what was typed stays');
  }
  assert.deepEqual(await readEvents(page), before, 'nothing was changed');
  await add(page, 'W'.repeat(60), '112');
  await saved(page, 5);
  await add(page, 'Six', '112');
  await form(page).getByText('There are 5 people already. Remove one first.').waitFor();
  assert.equal((await readEvents(page)).length, 5);
});

const STEPS = [/^Call the emergency number/, /breathe.* on their side/, /not breathe.* CPR/, /person on the phone/, /ketamine, when, and how/];
const STEPS_ES = [/^Llama al número de emergencias/, /respira.* de lado/, /no respira.*RCP/, /por teléfono/, /ketamina, cuándo y cómo/];

async function fiveSteps(list, expected) {
  const steps = await list.locator('li').allInnerTexts();
  assert.equal(steps.length, 5);
  for (const [at, step] of expected.entries()) assert.match(steps[at], step);
}

phoneTest('if someone cannot be woken there are five steps, in both languages', async (phone) => {
  const life = await Life.begin(phone);
  for (const [language, title, steps] of [['en', 'If someone cannot be woken', STEPS], ['es', 'Si alguien no se despierta', STEPS_ES]]) {
    await setLook(life.page, { language });
    await life.open('help/');
    await fiveSteps(life.page.getByRole('heading', { name: title }).locator('xpath=following-sibling::ol'), steps);
  }
});

phoneTest('without JavaScript there are five steps too, in both languages', NO_SCRIPT, async (phone) => {
  await phone.page.goto(`${phone.url}help/`);
  await fiveSteps(phone.page.locator('#en .flags ol'), STEPS);
  await fiveSteps(phone.page.locator('#es .flags ol'), STEPS_ES);
});

phoneTest('181 days after its check every number says that it has to be checked; before that none does', async (phone) => {
  const life = await Life.begin(phone, CHECKED_MS + 180 * DAY_MS);
  const { page } = life;
  for (const country of Object.keys(NUMBERS)) {
    await setLook(page, { country });
    await page.clock.setFixedTime(CHECKED_MS + 180 * DAY_MS);
    await life.open('help/');
    assert.equal(await page.getByText(AGAIN).count(), 0, country);
    await page.clock.setFixedTime(CHECKED_MS + 181 * DAY_MS);
    await life.open('help/');
    const links = await page.locator('#main a:is([href^="tel:"], [href^="sms:"])').allInnerTexts();
    assert.ok(links.length >= 1);
    for (const link of links) assert.ok(link.includes(AGAIN), `${country}: ${link}`);
    assert.ok((await page.locator('.wallet').innerText()).includes(AGAIN), 'on the card for the wallet as well');
  }
});

phoneTest('every country shows its emergency number first, then its own lines and no others', async (phone) => {
  const life = await Life.begin(phone);
  const { page } = life;
  for (const [country, numbers] of Object.entries(NUMBERS)) {
    await setLook(page, { country });
    await life.open('help/');
    assert.deepEqual(await dialled(page.locator('#main')), numbers, country);
    assert.equal(await page.getByLabel('Numbers for').inputValue(), country);
    const above = await page.locator('#main .call').first().evaluate((link) => Array.from(document.querySelectorAll('#main p'))
      .filter((each) => each.checkVisibility() && each.getBoundingClientRect().top < link.getBoundingClientRect().top && each.innerText.trim())
      .length);
    assert.equal(above, 0, `${country}: words above the number`);
    const [emergency] = numbers;
    const poison = page.getByRole('heading', { name: 'Too much, or the wrong thing, taken' }).locator('xpath=following-sibling::*[1]');
    if (POISON[country]) assert.equal(await poison.locator(`a[href="tel:${POISON[country]}"]`).count(), 1, country);
    else assert.equal(await poison.innerText(), `Call ${emergency}.`, country);
    const none = await page.getByText(`No crisis line here has been checked. Call ${emergency}.`).count();
    assert.equal(none === 1, ['fr', 'be', 'eu'].includes(country), country);
  }
});

for (const [timezoneId, country] of [['Europe/Berlin', 'de'], ['Atlantic/Canary', 'es'], ['Europe/Paris', 'fr'], ['Europe/Amsterdam', 'nl'], ['Europe/Brussels', 'be'], ['Europe/Rome', 'eu']]) {
  phoneTest(`a phone in ${timezoneId} shows the numbers of that country`, { context: { timezoneId } }, async (phone) => {
    const page = await phone.go('help/');
    assert.equal(await page.getByLabel('Numbers for').inputValue(), country);
  });
}

/** Runs in the page: what is longer than three lines, but for the card for the wallet, which is a picture of itself. */
function longRows() {
  const rows = Array.from(document.querySelectorAll('#main :is(p:not(.line), li:not(:has(p, .call)))'));
  return rows.filter((each) => each.checkVisibility() && !each.closest('.wallet')).filter((each) => {
    const range = document.createRange();
    range.selectNodeContents(each);
    // Boxes of one line end at nearly the same height.
    const ends = Array.from(range.getClientRects(), (box) => Math.round(box.bottom / 8));
    return new Set(ends).size > 3;
  }).map((each) => each.innerText);
}

phoneTest('no paragraph is above three lines on the smallest phone, in both languages', NARROW, async (phone) => {
  const life = await Life.begin(phone);
  for (const language of ['en', 'es']) {
    for (const country of [null, 'de', 'be']) {
      await setLook(life.page, { language, country });
      await life.open('help/');
      assert.deepEqual(await life.page.evaluate(longRows), [], `${language}, ${country}`);
    }
  }
});

phoneTest('without JavaScript no paragraph is above three lines either', { context: { ...NARROW.context, javaScriptEnabled: false } }, async (phone) => {
  await phone.page.goto(`${phone.url}help/`);
  assert.deepEqual(await phone.page.evaluate(longRows), []);
});

phoneTest('long names of contacts break nothing on the smallest phone, in any size', NARROW, async (phone) => {
  const life = await Life.begin(phone);
  const { page } = life;
  await openMeasures(phone.context);
  await life.did(TEN_MS, Did.contact('W'.repeat(60), '+34 600 000 000'), Did.contact('خذ دواءك', '555 0100'));
  for (const text_percent of [100, 200]) {
    await setLook(page, { text_percent });
    for (const path of ['help/', 'settings/']) {
      await life.open(path);
      await page.getByText('W'.repeat(60)).first().waitFor();
      assert.deepEqual(await faultsOf(page), [], `/${path} at ${text_percent} %`);
    }
  }
});
