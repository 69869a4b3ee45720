// The lock, for every eye and hand: no screen of it has a fault, in any theme, where it is tightest and on a usual phone.

import { Faults, openMeasures } from './harness/measures.mjs';
import { inside, lockNow, locked, tryToUnlock, turnOnLock } from './harness/lock.mjs';
import { open, setLook, settleIn } from './harness/screens.mjs';
import { phoneTest } from './harness.mjs';

const LOOKS = [{ width: 320, height: 640, text: '200' }, { width: 390, height: 844, text: '100' }];

for (const appearance of ['light', 'dark', 'rest']) {
  phoneTest(`in ${appearance} no screen of the lock has a fault`, { timeout: 240_000 }, async (phone) => {
    const faults = new Faults();
    const { page } = phone;
    await openMeasures(phone.context);
    await phone.go();
    await setLook(page, { appearance });
    await settleIn(phone);
    await open(phone, 'settings/');
    await page.locator('#lock summary').first().click();
    await page.getByRole('button', { name: 'Turn on the lock' }).click();
    await page.getByText('Use at least 6 characters').first().waitFor();
    await faults.measure(page, 'the form of the lock, wrong', LOOKS);
    await turnOnLock(phone);
    for (const summary of await page.locator('#lock summary').all()) await summary.click();
    await faults.measure(page, 'the lock in Settings', LOOKS);
    await inside(page, '');
    await lockNow(phone);
    await tryToUnlock(page, 'wrong one');
    await page.getByText('That does not open it').waitFor();
    for (const summary of await page.locator('main summary').all()) await summary.click();
    await page.getByRole('button', { name: 'Feeling sick', exact: true }).click();
    await faults.measure(page, 'the locked page', LOOKS);
    await phone.go('session/new/');
    await locked(page);
    faults.none();
  });
}
