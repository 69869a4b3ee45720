// Find a symptom: by the words people use, mistyped too, in English and in Spanish; and what stands there when nothing is found.

import assert from 'node:assert/strict';
import { bodies, card, find, offered, press, savedAs, search, staysInWidth, tellsWhomToCall } from './harness/logging.mjs';
import { eventually, phoneTest } from './harness.mjs';

const SPANISH = { context: { locale: 'es-US', timezoneId: 'America/New_York' } };
const MANY_LETTERS = 100_000;

/** What is typed, and what must be the first of what is found. */
const ENGLISH_WORDS = {
  // The words of the table, by which nobody would look it up, and other words.
  spacey: 'Feeling detached or floaty',
  'out of body': 'Feeling detached or floaty',
  'throwing up': 'Being sick (vomiting)',
  puking: 'Being sick (vomiting)',
  'peeing a lot': 'Passing urine very often',
  'pee a lot': 'Passing urine very often',
  nauseous: 'Feeling sick',
  'pins and needles': 'Numb or tingling',
  'cannot sleep': 'Trouble sleeping',
  'panic attack': 'Anxious or panicky',
  'heart attack': 'Chest pain or pressure',
  'want to die': 'Thoughts of suicide or self-harm',
  'two of everything': 'Double vision',
  'metallic taste': 'Odd or bitter taste',
  nightmares: 'Vivid or bad dreams',
  // Mistyped: a letter wrong, missing, too many, or swapped.
  nausia: 'Feeling sick',
  nasuea: 'Feeling sick',
  spacy: 'Feeling detached or floaty',
  'throwin up': 'Being sick (vomiting)',
  'peing a lot': 'Passing urine very often',
  hedache: 'Headache',
  headahce: 'Headache',
  diziness: 'Dizzy or light-headed',
  dizzyy: 'Dizzy or light-headed',
  verttigo: 'Room is spinning',
  insomina: 'Trouble sleeping',
  palpatations: 'Heart racing or pounding',
  halucinations: 'Seeing or hearing things',
  diarrea: 'Loose stools or constipation',
  suicidle: 'Thoughts of suicide or self-harm',
  seisure: 'Fit or jerking',
  // As a phone's keyboard writes it.
  'SPACEY ': 'Feeling detached or floaty',
  '  Throwing  up!': 'Being sick (vomiting)',
  'náusea': 'Feeling sick',
};

const SPANISH_WORDS = {
  'en las nubes': 'Como fuera de mí o flotando',
  'ganas de vomitar': 'Náuseas',
  vomitando: 'Vómitos',
  'orinar mucho': 'Orino muy a menudo',
  mareada: 'Mareo o aturdimiento',
  'me duele la cabeza': 'Dolor de cabeza',
  'no puedo dormir': 'Me cuesta dormir',
  hormigueo: 'Adormecimiento u hormigueo',
  infarto: 'Dolor o presión en el pecho',
  'quiero morir': 'Pensamientos de suicidio o de hacerme daño',
  // Without accents, and mistyped.
  nauseas: 'Náuseas',
  nausias: 'Náuseas',
  vomitos: 'Vómitos',
  bomitos: 'Vómitos',
  'dolor de cabesa': 'Dolor de cabeza',
  vertgo: 'Todo da vueltas',
  'vision borosa': 'Visión borrosa',
  insonmio: 'Me cuesta dormir',
  'NÁUSEAS': 'Náuseas',
};

/** Looks for all of `words`, and tells of every one that is not found first. */
async function findsAll(page, words, name) {
  const wrong = [];
  for (const [typed, wanted] of Object.entries(words)) {
    const found = await find(page, typed, name);
    if (found[0] !== wanted) wrong.push(`“${typed}”: ${wanted} is number ${found.indexOf(wanted) + 1} of ${found.length}, first ${found[0]}`);
  }
  assert.deepEqual(wrong, []);
}

phoneTest('an effect is found by other words than its name, and with typing mistakes', async (phone) => {
  const page = await phone.go('log/');
  await findsAll(page, ENGLISH_WORDS);
});

phoneTest('in Spanish too an effect is found by other words, without accents, and with typing mistakes', SPANISH, async (phone) => {
  const page = await phone.go('log/');
  await findsAll(page, SPANISH_WORDS, 'Buscar un síntoma');
  assert.deepEqual(await find(page, 'xqzw', 'Buscar un síntoma'), []);
  await page.getByText('Puedes anotarlo en Otra cosa').waitFor();
  for (const number of ['911', '988']) await page.getByRole('main').locator(`a[href="tel:${number}"]`).first().waitFor();
  await page.getByRole('heading', { name: 'Llama al 911 ahora si hay' }).waitFor();
});

phoneTest('while one types, what is found is told to a screen reader, and emptied it shows the whole list again', async (phone) => {
  const page = await phone.go('log/');
  const whole = await offered(page);
  const told = page.locator('.field', { has: search(page) }).getByRole('status');
  for (const typed of ['t', 'th', 'thr', 'thro', 'throw']) {
    const found = await find(page, typed);
    assert.ok(found.length > 0, typed);
    assert.equal(await told.innerText(), found.length === 1 ? '1 found' : `${found.length} found`);
  }
  assert.equal((await offered(page))[0], 'Being sick (vomiting)');
  assert.ok((await offered(page)).length < whole.length);
  for (const empty of ['', '   ']) {
    assert.deepEqual(await find(page, empty), whole);
    assert.equal(await told.innerText(), '');
  }
});

phoneTest('what was found is noted by two presses, twice in a row, and an emergency opens its card at the first', async (phone) => {
  const page = await phone.go('log/');
  for (const [typed, name, effect, count] of [['peeing a lot', 'Passing urine very often', 'urinary_frequency', 1], ['nausia', 'Feeling sick', 'nausea', 2]]) {
    await find(page, typed);
    await press(page.locator('.effects'), name);
    await press(page.getByRole('group', { name: `How strong: ${name}` }), 'Mild');
    const body = await savedAs(page, count);
    assert.deepEqual([body.kind, body.effect, body.severity], ['effect', effect, 'mild']);
    await card(page).getByRole('heading', { name: new RegExp(`^${name}`) }).waitFor();
  }
  await find(page, 'heart attack');
  await press(page.locator('.effects'), 'Chest pain or pressure');
  await page.getByRole('alertdialog', { name: 'Chest pain or pressure' }).getByRole('link', { name: /911/ }).waitFor();
  assert.equal((await bodies(page)).length, 2, 'nothing is noted by that');
  await page.goBack();
  assert.equal(await search(page).inputValue(), 'heart attack', 'closed, the search is as it was');
});

phoneTest('a search without a hit shows the crisis line and the emergency signs below it, and Something else', async (phone) => {
  const page = await phone.go('log/');
  for (const typed of ['xqzw', '🦄🦄', 'qqqqqqqqqqqq wwwwwwwwww', 'كتاب', '123456']) {
    assert.deepEqual(await find(page, typed), [], typed);
    await page.getByText('Nothing found', { exact: true }).waitFor();
    await page.getByText('You can note it under Something else, in your own words.').waitFor();
    await tellsWhomToCall(page.getByRole('main'));
  }
  await press(page, 'Something else');
  await page.getByLabel('What do you notice?').fill('A hum in my knees.');
  await press(page.getByRole('group', { name: 'How strong: Something else' }), 'Mild');
  const body = await savedAs(page, 1);
  assert.deepEqual([body.kind, body.note, body.severity], ['own_effect', 'A hum in my knees.', 'mild']);
});

phoneTest('nothing that is typed into the search breaks it', { context: { viewport: { width: 320, height: 640 } } }, async (phone) => {
  const page = await phone.go('log/');
  const whole = await offered(page);
  for (const typed of [
    '<script>window.broken = true</script>', '<img src=x onerror="window.broken = true">', '.*+?^${}()|[]\\', '"\'`', '%', '\u0000\u0007\u001b',
    '\u202Eabc', '👩‍👩‍👧‍👦'.repeat(50), 'W'.repeat(MANY_LETTERS), 'nausea '.repeat(MANY_LETTERS / 10),
  ]) {
    const began_ms = Date.now();
    await find(page, typed);
    assert.ok(Date.now() - began_ms < 5_000, `it is answered: ${typed.slice(0, 40)}`);
    await staysInWidth(page, typed.slice(0, 40));
  }
  assert.equal(await page.evaluate(() => window.broken), undefined, 'what was typed has run');
  assert.equal(await page.locator('#main script, #main img').count(), 0);
  assert.deepEqual(await find(page, ''), whole);
  await eventually(async () => assert.deepEqual(await bodies(page), [], 'a search is not kept'));
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  assert.ok(!kept.includes('nausea'), 'a search is not kept');
});
