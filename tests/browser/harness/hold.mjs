// Another page that stands still in the middle of a write, as pages do that a phone has put to sleep.

import { strangerTab } from './trouble.mjs';

/** Nobody else can read or write the events until `release()`. */
export async function holdEvents(phone) {
  const tab = await strangerTab(phone);
  const session = await phone.context.newCDPSession(tab);
  await session.send('Debugger.enable');
  const standing = new Promise((done) => { session.once('Debugger.paused', done); });
  tab.evaluate(() => {
    const opening = indexedDB.open('aftercare');
    opening.onsuccess = () => {
      const events = opening.result.transaction('events', 'readwrite').objectStore('events');
      events.count().onsuccess = () => { debugger; };
    };
  });
  await standing;
  return {
    async release() {
      await session.send('Debugger.resume');
      await tab.close();
    },
  };
}
