// A phone for one test: a real Chromium with a profile on disk, and the web host that gave it the app.
//
// It can be killed as a battery dies and started again on the same profile, and the host can go away for ever.

import { mkdir, mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../../../script/serve.mjs';
import { openOutside } from './outside.mjs';

/** The release under test. */
export const DIST = resolve(process.env.AFTERCARE_DIST || join(import.meta.dirname, '../../../dist'));

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A small phone in New York. */
const USUAL = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'en-US',
  timezoneId: 'America/New_York',
};

/** What the browser would do for itself, and nobody asked for. */
export const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
];

export function chromiumPath() {
  const found = process.env.AFTERCARE_CHROMIUM || CANDIDATES.find(existsSync);
  if (!found) throw new Error('Chromium is missing: install it, or name it in AFTERCARE_CHROMIUM');
  return found;
}

/** The build id of a release. */
export async function buildOf(dist) {
  const worker = await readFile(join(dist, 'sw.js'), 'utf8');
  return /= ?["']([0-9a-f]{12})["']/.exec(worker)[1];
}

/** The service worker's list of a release: `{ path: the first half of its SHA-256 }`, pages by their folder. */
export async function filesOf(dist) {
  const worker = await readFile(join(dist, 'sw.js'), 'utf8');
  const rows = Array.from(worker.matchAll(/^ {2}'(.*)': '([0-9a-f]{20})',$/gm), ([, path, hash]) => [path, hash]);
  if (rows.length === 0) throw new Error(`no list of files in ${dist}/sw.js`);
  return Object.fromEntries(rows);
}

export class Phone {
  /** What the pages and the workers said, and asked for, since the beginning. */
  console = [];
  requests = [];
  #expected = [];
  #troubles = [];
  #killed = false;

  /**
   * Buys the phone: starts the host and the browser. Options: `dist`, `base`, `context` (Playwright's options), `args` (the
   * browser's), `env`, `preferences` (of the browser's profile, as its own file has them).
   */
  static async open(options = {}) {
    const phone = new Phone();
    phone.options = options;
    phone.dist = resolve(options.dist ?? DIST);
    if (!existsSync(join(phone.dist, 'sw.js'))) throw new Error(`no release in ${phone.dist}: run script/build`);
    phone.host = await serve({ dir: phone.dist, base: options.base ?? '' });
    phone.outside = await openOutside();
    phone.profile = await mkdtemp(join(tmpdir(), 'aftercare-profile-'));
    if (options.preferences) {
      await mkdir(join(phone.profile, 'Default'));
      await writeFile(join(phone.profile, 'Default/Preferences'), JSON.stringify(options.preferences));
    }
    await phone.start();
    return phone;
  }

  /** Where the app is; ends with a slash. */
  get url() {
    return this.host.url;
  }

  /** The page that was opened first. */
  get page() {
    return this.context.pages()[0];
  }

  /** Starts the browser, again after `kill` or `quit`. Options given here replace those of `open`. */
  async start(options = {}) {
    Object.assign(this.options, options);
    this.context = await chromium.launchPersistentContext(this.profile, {
      executablePath: chromiumPath(),
      args: [...QUIET, `--proxy-server=http://127.0.0.1:${this.outside.port}`, ...(this.options.args ?? [])],
      env: { ...process.env, ...this.options.env },
      serviceWorkers: 'allow',
      ...USUAL,
      ...this.options.context,
    });
    // Written by the browser itself: `host-pid`.
    const lock = await readlink(join(this.profile, 'SingletonLock'));
    this.pid = Number(lock.slice(lock.lastIndexOf('-') + 1));
    this.#killed = false;
    this.#listen();
    if (this.context.pages().length === 0) await this.context.newPage();
  }

  #listen() {
    const { context } = this;
    context.on('request', (request) => this.requests.push({ method: request.method(), url: request.url() }));
    context.on('console', (message) => this.#hear(message.type(), message.text(), message.location()?.url));
    context.on('weberror', (error) => this.#hear('page error', String(error.error()?.stack ?? error.error())));
  }

  #hear(kind, text, where = '') {
    const line = `${kind}: ${text} ${where}`.trim();
    this.console.push(line);
    if (/error/.test(kind) && !this.#killed) this.#troubles.push(line);
  }

  /** Errors that match are part of what a test does. */
  expectTrouble(...patterns) {
    this.#expected.push(...patterns);
  }

  /** Errors that no test expected. */
  get troubles() {
    return this.#troubles.filter((line) => !this.#expected.some((pattern) => pattern.test(line)));
  }

  /** Another tab. */
  newPage() {
    return this.context.newPage();
  }

  /** Opens a route by its address, in the first tab unless told otherwise: `go('log/')`. */
  async go(route = '', page = this.page) {
    await page.goto(this.url + route);
    await started(page);
    return page;
  }

  /** No network any more, ever: the host is gone. */
  async goOffline() {
    if (this.offline) return;
    this.offline = true;
    await this.host.close();
  }

  /** The battery is pulled: every process of the browser ends at once, none is asked. */
  async kill() {
    this.#killed = true;
    const closed = new Promise((done) => this.context.once('close', done));
    try {
      process.kill(-this.pid, 'SIGKILL');
    } catch {
      process.kill(this.pid, 'SIGKILL');
    }
    await closed;
    // The lock of a dead browser on the same machine is taken over, but only once its process is gone.
    for (let wait = 0; wait < 100 && isAlive(this.pid); wait += 1) await new Promise((done) => setTimeout(done, 20));
  }

  /** Killed, and started again on what was on disk. */
  async killAndRestart(options) {
    await this.kill();
    await this.start(options);
  }

  /** The browser is closed as people close it. */
  async quit() {
    this.#killed = true;
    await this.context.close();
  }

  /** What no test may ever see: sentences, empty when all is well. */
  complaints() {
    const own = new URL(this.url).origin;
    const foreign = this.requests.map(({ url }) => url).filter((url) => /^(https?|wss?|ftp):/.test(url) && new URL(url).origin !== own);
    const methods = this.host.requests.filter(({ method }) => !['GET', 'HEAD'].includes(method));
    return [
      ...[...foreign, ...this.outside.asked].map((url) => `a request to another host: ${url}`),
      ...methods.map(({ method, path }) => `a request that is no GET: ${method} ${path}`),
      ...this.troubles.map((line) => `an error that was not expected: ${line}`),
    ];
  }

  /** Ends everything and leaves nothing on disk. */
  async close() {
    await this.quit().catch(() => {}); // It may have been killed.
    await this.goOffline();
    await this.outside.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until the app has taken the page over: its places are drawn and its heading stands. */
export async function started(page) {
  await page.waitForFunction(() => {
    const html = document.documentElement;
    if (html.classList.contains('failed')) throw new Error(`the app has failed: ${html.dataset.failed ?? 'a panic'}`);
    return document.querySelector('#app main h1#heading');
  });
}
