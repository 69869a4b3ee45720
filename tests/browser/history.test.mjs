// History: every kind has its line, can be corrected, found and put away; and each evening has its picture.

import assert from 'node:assert/strict';
import { eventually, goTo, phoneTest, readEvents, seed } from './harness.mjs';
import { correct, entry, headings, Noted, oneOfEach, press, rows, summary } from './harness/history.mjs';
import { Did, HOUR_MS, Life, TEN_MS } from './harness/life.mjs';

/** What is written past the app has its time in UTC: a phone there shows the same. */
const UTC = { context: { timezoneId: 'UTC' } };

phoneTest('every kind of entry has its line and is corrected by its own fields', UTC, async (phone) => {
  const { page } = await oneOfEach(phone);
  assert.deepEqual(await rows(page), [
    'Something else, mild', 'Note', 'Slept 7 h, rested', 'Mood: Low', 'Blood pressure 150/95', 'Feeling sick, moderate', 'Session: Nasal spray',
  ]);
  await (await correct(page, 'Feeling sick, moderate')).getByRole('button', { name: 'Severe', exact: true }).click();
  await entry(page, 'Feeling sick, severe').waitFor();

  const reading = await correct(page, 'Blood pressure 150/95');
  await reading.getByLabel('Top number').fill('90');
  await reading.getByRole('button', { name: 'Save', exact: true }).click();
  await reading.getByText('The bottom number is smaller than the top one. Look at the meter again.').waitFor();
  await reading.getByLabel('Top number').fill('140');
  await reading.getByRole('button', { name: 'Save', exact: true }).click();
  await entry(page, 'Blood pressure 140/95').waitFor();

  await (await correct(page, 'Mood: Low')).getByRole('button', { name: 'Good', exact: true }).click();
  await entry(page, 'Mood: Good').waitFor();

  const night = await correct(page, 'Slept 7 h, rested');
  await night.getByLabel('Hours of sleep').fill('6.5');
  await night.getByRole('button', { name: 'No', exact: true }).click();
  await night.getByRole('button', { name: 'Save', exact: true }).click();
  await entry(page, 'Slept 6 h 30 min, not rested').waitFor();

  const note = await correct(page, 'Note');
  await note.getByLabel('Note', { exact: true }).fill('Un té con mi hermana');
  await note.getByRole('button', { name: 'Save note' }).click();
  await entry(page, 'Note').getByText('Un té con mi hermana', { exact: true }).waitFor();

  const own = await correct(page, 'Something else, mild');
  await own.getByRole('button', { name: '1 hour earlier' }).click();
  await own.getByRole('button', { name: 'Save time' }).click();
  await entry(page, 'Something else, mild').getByText(/· 5 min after the dose/).waitFor();
  await eventually(async () => {
    const changes = (await readEvents(page)).filter(({ event }) => event.body.kind === 'correct');
    assert.equal(changes.length, 6, 'corrections on disk');
  });
});

phoneTest('an effect that goes on and is corrected to an emergency opens its card; one that is gone does not', UTC, async (phone) => {
  const life = await Life.begin(phone);
  const { page } = life;
  await life.did(TEN_MS, Did.session('nasal', TEN_MS));
  const gone = await life.did(TEN_MS + HOUR_MS, Did.effect('headache', 'moderate', TEN_MS + HOUR_MS));
  await life.did(TEN_MS + 1.5 * HOUR_MS, Did.course(gone, 'gone'));
  await life.did(TEN_MS + 2 * HOUR_MS, Did.effect('headache', 'mild', TEN_MS + 2 * HOUR_MS));
  await page.clock.setFixedTime(TEN_MS + 3 * HOUR_MS);
  await life.open('history/');
  await (await correct(page, 'Headache, moderate')).getByRole('button', { name: 'Severe', exact: true }).click();
  await entry(page, 'Headache, severe').waitFor();
  assert.equal(await page.locator('.emergency').count(), 0, 'it is over');
  await (await correct(page, 'Headache, mild')).getByRole('button', { name: 'Severe', exact: true }).click();
  await page.locator('.emergency').waitFor();
  await eventually(async () => assert.equal((await readEvents(page)).filter(({ event }) => event.body.kind === 'correct').length, 2));
});

phoneTest('what was corrected says what it was before, and until when', UTC, async (phone) => {
  const { page } = await oneOfEach(phone);
  assert.equal(await summary(page, 'Corrected').count(), 0);
  await (await correct(page, 'Feeling sick, moderate')).getByRole('button', { name: 'Severe', exact: true }).click();
  await (await correct(page, 'Feeling sick, severe')).getByRole('button', { name: 'Mild', exact: true }).click();
  const line = entry(page, 'Feeling sick, mild');
  await line.locator('summary', { hasText: 'Corrected' }).click();
  const was = (await line.locator('details li').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  assert.deepEqual(was, ['Was: moderate, until today 4:30 PM', 'Was: severe, until today 4:30 PM']);
  assert.equal(await summary(page, 'Corrected').count(), 1, 'no other line was');
});

phoneTest('by session each session has its own, with the hours since its dose, and the choice holds while the app is open', UTC, async (phone) => {
  const life = await Life.begin(phone);
  const { page } = life;
  await life.did(TEN_MS - HOUR_MS, Did.effect('dizziness', 'mild', TEN_MS - HOUR_MS));
  await life.did(TEN_MS, Did.session('nasal', TEN_MS));
  await life.did(TEN_MS + 2 * HOUR_MS, Did.effect('nausea', 'mild', TEN_MS + 2 * HOUR_MS));
  await life.did(TEN_MS + 24 * HOUR_MS, Did.session('infusion', TEN_MS + 24 * HOUR_MS));
  await life.did(TEN_MS + 27 * HOUR_MS, Did.effect('headache', 'mild', TEN_MS + 27 * HOUR_MS));
  await page.clock.setFixedTime(TEN_MS + 28 * HOUR_MS);
  await life.open('history/');
  assert.deepEqual(await headings(page), ['Today', 'Yesterday']);
  await press(page, 'By session');
  await eventually(async () => assert.equal((await headings(page)).length, 3));
  const said = (await headings(page)).map((text) => text.replace(/\s+/g, ' '));
  assert.deepEqual(said, ['Session: Infusion (IV), today 3:00 PM', 'Session: Nasal spray, yesterday 3:00 PM', 'Before the first session']);
  assert.deepEqual(await rows(page), ['Headache, mild', 'Session: Infusion (IV)', 'Feeling sick, mild', 'Session: Nasal spray', 'Dizzy or light-headed, mild']);
  assert.match(await entry(page, 'Feeling sick, mild').innerText(), /2 h after the dose/);
  assert.match(await entry(page, 'Headache, mild').innerText(), /3 h after the dose/);
  await goTo(page, 'Log');
  await page.getByRole('heading', { level: 1, name: 'How do you feel?' }).waitFor();
  await goTo(page, 'History');
  await page.getByRole('heading', { level: 2, name: 'Before the first session' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'By session' }).getAttribute('aria-pressed'), 'true');
});

phoneTest('words are found with typing mistakes, in notes without accents, and filters narrow down until everything is asked for', UTC, async (phone) => {
  const life = await oneOfEach(phone);
  const { page } = life;
  await life.did(TEN_MS - HOUR_MS, Did.effect('headache', 'severe', TEN_MS - HOUR_MS));
  await life.open('history/');
  const field = page.getByLabel('Find by word');
  assert.equal(await field.count(), 0, 'closed until it is asked for');
  await summary(page, 'Find and filter').click();
  const finds = (expected) => eventually(async () => assert.deepEqual(await rows(page), expected));
  await field.fill('hedache');
  await finds(['Headache, severe']);
  await field.fill('qeasy');
  await finds(['Feeling sick, moderate']);
  await field.fill('CAFE hermana');
  await finds(['Note']);
  await page.getByText('1 found').waitFor();
  await field.fill('cotton');
  await finds(['Something else, mild']);
  await field.fill('zebra');
  await finds([]);
  await page.getByText('Nothing that you noted fits this.').waitFor();
  await press(page, 'Show everything');
  await eventually(async () => assert.equal((await rows(page)).length, 8));
  assert.equal(await field.inputValue(), '');
  await page.getByLabel('Effect', { exact: true }).selectOption('Feeling sick');
  await finds(['Feeling sick, moderate']);
  await page.getByLabel('Effect', { exact: true }).selectOption('All');
  await page.getByLabel('Level when it was noted').selectOption('Emergency: call now');
  await finds(['Headache, severe']);
  await page.getByLabel('Level when it was noted').selectOption('Self-care');
  await finds(['Feeling sick, moderate']);
  await press(page, 'Show everything');
  assert.equal(await page.getByLabel('Level when it was noted').inputValue(), '', 'the choice is taken back too');
  await page.getByLabel('After which session').selectOption({ index: 1 });
  await eventually(async () => assert.equal((await rows(page)).length, 7, 'what came before the dose is left out'));
});

phoneTest('a session has a picture of its evening, and the same as a table', UTC, async (phone) => {
  const life = await Life.begin(phone);
  const { page } = life;
  const at = (hours) => TEN_MS + hours * HOUR_MS;
  await life.did(at(0), Did.session('nasal', at(0)));
  const nausea = await life.did(at(1), Did.effect('nausea', 'severe', at(1)));
  await life.did(at(1.5), Noted.reading(150, 95, at(1.5)));
  await life.did(at(2), { kind: 'course', target: nausea, course: 'better', severity: 'mild' });
  await life.did(at(2.5), Noted.own('<b>cotton</b>', 'moderate', at(2.5)));
  await life.did(at(3), Did.course(nausea, 'gone'));
  await life.did(at(3.5), Did.effect('headache', 'mild', at(3.5)));
  await page.clock.setFixedTime(at(4));
  await life.open('history/');
  assert.equal(await page.getByRole('img').count(), 0, 'by day there is none');
  await press(page, 'By session');
  const picture = page.getByRole('img', { name: 'Picture of the hours after the dose, today' });
  const words = (await picture.innerText()).replace(/\s+/g, ' ');
  for (const said of [
    'Dose 3:00 PM',
    'Feeling sick severe, mild from 5:00 PM · 4:00 PM to 6:00 PM, then gone',
    'Something else moderate · 5:30 PM, then not known',
    'Headache mild · since 6:30 PM, still there',
    'Blood pressure 150/95 4:30 PM',
  ]) assert.ok(words.includes(said), `${said} in: ${words}`);
  const thick = await picture.locator('rect').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  assert.equal(thick.length, 4);
  assert.ok(thick[0] > thick[2] && thick[2] > thick[1], `severe over moderate over mild: ${thick}`);
  assert.equal(await page.locator('main [style]').count(), 0, 'no style attribute');
  const inside = await picture.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    return Array.from(element.querySelectorAll('rect, text, circle'), (each) => each.getBoundingClientRect()).every((box) => box.left >= left - 10 && box.right <= right + 10);
  });
  assert.ok(inside, 'nothing stands beside the picture');
  await summary(page, 'As a table').click();
  const table = await page.locator('main table tr').evaluateAll((all) => all.map((line) => Array.from(line.cells, (cell) => cell.innerText.replace(/\s+/g, ' '))));
  assert.deepEqual(table, [
    ['What', 'When', 'How strong'],
    ['Dose', '3:00 PM', ''],
    ['Feeling sick', '4:00 PM to 6:00 PM, then gone', 'severe, mild from 5:00 PM'],
    ['<b>cotton</b>', '5:30 PM, then not known', 'moderate'],
    ['Headache', 'since 6:30 PM, still there', 'mild'],
    ['Blood pressure 150/95', '4:30 PM', ''],
  ]);
  assert.equal(await page.locator('main table b').count(), 0, 'words stay words');
  await page.emulateMedia({ media: 'print' });
  assert.ok(await picture.isVisible(), 'it is printed');
  const buttons = await page.locator('main button').evaluateAll((all) => all.filter((each) => each.checkVisibility()).length);
  assert.equal(buttons, 0, 'without buttons');
  assert.equal(await page.locator('main details.find, main details.bin').filter({ visible: true }).count(), 0, 'without the search and the bin');
});

phoneTest('every kind goes to the bin and comes back as it was', UTC, async (phone) => {
  const { page } = await oneOfEach(phone);
  const before = await page.locator('main section').innerText();
  for (const name of await rows(page)) await press(page, `Move to bin: ${name}`);
  await page.reload();
  await summary(page, 'Bin (7)').click();
  assert.deepEqual(await rows(page), []);
  const back = page.getByRole('button', { name: /^Put back: / });
  await eventually(async () => assert.equal(await back.count(), 7));
  for (let left = 6; left >= 0; left -= 1) {
    await back.first().press('Enter');
    await summary(page, `Bin (${left})`).waitFor();
  }
  await eventually(async () => assert.equal((await readEvents(page)).filter(({ event }) => event.body.kind === 'put_back').length, 7));
  await page.reload();
  await eventually(async () => assert.equal(await page.locator('main section').innerText(), before));
});

phoneTest('of 20,000 entries only the newest lines are built, filtered or not', async (phone, t) => {
  const { page } = phone;
  await phone.go();
  await seed(page, 20_000);
  await phone.go('history/');
  await page.getByText('Reading older entries…').waitFor({ state: 'detached', timeout: 60_000 });
  assert.equal((await rows(page)).length, 60);
  await summary(page, 'Find and filter').click();
  const timed = async (what, act, check) => {
    const start = await page.evaluate(() => performance.now());
    await act();
    await eventually(check);
    t.diagnostic(`${what}: ${Math.round(await page.evaluate(() => performance.now()) - start)} ms`);
    assert.equal((await rows(page)).length, 60, what);
  };
  const all = async (name) => assert.ok((await rows(page)).every((text) => text.startsWith(name)), name);
  await timed('an effect', () => page.getByLabel('Effect', { exact: true }).selectOption('Headache'), () => all('Headache'));
  await timed('a level', () => page.getByLabel('Level when it was noted').selectOption('Emergency: call now'), () => all('Headache, severe'));
  await press(page, 'Show everything');
  await timed('by session', () => press(page, 'By session'), async () => assert.ok((await headings(page))[0].startsWith('Session')));
  await press(page, 'Show older');
  await eventually(async () => assert.equal((await rows(page)).length, 120));
});
