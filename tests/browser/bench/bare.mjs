// A browser with nothing in its pages but the app and what takes the time.
//
// Playwright puts a script of its own into every page, of 330 KB: on a CPU four times slower that alone takes the page some 100
// ms of each start. So starts are measured in a browser that is spoken to directly (the Chrome DevTools Protocol, by a pipe).

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromiumPath, QUIET } from '../harness/phone.mjs';
import { noteUsable, SLOWER } from './slow.mjs';

const FLAGS = [
  '--headless', '--no-sandbox', '--remote-debugging-pipe', '--no-first-run', '--password-store=basic', '--hide-scrollbars', '--mute-audio',
  '--disable-field-trial-config', '--disable-background-timer-throttling', '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding', '--window-size=390,844',
];
const SCREEN = { width: 390, height: 844, deviceScaleFactor: 2, mobile: true };
const LOOK_MS = 250;
const LIMIT_MS = 60_000;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

export class BareBrowser {
  #asked = new Map();
  #last = 0;

  /** On the profile of a phone whose own browser was closed. */
  static async on(phone) {
    const browser = new BareBrowser();
    const flags = [...FLAGS, ...QUIET, `--proxy-server=http://127.0.0.1:${phone.outside.port}`, `--user-data-dir=${phone.profile}`];
    browser.url = phone.url;
    browser.process = spawn(chromiumPath(), [...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    browser.#listen();
    return browser;
  }

  #listen() {
    const parts = [];
    this.process.stdio[4].on('data', (bytes) => {
      let rest = bytes;
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        const { id, result, error } = JSON.parse(Buffer.concat([...parts.splice(0), rest.subarray(0, end)]).toString());
        const { done, failed } = this.#asked.get(id) ?? {};
        this.#asked.delete(id);
        if (error) failed?.(new Error(error.message));
        else done?.(result);
        rest = rest.subarray(end + 1);
      }
      if (rest.length > 0) parts.push(rest);
    });
  }

  #send(method, params = {}, sessionId) {
    this.#last += 1;
    const id = this.#last;
    const answer = new Promise((done, failed) => { this.#asked.set(id, { done, failed }); });
    this.process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return answer;
  }

  /** A new tab: what speaks to it, and what closes it. */
  async #tab() {
    const { targetId } = await this.#send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.#send('Target.attachToTarget', { targetId, flatten: true });
    return { send: (method, params) => this.#send(method, params, sessionId), close: () => this.#send('Target.closeTarget', { targetId }) };
  }

  /** No service worker runs any more: the next page has to wait until its own has started. */
  async stopWorkers() {
    const tab = await this.#tab();
    await tab.send('ServiceWorker.enable');
    await tab.send('ServiceWorker.stopAllWorkers');
    await tab.close();
    await pause(LOOK_MS);
  }

  /** Opens a route in a new slow tab: ms from the start of the navigation to the first paint, usable, and drawn. */
  async coldStart(route) {
    const tab = await this.#tab();
    await tab.send('Emulation.setDeviceMetricsOverride', SCREEN);
    await tab.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await tab.send('Page.enable');
    await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${noteUsable})()` });
    await tab.send('Page.navigate', { url: this.url + route });
    const times = await this.#times(tab);
    await tab.close();
    return times;
  }

  async #times(tab) {
    const expression = `[performance.getEntriesByName('first-contentful-paint')[0]?.startTime, window.usable_ms, window.drawn_ms]`;
    for (const begin = Date.now(); Date.now() - begin < LIMIT_MS; await pause(LOOK_MS)) {
      const { result } = await tab.send('Runtime.evaluate', { expression, returnByValue: true });
      const [shell_ms, usable_ms, drawn_ms] = result.value ?? [];
      if (drawn_ms) return { shell_ms, usable_ms, drawn_ms };
    }
    throw new Error('a start did not come to its end');
  }

  async close() {
    const ended = once(this.process, 'exit');
    await this.#send('Browser.close');
    await ended;
  }
}
