// A browser with nothing in its pages but the app and what takes the time.
//
// Playwright puts a script of its own into every page, of 330 KB: on a CPU four times slower that alone takes the page some 100
// ms of each start, and it looks at the page in every press. So starts and taps are measured in a browser that is spoken to
// directly (the Chrome DevTools Protocol, by a pipe).

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
const LIMIT_MS = 300_000;
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

  /** A new tab. */
  async tab() {
    const { targetId } = await this.#send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.#send('Target.attachToTarget', { targetId, flatten: true });
    const close = () => this.#send('Target.closeTarget', { targetId });
    return new BareTab((method, params) => this.#send(method, params, sessionId), close);
  }

  /** A new tab with the size of a phone, slowed before anything is loaded in it. */
  async slowTab() {
    const tab = await this.tab();
    await tab.send('Emulation.setDeviceMetricsOverride', SCREEN);
    await tab.slow(SLOWER);
    await tab.send('Page.enable');
    return tab;
  }

  /** No service worker runs any more: the next page has to wait until its own has started. */
  async stopWorkers() {
    const tab = await this.tab();
    await tab.send('ServiceWorker.enable');
    await tab.send('ServiceWorker.stopAllWorkers');
    await tab.close();
    await pause(LOOK_MS);
  }

  /** Opens a route in a new slow tab: ms from the start of the navigation to the first paint, usable, and drawn. */
  async coldStart(route) {
    const tab = await this.slowTab();
    await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${noteUsable})()` });
    await tab.open(this.url + route);
    const [shell_ms, usable_ms, drawn_ms] = await tab.until(() => window.drawn_ms
      && [performance.getEntriesByName('first-contentful-paint')[0]?.startTime, window.usable_ms, window.drawn_ms]);
    await tab.close();
    return { shell_ms, usable_ms, drawn_ms };
  }

  /** Opens a route in a new slow tab: ms from the start of the navigation to the first paint. */
  async firstPaint(route) {
    const tab = await this.slowTab();
    await tab.open(this.url + route);
    const painted_ms = await tab.until(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
    await tab.close();
    return painted_ms;
  }

  async close() {
    const ended = once(this.process, 'exit');
    await this.#send('Browser.close');
    await ended;
  }
}

/** A tab of it. What runs in the page is given as a function, with what it is called with. */
class BareTab {
  constructor(send, close) {
    Object.assign(this, { send, close });
  }

  slow(rate) {
    return this.send('Emulation.setCPUThrottlingRate', { rate });
  }

  open(url) {
    return this.send('Page.navigate', { url });
  }

  /** What the function gives, or what its promise is kept with. */
  async run(work, ...given) {
    const expression = `(${work})(...${JSON.stringify(given)})`;
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** What it gives once that is something, looked at now and then. */
  async until(work, ...given) {
    let cause;
    for (const begin = Date.now(); Date.now() - begin < LIMIT_MS; await pause(LOOK_MS)) {
      // While a page is being loaded there is none to ask.
      const found = await this.run(work, ...given).catch((error) => { cause = error; });
      if (found) return found;
    }
    throw new Error(`what was waited for did not come: ${work}`, { cause });
  }

  /** The heading of the page is `text`. */
  heading(text) {
    return this.until((text) => document.querySelector('#app h1')?.textContent === text, text);
  }

  /** Presses the first element of `selector` whose whole text is `text`, where a finger would. */
  async press(selector, text) {
    const at = await this.until((selector, text) => {
      const found = [...document.querySelectorAll(selector)].find((each) => each.textContent.trim() === text);
      if (!found?.checkVisibility()) return undefined;
      const { top, bottom } = found.getBoundingClientRect();
      // Below the header and above the bottom bar.
      if (top < 90 || bottom > innerHeight - 100) found.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = found.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, selector, text);
    for (const type of ['mousePressed', 'mouseReleased']) {
      await this.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
    }
  }

  /** Goes to a place of the bottom bar. */
  place(name) {
    return this.press('nav.bar a', name);
  }
}
