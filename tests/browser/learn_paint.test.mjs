// What a guidance page says is on the screen before the app has come.

import assert from 'node:assert/strict';
import { phoneTest } from './harness.mjs';

phoneTest('the first paint of a guidance page does not wait for the app', async (phone) => {
  const { page } = phone;
  let asked = false;
  // The app is asked for and never comes.
  await page.route('**/*.wasm', () => { asked = true; });
  await page.goto(`${phone.url}learn/side-effects/`, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 2, name: 'In short' }).waitFor();
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length === 1);
  assert.ok(await page.getByText('Most effects peak within an hour').isVisible());
  assert.ok(asked, 'the app was not even asked for');
});
