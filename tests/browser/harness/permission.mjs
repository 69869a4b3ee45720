// Words that a hurried person could read as leave to drive, in English and Spanish.

import assert from 'node:assert/strict';

/** What could be read as permission. "You cannot drive" is none, and what is denied is none. */
const PERMISSION = [
  /\byou (may|can|could|might)( now| again| safely| already)* (drive|cycle|ride)/i,
  /\b(safe|ok|okay|fit|fine|free|ready|able|allowed|clear|cleared|good) (for you )?to (drive|cycle|ride)/i,
  /\bdriving is (safe|ok|okay|fine|allowed|possible)/i,
  /(?<!\bno |\bni )\b(puedes|podr[áa]s|puede|pod[ée]is|se puede)( ya| volver a| ahora)* conducir/i,
  /\b(seguro|apt[oa]|list[oa]|permitido|capaz) (de |para )?conducir/i,
  /\bconducir (ya )?(es|está) (seguro|permitido|bien)/i,
];

/** Nothing on the page, opened or not, seen or spoken, is permission. */
export async function noPermission(page, state) {
  const words = await page.evaluate(() => {
    const spoken = Array.from(document.querySelectorAll('#app [aria-label]'), (each) => each.getAttribute('aria-label'));
    const texts = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    const said = [document.title, ...spoken];
    while (texts.nextNode()) said.push(texts.currentNode.data);
    return said.join(' ').replace(/\s+/g, ' ');
  });
  for (const pattern of PERMISSION) assert.doesNotMatch(words, pattern, state);
  return words;
}

/** The patterns see what they are to see, and leave alone what denies it. */
export function patternsSee() {
  const caught = [
    'You may drive now.', 'you can now drive', 'It is safe to drive', 'ok to drive', 'You are fit to drive again',
    'Ya puedes conducir', 'se puede volver a conducir', 'eres apto para conducir', 'es seguro conducir',
  ];
  for (const words of caught) assert.ok(PERMISSION.some((pattern) => pattern.test(words)), words);
  for (const words of ['You cannot drive afterwards.', 'Do not drive', 'No puedes conducir después', 'qué debe cumplirse para conducir']) {
    assert.ok(!PERMISSION.some((pattern) => pattern.test(words)), words);
  }
}
