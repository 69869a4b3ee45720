// What the browser tests stand on. A test is a promise about a phone:
//
//   phoneTest('an entry is there after the battery was pulled', async (phone) => {
//     await phone.go();
//     await startSession(phone.page);
//     await logEffect(phone.page, 'Feeling sick', 'Moderate');
//     await phone.killAndRestart();
//     await phone.go('history/');
//     …
//   });
//
// Whatever a test is about, it fails when anything asked another host, sent something, or logged an error that the test
// did not expect. A failed test leaves pictures and the console's words in a folder that it names.

import assert from 'node:assert/strict';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Phone } from './harness/phone.mjs';

export { buildOf, DIST, filesOf, Phone, started } from './harness/phone.mjs';
export { readEvents, row, history, moment, dice, seal, seed } from './harness/record.mjs';
export {
  eventually, goTo, logEffect, pressEffect, ROUTES, savedStatus, startSession, waitForOffline, wallClock,
} from './harness/steps.mjs';

const LIMIT_MS = 120_000;

/** A test with a phone of its own. Options are those of `Phone.open`, and `timeout` in ms. */
export function phoneTest(name, options, body) {
  if (typeof options === 'function') return phoneTest(name, {}, options);
  const { timeout = LIMIT_MS, ...rest } = options;
  return test(name, { timeout }, (t) => withPhone(rest, (phone) => body(phone, t)));
}

/** Runs `body` with a new phone, and looks afterwards at what no test may ever see. */
export async function withPhone(options, body) {
  const phone = await Phone.open({ ...options });
  try {
    const result = await body(phone);
    const complaints = phone.complaints();
    assert.equal(complaints.length, 0, complaints.join('\n'));
    return result;
  } catch (error) {
    console.error(`pictures and words of the failure: ${await keepEvidence(phone, error)}`);
    throw error;
  } finally {
    await phone.close();
  }
}

async function keepEvidence(phone, error) {
  const folder = await mkdtemp(join(tmpdir(), 'aftercare-failed-'));
  const pages = phone.context.pages();
  for (const [at, page] of pages.entries()) {
    // A page that is gone or stuck has no picture.
    await page.screenshot({ path: join(folder, `tab-${at + 1}.png`), timeout: 3_000 }).catch(() => {});
  }
  const asked = phone.host.requests.map(({ method, path, status }) => `${status} ${method} ${path}`);
  const words = [String(error?.stack ?? error), '', ...pages.map((page) => page.url()), '', ...phone.console, '', ...asked];
  await writeFile(join(folder, 'console.txt'), `${words.join('\n')}\n`);
  return folder;
}
