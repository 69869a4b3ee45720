// Search through the guidance pages: by words as people type and say them, with the sentence around each hit; it leads to
// the place, and needs no network.

import assert from 'node:assert/strict';
import { CALLED } from './harness/effects.mjs';
import { articleStands, leadsTo, listed, oneBlank } from './harness/learn.mjs';
import { search } from './harness/logging.mjs';
import { eventually, goTo, phoneTest, waitForOffline } from './harness.mjs';

const results = (page) => page.locator('main ul.links > li > a:visible').filter({ has: page.locator('mark') });
const list = (page) => page.locator('main .prose');

/** Types, and waits for what is found: `[{ title, sentence, mark, path, place }]`. */
async function find(page, words, name = 'Search') {
  await search(page, name).fill(words);
  await results(page).first().waitFor();
  return results(page).evaluateAll((links) => links.map((link) => ({
    title: link.querySelector('b').textContent,
    sentence: link.querySelector('span').textContent,
    mark: link.querySelector('mark').textContent,
    path: link.pathname.slice(1),
    place: link.hash.slice(1),
  })));
}

/** The text of a page as the release has it, without its marks. */
async function written(phone, path) {
  const html = await (await fetch(phone.url + path)).text();
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const plain = main.replace(/<a class="src"[^>]*>[^<]*<\/a>/g, '').replace(/<[^>]+>/g, ' ');
  return oneBlank(plain.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"'));
}

const near = (text) => oneBlank(text).replace(/ (?=[.,;:?!”)])/g, '');

/** Follows the hit at `at`: the page comes, and the place on it is what is read next. */
async function leadsThere(page, hit, at = 0) {
  await results(page).nth(at).click();
  await articleStands(page);
  await page.getByRole('heading', { level: 1, name: hit.title, exact: true }).waitFor();
  assert.equal(new URL(page.url()).pathname.slice(1).replace(/\/$/, ''), hit.path.replace(/\/$/, ''));
  if (hit.place) await leadsTo(page.locator(`#article [id='${hit.place}']`));
}

for (const [typed, meant] of [['blader', /^bladders?$/i], ['anestetic', /^anaesthetics?$/i], ['driveing', /^driv/i], ['hedache', /^headaches?$/i]]) {
  phoneTest(`"${typed}", mistyped, finds what was meant, in its sentence, marked, and leads there`, async (phone) => {
    const page = await phone.go('learn/');
    const found = await find(page, typed);
    const paths = await listed(phone);
    assert.match(found[0].mark, meant);
    for (const { sentence, mark, path } of found) {
      assert.ok(paths.includes(`${path.replace(/\/$/, '')}/`), path);
      assert.ok(sentence.includes(mark));
      // An effect is found by all that people call it; such a name is shown in place of a sentence.
      if (CALLED.includes(sentence)) continue;
      assert.ok(near(await written(phone, path.replace(/\/?$/, '/'))).includes(near(sentence)), `not on /${path}: ${sentence}`);
    }
    assert.ok(found.some(({ sentence, mark }) => sentence.length > mark.length + 10), 'a word alone is no sentence');
    assert.equal(await page.getByRole('status').filter({ hasText: `${found.length} found` }).count(), 1, 'how many is not said');
    await leadsThere(page, found[0]);
  });
}

for (const [said, path, place] of [['peeing a lot', 'learn/bladder-liver', 'often'], ['throwing up', 'learn/side-effects', 'stomach']]) {
  phoneTest(`"${said}" leads to where the pages tell of it`, async (phone) => {
    const page = await phone.go('learn/');
    const found = await find(page, said);
    const at = found.findIndex((hit) => hit.path.replace(/\/$/, '') === path && hit.place === place);
    assert.ok(at >= 0 && at < 3, `among ${found.map((hit) => `${hit.path}#${hit.place}`).join(', ')}`);
    await leadsThere(page, found[at], at);
  });
}

phoneTest('one hit after another leads to its place, also on a page that was read already', async (phone) => {
  const page = await phone.go('learn/');
  const hits = (await find(page, 'bladder')).filter(({ place }) => place);
  assert.ok(hits.length >= 3, `${hits.length} hits`);
  for (const hit of hits.slice(0, 3)) {
    const all = await find(page, 'bladder');
    await leadsThere(page, hit, all.findIndex(({ path, place }) => path === hit.path && place === hit.place));
    await goTo(page, 'Learn');
    await list(page).waitFor();
  }
});

phoneTest('where nothing is found it says so, and without a word the list is back', async (phone) => {
  const page = await phone.go('learn/');
  await list(page).waitFor();
  await search(page, 'Search').fill('xyzzyx');
  await page.getByText('Nothing found for these words. Try another word.', { exact: true }).waitFor();
  await page.getByRole('status').filter({ hasText: 'Nothing found' }).waitFor();
  assert.equal(await results(page).count(), 0);
  assert.equal(await list(page).isVisible(), false);
  await search(page, 'Search').fill('bladder');
  await results(page).first().waitFor();
  assert.equal(await page.getByText('Nothing found').count(), 0);
  await search(page, 'Search').fill('');
  await list(page).waitFor();
  assert.equal(await results(page).count(), 0);
});

phoneTest('it finds the same with no network, from the first letter on', async (phone) => {
  const page = await phone.go();
  await waitForOffline(page);
  await goTo(page, 'Learn');
  const online = await find(page, 'sick');
  await phone.goOffline();
  await phone.quit();
  await phone.start();
  const again = await phone.go('learn/');
  assert.deepEqual(await find(again, 'sick'), online);
  await leadsThere(again, online[0]);
});

phoneTest('in Spanish it finds in Spanish, with mistakes and in people’s words, and what is in English in English', { context: { locale: 'es-ES' } }, async (phone) => {
  const page = await phone.go('learn/');
  const home = await find(page, 'condusir', 'Buscar');
  assert.match(home[0].mark, /^condu/i);
  assert.match(home[0].title, /^Las primeras 24 horas|^Para la persona/);
  await eventually(async () => assert.equal(await page.getByRole('status').filter({ hasText: /\d resultado/ }).count(), 1));
  const urine = await find(page, 'orinar mucho', 'Buscar');
  assert.ok(urine.slice(0, 3).some((hit) => hit.path.startsWith('learn/bladder-liver') && hit.place === 'often'), JSON.stringify(urine.slice(0, 3)));
  await search(page, 'Buscar').fill('xyzzyx');
  await page.getByText('No hay nada con esas palabras. Prueba con otra.', { exact: true }).waitFor();
  const [english] = await find(page, 'bladder', 'Buscar');
  assert.match(english.mark, /^bladder/i);
  assert.equal(await results(page).first().getAttribute('lang'), 'en');
  const [first] = await find(page, 'condusir', 'Buscar');
  await leadsThere(page, first);
});
