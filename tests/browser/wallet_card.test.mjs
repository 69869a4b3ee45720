// The card for the wallet: alone on the paper or a part of the page, as large as a bank card, with what is known on it.

import assert from 'node:assert/strict';
import { Did, Life, TEN_MS } from './harness/life.mjs';
import { setLook } from './harness/screens.mjs';
import { phoneTest } from './harness.mjs';

const NO_SCRIPT = { context: { javaScriptEnabled: false } };

/** The words on paper, and the size of the card there in millimetres. */
async function onPaper(page) {
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate(() => {
    const card = Array.from(document.querySelectorAll('.wallet')).find((each) => each.checkVisibility());
    const { width, height } = card.getBoundingClientRect();
    const mm = (px) => Math.round(px / 96 * 254) / 10;
    return {
      words: document.body.innerText.replace(/\s+/g, ' ').trim(),
      card: card.innerText.replace(/\s+/g, ' ').trim(),
      size: [mm(width), mm(height)],
      cut: card.scrollHeight > card.clientHeight,
      blanks: Array.from(card.querySelectorAll('b:empty')).length,
    };
  });
  await page.emulateMedia({ media: null });
  return paper;
}

phoneTest('the wallet card prints alone, as large as a bank card, with what is known on it', async (phone) => {
  const life = await Life.begin(phone);
  const { page } = life;
  await life.did(TEN_MS, Did.clinicPhone('+1 555 010 9999'), Did.contact('Ana '.repeat(15).trim(), '+34 600 000 000'));
  for (const text_percent of [100, 200]) {
    await setLook(page, { text_percent });
    await life.open('help/');
    await page.evaluate(() => { window.print = () => { window.printed = true; }; });
    await page.getByRole('button', { name: 'Print the card' }).press('Enter');
    assert.equal(await page.evaluate(() => window.printed), true);
    const alone = await onPaper(page);
    assert.equal(alone.words, alone.card, 'nothing else is on the paper');
    assert.deepEqual([alone.size, alone.cut, alone.blanks], [[85.6, 54], false, 0]);
    for (const said of [
      'I have had ketamine.', 'If I cannot be woken, lay me on my side and call 911.', 'Emergency 911', 'Crisis line 988',
      'My clinic +1 555 010 9999', 'Please call Ana',
    ]) assert.ok(alone.card.includes(said), said);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    const whole = await onPaper(page);
    assert.ok(whole.words.includes('Nobody is watching this app') && whole.words.includes(whole.card), 'else it is a part of the page');
  }
});

phoneTest('what the wallet card does not know it has a line for', async (phone) => {
  const life = await Life.begin(phone);
  const { page } = life;
  for (const [country, blanks] of [['us', 2], ['be', 3]]) {
    await setLook(page, { country });
    await life.open('help/');
    assert.equal((await onPaper(page)).blanks, blanks, country);
  }
});

phoneTest('without JavaScript the wallet card is a part of the printed page, all of it to be written on', NO_SCRIPT, async (phone) => {
  await phone.page.goto(`${phone.url}help/`);
  const paper = await onPaper(phone.page);
  assert.deepEqual([paper.size, paper.blanks], [[85.6, 54], 4]);
  assert.ok(paper.words.includes('call the emergency number'));
});
