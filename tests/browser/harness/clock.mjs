// The phone's clock: started at an instant, set forward or back, and started again with the browser, which loses it.

export { DAY_MS, HOUR_MS, MINUTE_MS } from './life.mjs';

/** What time it is on the wall in New York on a day in winter: `newYork('2026-11-23 14:10')`. */
export const newYork = (wall, offset = '-05:00') => Date.parse(`${wall.replace(' ', 'T')}:00${offset}`);

/** Every page of the phone has a clock that shows `at_ms` and goes on from there. Once for each start of the browser. */
export const startClock = (phone, at_ms) => phone.context.clock.install({ time: at_ms });

/** The clock is set, forward or back, while the app lies behind; then it comes to the front. */
export async function setClock(phone, at_ms) {
  await phone.context.clock.setSystemTime(at_ms);
  await phone.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

/** The clock is set, and the app is opened anew. */
export async function openAt(phone, at_ms, path = '') {
  await phone.context.clock.setSystemTime(at_ms);
  return phone.go(path);
}

/** The browser is closed and started again when the clock shows `at_ms`. */
export async function restartAt(phone, at_ms, path = '') {
  await phone.quit();
  await phone.start();
  await startClock(phone, at_ms);
  return phone.go(path);
}
