// Words of one's own, under Something else and under Note: kept and shown exactly as typed, whatever they are, never read
// by anybody, and never lost.

import assert from 'node:assert/strict';
import { faultsOf, openMeasures } from './harness/measures.mjs';
import { bodies, card, NARROW, openForm, press, savedAs, staysInWidth, tellsWhomToCall } from './harness/logging.mjs';
import { open } from './harness/screens.mjs';
import { eventually, logEffect, phoneTest } from './harness.mjs';

const SMALL = { context: { viewport: { width: 320, height: 640 } } };
const MOST = 20_000;
const TOO_LONG = 'That is longer than 20000 characters. Please make it shorter.';
const EMPTY = 'Write down a word or two first.';

/** The two forms: the field, what is pressed to save, and how the entry is stored. */
const FORMS = [
  { name: 'Something else', field: 'What do you notice?', save: 'Moderate', kind: 'own_effect', severity: 'moderate', heading: 'Something else, moderate' },
  { name: 'Note', field: 'Note', save: 'Save note', kind: 'note', heading: 'Note' },
];

/** Words that a page could stumble over. */
const AWKWARD = {
  'emoji of several signs': '👩‍👩‍👧‍👦🏳️‍🌈👍🏽 \u{1F1F2}\u{1F1FD} é e\u0301',
  'right-to-left script': 'أشعر بالغثيان منذ ساعة (قليلا) 12:30',
  'right-to-left turned on and not off': '\u202Ereversed\u2066 and \u2067more',
  'control characters': 'a\u0000b\u0001c\u0007d\u0008e\u001b[31mf\u007fg\u0085h\u2028i\ufeffj',
  'blanks, tabs and empty lines': '  two before\n\n\n\tafter a tab   three  \n',
  'a script': '<script>window.broken = true</script>',
  'a picture and an entity': '<img src=x onerror="window.broken = true">&lt;b&gt;&amp;</textarea></section>',
  'one word without end': 'W'.repeat(3_000),
  'marks upon marks': `Z${'\u0300\u0301\u0308\u0334'.repeat(100)}a`,
  'JSON and quotes': '{"kind":"bin"}\\n\\u0000 \'"`${1}',
};

const fieldOf = (section, form) => section.getByLabel(form.field, { exact: true });
/** Of the entry that was noted last, the words that stand on its card. */
const typed = (page) => card(page).locator('.typed').evaluate((element) => element.textContent);
const last = (count) => (page) => savedAs(page, count);

/** Writes and saves. Returns what is on disk then. */
async function write(page, form, text, count) {
  const section = await openForm(page, form.name);
  await fieldOf(section, form).fill(text);
  await press(section, form.save);
  await card(page).getByRole('heading', { name: form.heading, exact: true }).waitFor();
  return last(count)(page);
}

for (const form of FORMS) {
  phoneTest(`${form.name} is saved as it was written, shown on its card, and interpreted by nothing`, async (phone) => {
    const page = await phone.go('log/');
    const text = 'My chest pain is gone, I am not suicidal. 180/120.';
    const body = await write(page, form, text, 1);
    assert.deepEqual([body.kind, body.note, body.severity], [form.kind, text, form.severity]);
    assert.equal(await typed(page), text);
    assert.equal(await page.getByRole('alertdialog').count(), 0, 'no word of it opens a card');
    assert.equal(await card(page).locator('.level').count(), 0, 'no level follows from words');
  });

  phoneTest(`${form.name}: nothing but blanks is refused with a sentence, and nothing is saved`, async (phone) => {
    const page = await phone.go('log/');
    const section = await openForm(page, form.name);
    for (const empty of ['', '   ', '\n\t\n']) {
      await fieldOf(section, form).fill(empty);
      await press(section, form.save);
      await section.getByRole('alert').filter({ hasText: EMPTY }).waitFor();
      assert.equal(await fieldOf(section, form).getAttribute('aria-invalid'), 'true');
      assert.equal(await fieldOf(section, form).inputValue(), empty);
    }
    assert.deepEqual(await bodies(page), []);
  });

  phoneTest(`${form.name}: 20,000 characters are kept, of any kind; one more, and 100,000, are refused and nothing is lost`, async (phone) => {
    const page = await phone.go('log/');
    let count = 0;
    for (const text of ['word '.repeat(MOST / 5).trimEnd().padEnd(MOST, '!'), '👍'.repeat(MOST)]) {
      const body = await write(page, form, text, count += 1);
      assert.equal(body.note, text);
      assert.equal(await typed(page), text);
    }
    for (const letters of [MOST + 1, 100_000]) {
      const text = 'word '.repeat(letters / 5).padEnd(letters, '.');
      let section = await openForm(page, form.name);
      await fieldOf(section, form).fill(text);
      await press(section, form.save);
      await section.getByRole('alert').filter({ hasText: TOO_LONG }).waitFor();
      assert.equal(await section.getByRole('alert').innerText(), TOO_LONG, 'one sentence');
      assert.equal(await fieldOf(section, form).inputValue(), text, 'what was typed stays');
      await open(phone, 'log/');
      section = await openForm(page, form.name);
      assert.equal(await fieldOf(section, form).inputValue(), text, 'after a reload too');
      assert.equal((await bodies(page)).length, count, 'nothing was saved');
      // Made shorter, it is taken.
      await fieldOf(section, form).fill(`${letters} letters made shorter`);
      await press(section, form.save);
      assert.equal((await last(count += 1)(page)).note, `${letters} letters made shorter`);
    }
  });

  phoneTest(`${form.name}: whatever is typed is shown exactly so, and breaks nothing on the smallest phone`, SMALL, async (phone) => {
    const page = await phone.go('log/');
    for (const [at, [what, text]] of Object.entries(AWKWARD).entries()) {
      const body = await write(page, form, text, at + 1);
      assert.equal(body.note, text, `on disk: ${what}`);
      assert.equal(await typed(page), text, `on the card: ${what}`);
      await staysInWidth(page, what);
    }
    assert.equal(await page.evaluate(() => window.broken), undefined, 'what was typed has run');
    assert.equal(await page.locator('#main script, #main img').count(), 0);
  });

  phoneTest(`${form.name}: what is half-written is there after a reload and after the battery died, and gone once saved`, async (phone) => {
    await phone.go('log/');
    let section = await openForm(phone.page, form.name);
    const text = `Half a sent\n🙂 مرحبا ${AWKWARD['control characters']}`;
    await fieldOf(section, form).pressSequentially('Half');
    await phone.page.reload();
    assert.equal(await fieldOf(phone.page.locator('#main'), form).inputValue(), 'Half');
    await fieldOf(phone.page.locator('#main'), form).fill(text);
    await new Promise((done) => setTimeout(done, 6_000)); // Chromium writes this storage to disk a few seconds later.
    await phone.killAndRestart();
    const page = await open(phone, 'log/');
    section = await openForm(page, form.name);
    assert.equal(await fieldOf(section, form).inputValue(), text);
    await press(section, form.save);
    assert.equal((await savedAs(page, 1)).note, text);
    await open(phone, 'log/');
    section = await openForm(page, form.name);
    assert.equal(await fieldOf(section, form).inputValue(), '', 'saved, it is no draft any more');
  });

  phoneTest(`${form.name}: the emergency number, the crisis line and the emergency signs stand below it, before and after`, async (phone) => {
    const page = await phone.go('log/');
    await tellsWhomToCall(await openForm(page, form.name));
    await write(page, form, 'Something.', 1);
    await tellsWhomToCall(card(page));
  });
}

phoneTest('half-written under both at once, with another form opened in between: no word of either is lost', async (phone) => {
  const page = await phone.go('log/');
  const hold = async (form, text) => assert.equal(await fieldOf(await openForm(page, form.name), form).inputValue(), text, form.name);
  for (const form of FORMS) await fieldOf(await openForm(page, form.name), form).fill(`Half of ${form.kind}`);
  await openForm(page, 'Sleep');
  for (const form of FORMS) await hold(form, `Half of ${form.kind}`);
  await open(phone, 'log/');
  await fieldOf(page, FORMS[0]).waitFor(); // It is open again by itself.
  await press(page, FORMS[0].save);
  assert.equal((await savedAs(page, 1)).note, 'Half of own_effect');
  await hold(FORMS[1], 'Half of note');
  await hold(FORMS[0], '');
});

phoneTest('in History, too, words of one\'s own stand exactly as they were typed', SMALL, async (phone) => {
  const page = await phone.go('log/');
  const texts = Object.values(AWKWARD);
  for (const [at, text] of texts.entries()) await write(page, FORMS[at % 2], text, at + 1);
  await open(phone, 'history/');
  const shown = () => page.locator('p.typed').evaluateAll((each) => each.map(({ textContent }) => textContent));
  await eventually(async () => assert.deepEqual((await shown()).sort(), [...texts].sort()));
  await staysInWidth(page, 'History');
  assert.equal(await page.evaluate(() => window.broken), undefined, 'what was typed has run');
});

phoneTest('a note beside an entry of one\'s own, too, is kept as typed, and too long a one refused', async (phone) => {
  const page = await phone.go('log/');
  await logEffect(page, 'Feeling sick', 'Mild');
  await press(card(page), 'Add a note');
  const field = card(page).getByLabel('Note', { exact: true });
  const long = 'a'.repeat(100_000);
  await field.fill(long);
  await press(card(page), 'Save note');
  await card(page).getByRole('alert').filter({ hasText: TOO_LONG }).waitFor();
  assert.equal(await field.inputValue(), long);
  await open(phone, 'log/');
  assert.equal(await field.inputValue(), long, 'after a reload too');
  assert.equal((await bodies(page)).length, 1);
  for (const text of [...Object.values(AWKWARD).slice(0, 7), 'b'.repeat(MOST)]) {
    if (await field.count() === 0) await press(card(page), 'Add a note');
    await field.fill(text);
    await press(card(page), 'Save note');
    await eventually(async () => assert.equal(await typed(page), text));
    await eventually(async () => assert.equal((await bodies(page)).at(-1).note, text));
  }
});

phoneTest('no text field of Log is filled in by the browser, and every one keeps its measures beside long words', NARROW, async (phone) => {
  await openMeasures(phone.context);
  const page = await phone.go('log/');
  await write(page, FORMS[1], Object.values(AWKWARD).join('\n'), 1);
  await press(card(page), 'Add a note');
  const seen = new Map();
  const faults = [];
  const look = async () => {
    const fields = await page.locator('input:not([type=checkbox], [type=radio]), textarea').all();
    for (const field of fields) seen.set(await field.getAttribute('id'), await field.getAttribute('autocomplete'));
    faults.push(...await faultsOf(page));
  };
  for (const name of ['Blood pressure', 'Sleep', 'Something else', 'Note']) {
    await openForm(page, name);
    await look();
  }
  await press(card(page), 'Change the time');
  await look();
  assert.deepEqual([...seen.values()], Array(seen.size).fill('off'), [...seen].join(' '));
  assert.equal(seen.size, 9, [...seen.keys()].join(' '));
  assert.deepEqual([...new Set(faults)], []);
});
