// The world outside: a proxy that the browser uses for every host but this machine. It notes who was asked for and
// answers nobody, so a request that no page reports (a worker's, a prefetch) is seen too.

import { createServer } from 'node:http';

/** Whom Chromium asks for itself, whatever page is open. Were one of them an address of ours, `requests` would show it. */
const BROWSERS_OWN = [
  'accounts.google.com',
  'android.clients.google.com',
  'clients2.google.com',
  'content-autofill.googleapis.com',
  'edgedl.me.gvt1.com',
  'mtalk.google.com',
  'optimizationguide-pa.googleapis.com',
  'redirector.gvt1.com',
  'safebrowsing.googleapis.com',
  'safebrowsingohttpgateway.googleapis.com',
  'update.googleapis.com',
];

const hostOf = (address) => new URL(/^\w+:\/\//.test(address) ? address : `tcp://${address}`).hostname;

/** Resolves to `{ asked, port, close() }`; `asked` holds every host that anything in the browser wanted. */
export async function openOutside() {
  const asked = [];
  const note = (address) => BROWSERS_OWN.includes(hostOf(address)) || asked.push(address);
  const server = createServer((request, response) => {
    note(request.url);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    note(request.url);
    socket.on('error', () => {}); // The browser may be killed in the middle.
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    asked,
    port: server.address().port,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}
