// The Content Security Policy: the same in the header and in every page, and nothing of the app runs into it.

import assert from 'node:assert/strict';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { discard, spoiltCopy } from './harness/builds.mjs';
import { buildOf, DIST, eventually, goTo, logEffect, phoneTest, ROUTES, startSession, waitForOffline } from './harness.mjs';

const POLICY = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self' data:",
  "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'", "base-uri 'none'", "form-action 'none'",
];
const parts = (policy) => policy.split(';').map((part) => part.trim()).filter(Boolean).sort();

async function pages() {
  const entries = await readdir(DIST, { recursive: true, withFileTypes: true });
  const files = entries.filter((each) => each.name.endsWith('.html')).map((each) => join(each.parentPath ?? each.path, each.name));
  assert.ok(files.length >= ROUTES.length);
  return files;
}

/** A guidance page, or that for addresses that are none. */
const isGuidance = (file) => file.includes('/learn/') || file.endsWith('/404.html');

test('every page that the app draws carries the policy; to a guidance page the start script brings it, before all else', async () => {
  for (const file of await pages()) {
    const html = await readFile(file, 'utf8');
    const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
    if (isGuidance(file)) {
      const [first] = /<(script|link|style|img|form|base)\b[^>]*>/.exec(html);
      assert.match(first, /^<script src="[./]*b-[0-9a-f]{12}\/start\.js">$/, file);
      assert.equal(html.match(/<script/g).length, 1, file);
    } else {
      assert.deepEqual(parts(policy ?? ''), [...POLICY].sort(), file);
      const head = html.slice(0, html.indexOf('Content-Security-Policy'));
      assert.doesNotMatch(head, /<script|<link/, `${file}: the policy comes first`);
    }
    assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:|<base/i, file);
  }
  const start = await readFile(join(DIST, `b-${await buildOf(DIST)}`, 'start.js'), 'utf8');
  const [, brought] = /"(default-src [^"]*)"/.exec(start);
  assert.deepEqual(parts(brought), [...POLICY].sort());
});

test('every page names addresses of its own host only, all of them relative', async () => {
  for (const file of await pages()) {
    const html = await readFile(file, 'utf8');
    const named = Array.from(html.matchAll(/\s(?:href|src|action|poster|srcset|data)="([^"]*)"/g), ([, address]) => address);
    const astray = named.filter((address) => !/^(\.{1,2}\/|#|tel:|sms:)/.test(address));
    assert.deepEqual(astray, [], file);
  }
});

phoneTest('the host sends the policy with every answer, and forbids frames', async (phone) => {
  for (const { path } of [...ROUTES, { path: 'nowhere/' }, { path: 'sw.js' }]) {
    const response = await fetch(phone.url + path);
    assert.deepEqual(parts(response.headers.get('content-security-policy') ?? ''), [...POLICY, "frame-ancestors 'none'"].sort(), path);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer', path);
    if (response.ok) assert.match(response.headers.get('cache-control') ?? '', /no-cache/, path);
  }
});

/** Notes every breach in every page from its first moment. */
async function watch(phone) {
  const breaches = [];
  await phone.context.exposeBinding('noteBreach', (_, breach) => breaches.push(breach));
  await phone.context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => window.noteBreach(`${event.violatedDirective} ${event.blockedURI} ${location.pathname}`));
  });
  return breaches;
}

phoneTest('no route and no step of the core journey runs into the policy, online and offline', async (phone) => {
  const breaches = await watch(phone);
  const { page } = phone;
  const journey = async (minutes_ago) => {
    for (const { path } of ROUTES) await phone.go(path);
    await startSession(page, { when: Date.now() - minutes_ago * 60_000 });
    await page.getByRole('checkbox').first().check();
    await logEffect(page, 'Feeling sick', 'Severe');
    await page.getByRole('button', { name: 'Chest pain or pressure' }).click();
    await page.goBack();
    for (const place of ['History', 'Learn', 'Now']) await goTo(page, place);
  };
  await journey(60);
  await waitForOffline(page);
  await phone.goOffline();
  // At the same time as the first it would be asked about.
  await journey(50);
  assert.deepEqual(breaches, []);
});

/** What a page lets someone do who has got something into it. */
const tryAll = (page) => page.evaluate(async () => {
  const script = document.createElement('script');
  script.textContent = 'window.smuggled = true';
  document.head.append(script);
  document.body.insertAdjacentHTML('beforeend', '<p id="styled" style="color: rgb(1, 2, 3)">x</p>');
  // In a task of its own: what a test tool runs in a page is allowed to.
  const evaluated = await new Promise((done) => setTimeout(() => {
    try { done(new Function('return 1')()); } catch { done('refused'); }
  }));
  const fetched = await fetch('https://example.org/').then(() => 'answered', () => 'refused');
  return { smuggled: window.smuggled, evaluated, fetched, styled: getComputedStyle(document.getElementById('styled')).color === 'rgb(1, 2, 3)' };
});

const NOTHING = { smuggled: undefined, evaluated: 'refused', fetched: 'refused', styled: false };
const BREACHES = [/Content Security Policy/, /violates the following/, /Refused to/];

phoneTest('the policy is alive: a script, a style or a request that it forbids comes to nothing', async (phone) => {
  phone.expectTrouble(...BREACHES);
  const breaches = await watch(phone);
  const page = await phone.go();
  await waitForOffline(page);
  for (const path of ['', 'log/']) {
    await phone.go(path);
    assert.deepEqual(await tryAll(page), NOTHING, path);
  }
  // They are told of a moment later.
  const broken = (directive) => breaches.some((breach) => breach.startsWith(directive));
  for (const directive of ['script-src', 'style-src', 'connect-src']) await eventually(() => assert.ok(broken(directive), directive));
});

phoneTest('it is alive in every kind of page where the host sends no header, and before the app stands', async (phone) => {
  phone.expectTrouble(...BREACHES);
  const bare = await spoiltCopy(DIST, '_headers', rm);
  phone.host.setDir(bare);
  const { page } = phone;
  // The app is asked for and never comes.
  await page.route('**/*.wasm', () => {});
  for (const path of ['', 'help/', 'learn/', 'learn/first-24-hours/', '404.html']) {
    const answer = await page.goto(phone.url + path);
    assert.equal(answer.headers()['content-security-policy'], undefined, path);
    assert.deepEqual(await tryAll(page), NOTHING, path);
  }
  phone.host.setDir(DIST); // The last page may still ask for its icon.
  await discard(bare);
});

phoneTest('a guidance page has in its head what the app needs, once it has begun', async (phone) => {
  const page = await phone.go('learn/first-24-hours/');
  const told = await page.evaluate(() => ['meta[name=format-detection][content="telephone=no"]', 'link[rel=manifest]']
    .map((each) => [...document.head.querySelectorAll(each)].map(({ href }) => href ?? '')));
  assert.deepEqual(told, [[''], [`${phone.url}manifest.webmanifest`]]);
});
