// The service worker: keeps one whole version of the app on the phone and serves that version only.
//
// A version is one set of files. It is installed whole, each file checked against its hash, or not at all, so a
// person never meets half an update. Once installed, nothing here asks the network for anything, except for a file
// of its own version that the browser has lost. The build writes the next two lines.
const BUILD = '{{build}}';
const FILES = {{files}};
// A release has its app packed, and here what unpacks it (script/slim.mjs).
const unpack = undefined;

const SCOPE = self.registration.scope;
const cacheOf = (build) => `aftercare-${build}`;
const address = (path) => SCOPE + path;
const isPage = (path) => path === '' || path.endsWith('/');

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  // A new version waits until the person agrees; the page then says so.
  if (event.data?.type === 'switch') event.waitUntil(self.skipWaiting());
  // A page has started; what an older version left behind can go.
  if (event.data?.type === 'tidy') event.waitUntil(tidy());
});
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === 'GET' && url.href.startsWith(SCOPE)) event.respondWith(answer(event.request, url));
});

// Everything is fetched and checked before anything is kept.
async function install() {
  const paths = Object.keys(FILES);
  const files = await Promise.all(paths.map(fetchChecked));
  const known = await caches.has(cacheOf(BUILD));
  try {
    const cache = await caches.open(cacheOf(BUILD));
    await Promise.all(paths.map((path, at) => keep(cache, path, files[at])));
  } catch (error) {
    // The disk may be full. A cache that was there before may serve an open page: that one stays.
    if (!known) await caches.delete(cacheOf(BUILD));
    throw error;
  }
}

// Fetches a file past every cache between here and the server. The answer is built anew, because a browser refuses
// an answer that was redirected (some hosts redirect `log/` to `log`) for opening a page.
async function fetchChecked(path) {
  const response = await fetch(address(path), { cache: 'no-store' });
  if (!response.ok) throw new Error(`${path}: status ${response.status}`);
  const bytes = await response.arrayBuffer();
  // So much of the digest: as hard to meet by design as it needs to be, and no more to download with the list.
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 10);
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hash !== FILES[path]) throw new Error(`${path}: not the file of build ${BUILD}`);
  const headers = new Headers(response.headers);
  headers.delete('content-encoding'); // the bytes are already unpacked
  headers.delete('content-length');
  return new Response(bytes, { headers });
}

// Keeps a page under both spellings. Its addresses are relative to `log/`; seen from `log` they begin one level up.
async function keep(cache, path, response) {
  if (isPage(path) && path !== '') {
    const html = await response.clone().text();
    const shorter = html.replace(/="\.\.\/((?:\.\.\/)*)/g, (_, rest) => `="${rest || './'}`);
    await cache.put(address(path.slice(0, -1)), new Response(shorter, { headers: response.headers }));
  }
  await cache.put(address(path), unpack && path.endsWith('.wasm') ? await unpacked(response) : response);
}

// Kept so, the app starts sooner: it is compiled while it is read. The header is for the glue, which also knows the file as
// the host sends it.
async function unpacked(response) {
  const headers = { 'content-type': 'application/wasm', unpacked: 'yes' };
  return new Response(unpack(new Uint8Array(await response.arrayBuffer())), { headers });
}

async function activate() {
  await self.clients.claim();
  await tidy();
}

// Deletes the versions that no open page uses. A page that did not agree to the new version goes on with its own.
async function tidy() {
  // Another version may be filling its cache at this moment; its turn comes, and tidies then.
  if (self.registration.installing || self.registration.waiting) return;
  const others = (await caches.keys()).filter((name) => name.startsWith('aftercare-') && name !== cacheOf(BUILD));
  const used = await openBuilds(others);
  await Promise.all(others.filter((name) => !used.includes(name)).map((name) => caches.delete(name)));
}

// The caches of builds that are open: every page holds a lock named for its build as long as it lives.
async function openBuilds(others) {
  if (!navigator.locks) return others.slice(-2); // oldest first: the two newest may still be open
  const held = (await navigator.locks.query()).held.filter((lock) => lock.name.startsWith('aftercare-build-'));
  const pages = await self.clients.matchAll({ type: 'window' });
  if (pages.length > held.length) return others; // a page is still starting: which build it has is not known yet
  return held.map((lock) => lock.name.replace('aftercare-build-', 'aftercare-'));
}

async function answer(request, url) {
  const path = url.href.slice(SCOPE.length).replace(/[?#].*$/, '');
  if (request.mode === 'navigate') return page(path.replace(/(^|\/)index\.html$/, '$1'));
  // A page of an older version asks for the files of that version: `b-<build>/…`, or a guidance page with `?b=<build>`.
  const build = /^b-([0-9a-f]+)\//.exec(path)?.[1] ?? url.searchParams.get('b') ?? BUILD;
  return await kept(build, path) ?? await own(path) ?? new Response('', { status: 404 });
}

// Opens a page; an address that is no page opens the app at its start, which says that there is no such page.
async function page(path) {
  const found = await kept(BUILD, path) ?? await own(path);
  if (found) return found;
  if (Object.hasOwn(FILES, `${path}/`)) return Response.redirect(address(`${path}/`));
  const start = await kept(BUILD, '') ?? await own('');
  const html = await start.text();
  // Its addresses begin at the root of the app, however deep the unknown address is.
  const root = new URL(SCOPE).pathname.replaceAll('&', '&amp;');
  return new Response(html.replace(/="\.\//g, () => `="${root}`), { headers: start.headers });
}

function kept(build, path) {
  return caches.match(address(path), { cacheName: cacheOf(build) });
}

// The last resort, when the browser has lost a file: the same file from the network, with the same check.
async function own(path) {
  if (!Object.hasOwn(FILES, path)) return undefined;
  const response = await fetchChecked(path);
  try {
    await keep(await caches.open(cacheOf(BUILD)), path, response.clone());
  } catch {
    // The disk is full: the person gets the file now, and it is asked for again next time.
  }
  return response;
}
