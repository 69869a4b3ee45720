// The core journey, once, in every engine that phones have: first visit, a session, a task, an entry, no network, a
// restart; and everything is there.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { By } from 'selenium-webdriver';
import { serve } from '../../script/serve.mjs';
import { openOutside } from './harness/outside.mjs';
import { Engine, ENGINES, waitFor } from './harness/webdriver.mjs';
import { buildOf, DIST, filesOf, ROUTES } from './harness.mjs';

const LIMIT_MS = 180_000;
// Logged as an error by the test itself, to know that errors are heard.
const HEARD = 'is anybody listening';

/** Where the browser is looked at, by the roles and names that it tells a screen reader. */
class Person {
  constructor(engine, url) {
    this.engine = engine;
    this.url = url;
  }

  get driver() {
    return this.engine.driver;
  }

  /** Opens a route by its address and waits until the app has drawn it. */
  async open(path = '') {
    await this.engine.get(this.url + path);
    await waitFor(() => this.driver.executeScript(() => {
      const html = document.documentElement;
      if (html.classList.contains('failed')) throw new Error(`the app has failed: ${html.dataset.failed}`);
      const heading = document.querySelector('#app main h1#heading');
      return heading && !heading.textContent.includes('…');
    }), `/${path} is drawn`);
  }

  /** The element with this role and name; `within` is a selector of where. */
  find(role, name, within = 'body') {
    return waitFor(async () => {
      const shown = await this.driver.findElements(By.css(ROLES[role].split(', ').map((each) => `${within} ${each}`).join(', ')));
      for (const element of shown) {
        if (await element.getAccessibleName() === name && await element.getAriaRole() === role) return element;
      }
      return null;
    }, `there is a ${role} "${name}"`);
  }

  async press(role, name, within) {
    await this.#click(await this.find(role, name, within));
  }

  // People scroll what they want to press to where nothing lies over it.
  async #click(element) {
    await this.driver.executeScript((element) => element.scrollIntoView({ block: 'center' }), element);
    await element.click();
  }

  async choose(role, name) {
    const field = await this.find(role, name);
    await this.#click(field);
    await waitFor(() => field.isSelected(), `${name} is chosen`);
    return field;
  }

  heading() {
    return this.driver.findElement(By.css('#app main h1')).getText();
  }

  async seesHeading(words) {
    await waitFor(async () => await this.heading() === words, `the heading is "${words}"`);
  }

  /** Waits until the words stand in an element that is shown. */
  reads(selector, words) {
    return waitFor(async () => {
      for (const element of await this.driver.findElements(By.css(selector))) {
        if ((await element.getText()).includes(words) && await element.isDisplayed()) return element;
      }
      return null;
    }, `"${words}" is read in ${selector}`);
  }
}

const ROLES = {
  button: 'button',
  link: 'a[href]',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  heading: 'h1, h2, h3',
};

/** Runs in the page: what is still lacking for use without a network; null when nothing is. */
const lacking = (build, paths, done) => {
  (async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration?.active?.state !== 'activated') return 'an active service worker';
    if (!navigator.serviceWorker.controller) return 'a service worker that controls the page';
    if (!(await caches.has(`aftercare-${build}`))) return 'the cache of the build';
    const kept = new Set((await (await caches.open(`aftercare-${build}`)).keys()).map((request) => request.url));
    return paths.find((path) => !kept.has(registration.scope + path)) ?? null;
  })().then(done, (error) => done(String(error)));
};

async function waitUntilStored(driver) {
  const [build, paths] = [await buildOf(DIST), Object.keys(await filesOf(DIST))];
  await waitFor(async () => {
    const lack = await driver.executeAsyncScript(lacking, build, paths);
    if (lack) throw new Error(`lacking: ${lack}`);
    return true;
  }, 'the app needs no network');
}

/** A session by nasal spray an hour ago, and a task. Returns the task's name. */
async function beginAftercare(person) {
  await person.open();
  assert.equal(await person.heading(), 'Before your session');
  await person.press('button', 'I had a session');
  await person.seesHeading('I had a session');
  await person.choose('radio', 'Nasal spray');
  await person.press('button', '1 hour earlier');
  await person.press('button', 'Start aftercare');
  await person.seesHeading('First 2 hours');
  await person.reads('#app main p', '1 h since your dose');
  const task = await person.driver.findElement(By.css('#app main input[type=checkbox]')).getAccessibleName();
  await person.choose('checkbox', task);
  return task;
}

/** Two taps, and **Saved** beside the entry. */
async function noteFeelingSick(person) {
  await person.press('link', 'Log', 'nav');
  await person.seesHeading('How do you feel?');
  await person.press('button', 'Feeling sick');
  await person.press('button', 'Moderate');
  await person.find('heading', 'Feeling sick, moderate', '#entry');
  const status = await person.reads('#entry [role=status]', 'Saved');
  assert.equal(await status.getText(), 'Saved');
}

/** The phase, the tick and the entry are as they were left. */
async function everythingIsThere(person, task) {
  await person.open();
  await person.seesHeading('First 2 hours');
  assert.equal(await (await person.find('checkbox', task)).isSelected(), true, `the tick of "${task}"`);
  await person.press('link', 'History', 'nav');
  await person.seesHeading('History');
  await person.reads('#app main li', 'Feeling sick, moderate');
  await person.reads('#app main li', 'Session: Nasal spray');
}

/** Every route opens by its address, with its title; an unknown one says so. */
async function everyRouteOpens(person) {
  for (const { path, title } of ROUTES) {
    await person.open(path);
    await waitFor(async () => await person.driver.getTitle() === `${title} – Aftercare`, `/${path} has its title`);
  }
  await person.reads('#app main', 'Language');
  await person.open('nowhere/');
  await person.seesHeading('There is no such page');
}

async function getHelpDials(person) {
  await person.open();
  await person.press('link', 'Get help', 'header');
  await person.seesHeading('Get help');
  const numbers = await person.driver.findElements(By.css('#app main a[href^="tel:"]'));
  const dialled = await Promise.all(numbers.map((link) => link.getAttribute('href')));
  assert.equal(dialled[0], 'tel:911', 'the emergency number comes first');
  assert.ok(dialled.includes('tel:988'), 'the crisis line');
  for (const link of numbers) assert.ok(await link.isDisplayed(), `${await link.getText()} is shown`);
}

/** Settings keep their word at once and over a restart. */
async function chooseRest(person) {
  await person.open('settings/');
  await person.choose('radio', 'Rest');
  await restIsApplied(person);
}

async function restIsApplied(person) {
  const { theme, paper, px } = await person.driver.executeScript(() => ({
    theme: document.documentElement.dataset.theme,
    paper: getComputedStyle(document.body).backgroundColor,
    px: parseFloat(getComputedStyle(document.querySelector('main')).fontSize),
  }));
  assert.equal(theme, 'rest');
  assert.equal(paper.replace(/\s/g, ''), 'rgb(26,20,17)');
  assert.ok(px >= 20, `${px} px`);
}

async function chooseSpanish(person) {
  await person.open('settings/');
  await person.choose('radio', 'Español').catch(() => {}); // All is drawn anew, the button with it.
  await person.seesHeading('Ajustes');
  await person.open('history/');
  await person.seesHeading('Historial');
  assert.equal(await person.driver.executeScript(() => document.documentElement.lang), 'es');
  await person.reads('#app main li', 'moderad');
}

async function journey(engine, host) {
  const person = new Person(engine, host.url);
  const task = await beginAftercare(person);
  await noteFeelingSick(person);
  await chooseRest(person);
  await waitUntilStored(engine.driver);
  await engine.driver.executeScript((words) => console.error(words), HEARD);
  await host.close();
  await assert.rejects(fetch(host.url), 'there is no network any more');
  await engine.restart();
  await everythingIsThere(person, task);
  await restIsApplied(person);
  await everyRouteOpens(person);
  await getHelpDials(person);
  await chooseSpanish(person);
}

for (const name of Object.keys(ENGINES)) {
  test(`the core journey in ${name}: noted, no network, started again, all is there`, { timeout: LIMIT_MS }, async () => {
    const host = await serve({ dir: DIST });
    const outside = await openOutside();
    let engine;
    try {
      engine = await Engine.open(name, outside.port);
      await journey(engine, host);
      const complaints = await engine.complaints();
      assert.ok(complaints.some((words) => words.includes(HEARD)), 'errors are heard');
      assert.deepEqual(complaints.filter((words) => !words.includes(HEARD)), [], 'what the pages complained of');
      const methods = host.requests.filter(({ method }) => !['GET', 'HEAD'].includes(method));
      assert.deepEqual(methods, [], 'nothing was sent');
    } finally {
      await engine?.close();
      await host.close();
      await outside.close();
    }
  });
}
