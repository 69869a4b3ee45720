// The other engines, driven the way every browser allows: WebDriver. An engine here is a person's browser: it can be
// started, closed and started again on what it kept, and it says what went wrong in its pages.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Builder, Capabilities, LogInspector, logging } from 'selenium-webdriver';

const LIMIT_MS = 20_000;
// One person in New York, whatever machine this is.
const PLACE = { TZ: 'America/New_York', LANG: 'en_US.UTF-8', LANGUAGE: 'en_US', LC_ALL: 'C.UTF-8' };

/** Found as script/lib.sh finds them: named in the environment, else on the way. */
function program(variable, ...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = names.flatMap((name) => (name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name))));
  return process.env[variable] || places.find(existsSync);
}

const WEBKIT = ['x86_64-linux-gnu/', 'aarch64-linux-gnu/', ''].flatMap((lib) => [`/usr/lib/${lib}webkit2gtk-4.1/MiniBrowser`])
  .concat('/usr/libexec/webkit2gtk-4.1/MiniBrowser');

/** The engines: what drives them, whether they keep a profile, and how a page's errors are heard: asked for, watched, or read. */
export const ENGINES = {
  Chromium: {
    driver: () => program('AFTERCARE_CHROMEDRIVER', 'chromedriver'),
    browser: () => program('AFTERCARE_CHROMIUM', 'chromium', 'chromium-browser', 'google-chrome'),
    args: (port) => [`--port=${port}`],
    capabilities: (browser, profile) => ({
      browserName: 'chrome',
      'goog:chromeOptions': {
        binary: browser,
        args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking',
          '--disable-component-update', '--disable-sync', '--lang=en-US', `--user-data-dir=${profile}`],
      },
      'goog:loggingPrefs': { browser: 'ALL' },
    }),
    keeps: true,
    said: async (driver) => (await driver.manage().logs().get(logging.Type.BROWSER))
      .filter(({ level }) => level.value >= logging.Level.SEVERE.value).map(({ message }) => message),
  },
  Firefox: {
    driver: () => program('AFTERCARE_GECKODRIVER', 'geckodriver'),
    browser: () => program('AFTERCARE_FIREFOX', 'firefox-esr', 'firefox'),
    args: (port) => ['--port', String(port), '--log', 'fatal'],
    capabilities: (browser, profile) => ({
      browserName: 'firefox',
      'moz:firefoxOptions': {
        binary: browser,
        args: ['-headless', '-profile', profile],
        prefs: { 'intl.accept_languages': 'en-US, en' },
      },
      webSocketUrl: true,
    }),
    keeps: true,
    watch: async (driver, told) => {
      const inspector = await LogInspector(driver);
      // A request that a page gave up by going away has no address any more, and is no fault.
      await inspector.onLog(({ level, text }) => level === 'error' && !text.startsWith('Failed to load ‘’') && told(text));
    },
  },
  WebKitGTK: {
    driver: () => program('AFTERCARE_WEBKIT_DRIVER', 'WebKitWebDriver'),
    browser: () => program('AFTERCARE_WEBKIT', ...WEBKIT),
    args: (port) => [`--port=${port}`],
    capabilities: (browser) => ({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': {
        binary: browser,
        args: ['--automation'],
      },
    }),
    // Under automation it keeps nothing on disk: it starts anew by closing every page and opening another.
    keeps: false,
    // It tells its driver nothing: each page is given ears once it stands, and asked before it goes. A page that fails
    // before that shows the emergency panel.
    hook: (driver) => driver.executeScript(giveEars),
    said: (driver) => driver.executeScript(() => (window.heard ?? []).splice(0)),
  },
};

/** Runs in the page. */
function giveEars() {
  if (window.heard) return;
  window.heard = [];
  const log = console.error.bind(console);
  console.error = (...words) => {
    window.heard.push(words.join(' '));
    log(...words);
  };
  addEventListener('error', (event) => window.heard.push(`an error: ${event.message}`));
  addEventListener('unhandledrejection', (event) => window.heard.push(`a rejection: ${event.reason}`));
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

export class Engine {
  #said = [];

  /** Starts the driver and its browser, with a new profile. Every other host goes by the proxy at `proxy_port`. */
  static async open(name, proxy_port) {
    const engine = new Engine();
    engine.name = name;
    engine.kind = ENGINES[name];
    const [driver, browser] = [engine.kind.driver(), engine.kind.browser()];
    if (!driver || !browser) throw new Error(`${name} or its driver is missing: script/setup names what is needed`);
    engine.browser = browser;
    engine.profile = await mkdtemp(join(tmpdir(), 'aftercare-engine-'));
    engine.port = await freePort();
    const proxy = `http://127.0.0.1:${proxy_port}`;
    const quiet = { http_proxy: proxy, https_proxy: proxy, no_proxy: '127.0.0.1,localhost' };
    const env = { ...process.env, ...PLACE, ...quiet };
    engine.process = spawn(driver, engine.kind.args(engine.port), { env, stdio: 'ignore' });
    await engine.start();
    return engine;
  }

  async start() {
    const server = `http://127.0.0.1:${this.port}`;
    await waitFor(async () => (await fetch(`${server}/status`)).ok, 'the driver answers');
    const capabilities = new Capabilities(this.kind.capabilities(this.browser, this.profile));
    this.driver = await new Builder().disableEnvironmentOverrides().usingServer(server).withCapabilities(capabilities).build();
    await this.driver.manage().setTimeouts({ script: LIMIT_MS, pageLoad: LIMIT_MS });
    await this.kind.watch?.(this.driver, (words) => this.#said.push(words));
  }

  /** Opens an address. */
  async get(address) {
    await this.#listen();
    await this.driver.get(address);
    await this.kind.hook?.(this.driver);
  }

  /** The browser is closed and started again; where that would lose all, every page is closed and another opened. */
  async restart() {
    await this.#listen();
    if (this.kind.keeps) {
      await this.driver.quit();
      await this.start();
      return;
    }
    const old = await this.driver.getAllWindowHandles();
    await this.driver.switchTo().newWindow('window');
    const fresh = await this.driver.getWindowHandle();
    for (const handle of old) {
      await this.driver.switchTo().window(handle);
      await this.driver.close();
    }
    await this.driver.switchTo().window(fresh);
  }

  async #listen() {
    if (this.kind.said) this.#said.push(...await this.kind.said(this.driver));
  }

  /** What the pages complained of, as far as the driver can tell. */
  async complaints() {
    await this.#listen();
    return this.#said;
  }

  async close() {
    await this.driver?.quit().catch(() => {}); // It may have ended by itself.
    const ended = new Promise((done) => this.process.once('exit', done));
    if (this.process.exitCode === null && this.process.kill()) await ended;
    await rm(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Tries until it is so. */
export async function waitFor(check, what, within_ms = LIMIT_MS) {
  const end = Date.now() + within_ms;
  for (let reason; ; await new Promise((done) => setTimeout(done, 50))) {
    try {
      const found = await check();
      if (found) return found;
    } catch (error) {
      reason = error;
    }
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`, { cause: reason });
  }
}
