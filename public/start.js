// The start: the first thing that runs in every page, before anything is drawn.
//
// It gives the page the chosen look, so that a dark room stays dark; it starts the app; and when that fails, at the
// start or later, it shows the emergency panel that the pages of the app carry; a guidance page it puts back, and says so
// above it. A file of its own, because the policy of these pages forbids scripts inside them.
(() => {
  'use strict';

  const html = document.documentElement;
  // This file lies in `b-<build>/`; the app's root is one level up, wherever the app was put on its host.
  const folder = new URL('.', document.currentScript.src);
  const root = new URL('..', folder);
  const build = folder.pathname.split('/').at(-2).slice(2);
  const opened = location.pathname;
  // What a page may do, and why the panel shows, by language. The build writes both.
  const POLICY = {{policy}};
  const REASONS = {{reasons}};
  // The page as it was before the app took its place.
  let still;

  completeHead();
  html.classList.add('js');
  html.dataset.base = root.pathname.slice(0, -1);
  html.dataset.build = build;
  stayHidden();
  watchForTraps();
  ignoreEchoes();
  applySettings(readSettings());
  holdBuild();
  start();

  // A guidance page has in its head what its text needs; what only the app needs is added here. First the policy, before
  // anything on the page can run; above this script the other pages have their own. A blood pressure must not become a phone
  // link there either, and the app can be installed from there.
  function completeHead() {
    if (document.querySelector('meta[http-equiv]')) return;
    const element = (name, what) => Object.assign(document.createElement(name), what);
    document.head.append(
      element('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
      element('meta', { name: 'format-detection', content: 'telephone=no' }),
      element('link', { rel: 'manifest', href: new URL('manifest.webmanifest', root) }),
    );
  }

  // Hidden, the app locks and loads this page afresh, which stays hidden until it is touched.
  function stayHidden() {
    try {
      if (sessionStorage.getItem('aftercare.covered') !== null) html.dataset.covered = '';
      sessionStorage.removeItem('aftercare.covered');
    } catch {
      // Storage is denied: then nothing was left there.
    }
  }

  // The settings as the app wrote them. Storage may be denied, and what is there may be damaged: then the defaults.
  function readSettings() {
    try {
      return Object(JSON.parse(localStorage.getItem('aftercare.settings')));
    } catch {
      return {};
    }
  }

  function applySettings(settings) {
    const paper = { light: '#faf7f2', dark: '#12181b', rest: '#1a1411' };
    const theme = settings.resting === true ? 'rest' : settings.appearance;
    if (settings.resting === true) html.dataset.resting = '';
    if (Object.hasOwn(paper, theme)) {
      html.dataset.theme = theme;
      for (const meta of document.querySelectorAll('meta[name=theme-color]')) meta.content = paper[theme];
    }
    if ([100, 115, 130, 150, 200].includes(settings.text_percent)) html.dataset.text = settings.text_percent;
    const spoken = [settings.language, ...(navigator.languages ?? [navigator.language])];
    const known = spoken.map((tag) => String(tag).slice(0, 2).toLowerCase()).find((tag) => tag === 'en' || tag === 'es');
    html.lang = known ?? 'en';
  }

  // The second tap of a shaky thumb, on something that has just come to stand at the same place, was meant for what stood
  // there before. A person who means it taps again.
  function ignoreEchoes() {
    let last = { time: -Infinity };
    let touched = -Infinity;
    const pressable = (target) => target.closest?.('a, button, summary, label') ?? target;
    addEventListener('touchend', (event) => { touched = event.timeStamp; }, { capture: true, passive: true });
    addEventListener('click', (event) => {
      // A click by mouse, key or screen reader is meant as it is.
      if (event.timeStamp - touched > 500) return;
      const now = { time: event.timeStamp, x: event.clientX, y: event.clientY, what: pressable(event.target) };
      const near = Math.hypot(now.x - last.x, now.y - last.y) < 24;
      if (near && now.time - last.time < 700 && now.what !== last.what) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else {
        last = now;
      }
    }, { capture: true });
  }

  // While this page lives, the files of its build stay on the phone, even when another tab moves to a newer one.
  function holdBuild() {
    navigator.locks
      ?.request(`aftercare-build-${build}`, { mode: 'shared' }, () => new Promise(() => {}))
      .catch(() => {}); // Locks are denied where storage is; the service worker then keeps the newest builds.
  }

  async function start() {
    if (typeof WebAssembly !== 'object') return fail('wasm');
    try {
      // All at once; the app finds its texts where it looks for them.
      const [wasm, texts] = ['aftercare_bg.wasm', 'texts.txt'].map(part);
      const app = await import(new URL('aftercare.js', folder).href);
      await pageIsRead();
      pinAddresses();
      still = document.getElementById('app').cloneNode(true);
      // The lock's ciphers (vault.js) stand in the same file: one less to wait for.
      window.aftercareVault = app;
      window.aftercareTexts = await (await texts).text();
      await app.default({ module_or_path: await wasm });
    } catch (error) {
      return fail(reasonOf(error));
    }
    await keepOffline();
  }

  function part(name) {
    const answer = fetch(new URL(name, folder)).then((response) => {
      if (!response.ok) throw new Error(`${name}: status ${response.status}`);
      return response;
    });
    answer.catch(() => {}); // Heard of where it is waited for; here only so that it is not reported twice.
    return answer;
  }

  // The app changes the page's address as one moves about in it; what the page itself names must stay where it is,
  // above all the ways on from the emergency panel.
  function pinAddresses() {
    const named = document.querySelectorAll('link[rel~=icon], link[rel=apple-touch-icon], link[rel=manifest], #fallback a');
    for (const each of named) each.setAttribute('href', each.href);
    // What is left of a failed app would catch these presses and move within itself; they must open a page afresh.
    document.getElementById('fallback')?.addEventListener('click', (event) => event.stopPropagation());
  }

  function pageIsRead() {
    if (document.readyState !== 'loading') return Promise.resolve();
    return new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }));
  }

  function reasonOf(error) {
    if (error instanceof WebAssembly.RuntimeError) return 'stopped';
    return error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError ? 'wasm' : 'load';
  }

  // After the app runs, so that keeping it for later does not delay it now.
  async function keepOffline() {
    if (!navigator.serviceWorker) return;
    try {
      await navigator.serviceWorker.register(new URL('sw.js', root), { scope: root.pathname, updateViaCache: 'none' });
      navigator.serviceWorker.controller?.postMessage({ type: 'tidy' });
    } catch (error) {
      // The app runs, but will need the network next time: Settings says so.
      html.dataset.offline = 'failed';
      console.warn('aftercare: not kept for offline use:', error);
    }
  }

  // A trap freezes the app without a word: no panic hook runs. It surfaces here or nowhere.
  function watchForTraps() {
    const trapped = (error) => typeof WebAssembly === 'object' && error instanceof WebAssembly.RuntimeError;
    addEventListener('error', (event) => trapped(event.error) && fail('stopped'));
    addEventListener('unhandledrejection', (event) => trapped(event.reason) && fail('stopped'));
  }

  // Shows what the page has for this: the emergency panel, which says all of it in both languages, or the page itself.
  async function fail(reason) {
    if (html.dataset.failed) return;
    html.dataset.failed = reason;
    delete html.dataset.covered;
    await pageIsRead();
    const here = location.pathname === opened;
    const panel = document.getElementById('fallback') ?? (here ? undefined : await panelFromStart());
    html.classList.add('failed');
    if (!panel) return putBackAlone(reason);
    for (const why of panel.querySelectorAll('.because')) why.textContent = REASONS[why.closest('[lang]').lang][reason];
    if (html.lang === 'es') translate(panel.querySelector('.ways'));
    if (here && document.body.classList.contains('static-page')) putBack(panel);
    else panel.querySelector('.main')?.setAttribute('role', 'main');
    // By its language: what is seen is not known before the style sheet is there.
    panel.querySelector(`.only-${html.lang} h1`).focus();
  }

  // Numbers and ways on stand in the page in English; of Get help it has the last way alone.
  function translate(ways) {
    const places = ways.querySelectorAll('h2, li > b, a');
    REASONS.es.ways.slice(-places.length).forEach((text, at) => { places[at].lastChild.data = text; });
    ways.lang = 'es';
  }

  // Someone who has moved on from a guidance page, which has no panel, gets that of the first page.
  async function panelFromStart() {
    try {
      const response = await fetch(`${root.href}?b=${build}`);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const panel = page.getElementById('fallback');
      for (const way of panel.querySelectorAll('a')) way.href = new URL(way.getAttribute('href'), root);
      panel.addEventListener('click', (event) => event.stopPropagation());
      document.body.append(panel);
      return panel;
    } catch {
      return undefined; // Then the page that was opened, which is read already.
    }
  }

  // A page that is complete without the app is put back, below the panel.
  function putBack(panel) {
    const page = still ?? document.getElementById('app');
    document.getElementById('app').replaceWith(page);
    page.before(panel ?? '');
    // Nothing is left to skip: what happened is the first thing on the page.
    page.querySelector('.skip')?.remove();
    page.addEventListener('click', (event) => event.stopPropagation());
    html.classList.add('readable');
    return page;
  }

  // A guidance page comes back as it is, with one line on top: the app is not running, why, and the way to help.
  function putBackAlone(reason) {
    // Its addresses begin where it was opened.
    if (location.pathname !== opened) history.replaceState(null, '', opened);
    const page = putBack();
    const main = page.querySelector('main');
    html.lang = main.lang || html.lang;
    const { title, help, [reason]: why } = REASONS[html.lang];
    const way = `<a class="text-button" href="${page.querySelector('.get-help').href}">${help}</a>`;
    main.insertAdjacentHTML('afterbegin', `<div class="card notice" role="alert" tabindex="-1"><p><b>${title}.</b> ${why}</p>${way}</div>`);
    main.firstChild.focus();
  }
})();
