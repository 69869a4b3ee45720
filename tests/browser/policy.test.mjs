// The Content Security Policy: the same in the header and in every page, and nothing of the app runs into it.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { DIST, goTo, logEffect, phoneTest, ROUTES, startSession, waitForOffline } from './harness.mjs';

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

test('every page carries the policy, and nothing inline', async () => {
  for (const file of await pages()) {
    const html = await readFile(file, 'utf8');
    const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html) ?? [];
    assert.deepEqual(parts(policy ?? ''), [...POLICY].sort(), file);
    const head = html.slice(0, html.indexOf('Content-Security-Policy'));
    assert.doesNotMatch(head, /<script|<link/, `${file}: the policy comes first`);
    assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:|<base/i, file);
  }
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

phoneTest('the policy is alive: a script, a style or a request that it forbids comes to nothing', async (phone) => {
  phone.expectTrouble(/Content Security Policy/, /violates the following/, /Refused to/);
  const breaches = await watch(phone);
  const page = await phone.go();
  await waitForOffline(page);
  for (const path of ['', 'log/']) {
    await phone.go(path);
    const got = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.smuggled = true';
      document.head.append(script);
      document.body.insertAdjacentHTML('beforeend', '<p id="styled" style="color: rgb(1, 2, 3)">x</p>');
      // In a task of its own: what a test tool runs in a page is allowed to.
      const evaluated = await new Promise((done) => setTimeout(() => {
        try { done(new Function('return 1')()); } catch { done('refused'); }
      }));
      const fetched = await fetch('https://example.org/').then(() => 'answered', () => 'refused');
      return { smuggled: window.smuggled, evaluated, fetched, colour: getComputedStyle(document.getElementById('styled')).color };
    });
    assert.equal(got.smuggled, undefined);
    assert.notEqual(got.colour, 'rgb(1, 2, 3)');
    assert.equal(got.fetched, 'refused');
    assert.equal(got.evaluated, 'refused');
  }
  const broken = (directive) => breaches.some((breach) => breach.startsWith(directive));
  for (const directive of ['script-src', 'style-src', 'connect-src']) assert.ok(broken(directive), directive);
});
