// A plain static host on this machine, as a web host or a CDN serves dist/: for trying the release and for the tests.
// It knows nothing of the app, and obeys the `_headers` file as Netlify and Cloudflare do.

import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.xml': 'application/xml; charset=utf-8',
};

/** `/app/` and `app` both become `/app`; `/` becomes the empty string. */
function tidyBase(base) {
  const name = base.replace(/^\/+|\/+$/g, '');
  return name === '' ? '' : `/${name}`;
}

/** A pattern of `_headers` as an expression over the whole path: `*` is anything, `:name` one folder or file. */
function pathPattern(pattern) {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\/:\w+/g, '/[^/]+');
  return new RegExp(`^${source}$`);
}

/** The rules of a `_headers` file: a path on a line of its own, below it its headers, indented. */
export function parseHeaders(text) {
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    const words = line.trim();
    if (words === '' || words.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ path: pathPattern(words), set: [], drop: [] });
      continue;
    }
    const rule = rules.at(-1);
    if (!rule) throw new Error(`_headers: a header before the first path: ${words}`);
    if (words.startsWith('!')) {
      rule.drop.push(words.slice(1).trim().toLowerCase());
      continue;
    }
    const colon = words.indexOf(':');
    if (colon < 1) throw new Error(`_headers: neither a path nor a header: ${words}`);
    rule.set.push([words.slice(0, colon).trim().toLowerCase(), words.slice(colon + 1).trim()]);
  }
  return rules;
}

/** Every rule that matches adds its headers; one that is given twice holds both values, as on those hosts. */
function headersFor(rules, path) {
  const headers = {};
  for (const rule of rules.filter((each) => each.path.test(path))) {
    for (const name of rule.drop) delete headers[name];
    for (const [name, value] of rule.set) {
      headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
    }
  }
  return headers;
}

async function kindOf(file) {
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) return 'folder';
  return found?.isFile() ? 'file' : 'nothing';
}

/** Hosts read these, and show them to nobody. */
const isPrivate = (path) =>
  path.split('/').some((part) => part === '_headers' || (part.startsWith('.') && part !== '.well-known'));

/** What a static host answers for a path below the base: `{ status, file }` or `{ status, location }`. */
async function answerFor(dir, path) {
  const missing = { status: 404, file: resolve(dir, '404.html') };
  const file = resolve(dir, `.${path}`);
  const inside = file === dir || file.startsWith(dir + sep);
  if (!inside || path.includes('\0') || isPrivate(path)) return missing;
  const kind = await kindOf(file);
  if (kind === 'file') return path.endsWith('/') ? missing : { status: 200, file };
  if (kind === 'nothing') return missing;
  if (!path.endsWith('/')) return { status: 301, location: `${path}/` };
  const index = resolve(file, 'index.html');
  return (await kindOf(index)) === 'file' ? { status: 200, file: index } : missing;
}

function send(request, response, status, headers, body) {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function sendText(request, response, status, text) {
  send(request, response, status, { 'content-type': 'text/plain; charset=utf-8' }, Buffer.from(`${text}\n`));
}

/** Answers one request as the host does; `path` is decoded and begins below the base. */
async function sendPath(request, response, { dir, base, path, query }) {
  const rules = parseHeaders(await readFile(resolve(dir, '_headers'), 'utf8').catch(() => ''));
  const headers = headersFor(rules, path);
  const answer = await answerFor(dir, path);
  if (answer.location) {
    headers.location = base + encodeURI(answer.location) + query;
    send(request, response, answer.status, headers, Buffer.alloc(0));
    return;
  }
  const body = await readFile(answer.file).catch(() => null);
  if (body === null) {
    sendText(request, response, 404, 'not found');
    return;
  }
  headers['content-type'] ??= TYPES[extname(answer.file).toLowerCase()] ?? 'application/octet-stream';
  send(request, response, answer.status, headers, body);
}

/** The path below the base, decoded; null when the address is none or lies outside. */
function pathBelow(base, address) {
  try {
    const { pathname, search } = new URL(address, 'http://host');
    if (pathname !== base && !pathname.startsWith(`${base}/`)) return null;
    return { path: decodeURIComponent(pathname.slice(base.length)), query: search };
  } catch {
    return null;
  }
}

/**
 * Serves `dir` on 127.0.0.1 below `base`; port 0 takes a free one.
 * Resolves to `{ url, port, requests, setDir(dir), break(path, status), mend(path), close() }`:
 * `url` ends with a slash; a broken path (below the base) answers `status`, or cuts the connection when that is 0.
 */
export async function serve({ dir, port = 0, base = '' }) {
  const root = tidyBase(base);
  const broken = new Map();
  const requests = [];
  const plain = (path) => `/${path.replace(/^\/+/, '')}`;
  let folder = resolve(dir);

  async function handle(request, response) {
    const found = pathBelow(root, request.url);
    const fault = found && broken.get(found.path);
    if (fault === 0) request.socket.destroy();
    else if (fault) sendText(request, response, fault, 'broken on purpose');
    else if (!['GET', 'HEAD'].includes(request.method)) sendText(request, response, 405, 'only GET and HEAD');
    else if (!found) sendText(request, response, 404, 'not found');
    else await sendPath(request, response, { dir: folder, base: root, path: found.path, query: found.query });
  }

  const server = createServer((request, response) => {
    const entry = { method: request.method, path: request.url, status: 0, at_ms: Date.now() };
    requests.push(entry);
    response.on('finish', () => { entry.status = response.statusCode; });
    handle(request, response).catch((error) => {
      if (response.headersSent) response.destroy();
      else sendText(request, response, 500, error.message);
    });
  });
  await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });

  return {
    url: `http://127.0.0.1:${server.address().port}${root}/`,
    port: server.address().port,
    requests,
    setDir(next) { folder = resolve(next); },
    break(path, status = 404) { broken.set(plain(path), status); },
    mend(path) { if (path === undefined) broken.clear(); else broken.delete(plain(path)); },
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

/** As a command: `node script/serve.mjs --dir dist --port 8080 --base /app`. */
async function main() {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: 'dist' },
      port: { type: 'string', default: '8080' },
      base: { type: 'string', default: '' },
    },
  });
  const host = await serve({ dir: values.dir, port: Number(values.port), base: values.base });
  console.log(`\nAftercare is at ${host.url}\nControl and C together stop it.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => host.close().then(() => process.exit(0)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    const taken = error.code === 'EADDRINUSE';
    console.error(taken ? 'That port is in use: give another one with --port.' : error.message);
    process.exit(1);
  });
}
