// History as a person sees it, and a record with one entry of each kind.

import { Did, HOUR_MS, Life, MINUTE_MS, TEN_MS } from './life.mjs';
import { moment } from './record.mjs';

export const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
export const entry = (page, name) => page.locator('main li.entry').filter({ has: page.getByText(name, { exact: true }) });
export const rows = (page) => page.locator('main section li.entry > b').allInnerTexts();
export const headings = (page) => page.locator('main section > h2').allInnerTexts();
export const summary = (page, name) => page.locator('summary', { hasText: name });

export const Noted = {
  reading: (top_mmhg, bottom_mmhg, ms) => ({ kind: 'reading', top_mmhg, bottom_mmhg, measured: moment(ms) }),
  sleep: (slept_min, rested) => ({ kind: 'sleep', slept_min, rested }),
  note: (note, ms) => ({ kind: 'note', note, began: moment(ms) }),
  own: (note, severity, ms) => ({ kind: 'own_effect', note, severity, began: moment(ms) }),
};

/** One of each kind, the session at ten and the rest an hour later, a minute apart. */
export async function oneOfEach(phone) {
  const life = await Life.begin(phone);
  await life.did(TEN_MS, Did.session('nasal', TEN_MS));
  const at = (minutes) => TEN_MS + HOUR_MS + minutes * MINUTE_MS;
  await life.did(at(0), Did.effect('nausea', 'moderate', at(0)));
  await life.did(at(1), Noted.reading(150, 95, at(1)));
  await life.did(at(2), Did.mood('low'));
  await life.did(at(3), Noted.sleep(420, true));
  await life.did(at(4), Noted.note('Un café con mi hermana', at(4)));
  await life.did(at(5), Noted.own('like cotton wool', 'mild', at(5)));
  life.now_ms = at(30);
  await phone.page.clock.setFixedTime(life.now_ms);
  await life.open('history/');
  return life;
}

/** Opens the correction of the line `name`, and gives the line. */
export async function correct(page, name) {
  await press(page, `Correct: ${name}`);
  return entry(page, name);
}
