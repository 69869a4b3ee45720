// The lock: keys and ciphers, all of them the browser's own (WebCrypto). The app hands over texts and gets texts; of the keys
// it holds an object that it cannot look into, and neither can anyone else: the browser does not give them away.
//
//   passcode ─PBKDF2─┐
//                    ├─ master key ─ ring ─┬─ data keys: every entry
//   phrase ──PBKDF2──┘                     └─ private key: what is noted while locked, drafts
//
// Each text is AES-256-GCM under a nonce of 96 random bits that stands before it; what it is and where it stands is bound to
// it (associated data). The text of a lock is JSON: `ids` of the keys, first that of the pair, last that of the data key in
// use; `public`; what the two secrets open; and the `ring`. What stands in the clear is bound to what is enciphered.

const LEAST_ITERATIONS = 600_000; // OWASP Password Storage; fewer are never read, so that nobody can weaken a lock unseen
const MOST_ITERATIONS = 10_000_000; // more would take a phone a minute
const P256 = { name: 'ECDH', namedCurve: 'P-256' };
const PUBLIC_BYTES = 65;
const NONCE_BYTES = 12;

const utf8 = (text) => new TextEncoder().encode(text);
const unbase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));
const newId = () => Array.from(random(4), (byte) => byte.toString(16).padStart(2, '0')).join('');

function base64(...parts) {
  let letters = '';
  for (const part of parts) for (const byte of new Uint8Array(part)) letters += String.fromCharCode(byte);
  return btoa(letters);
}

const imported = (form, bytes, kind, uses) => crypto.subtle.importKey(form, bytes, kind, false, uses);
const aesKey = (bytes) => imported('raw', bytes, 'AES-GCM', ['encrypt', 'decrypt']);
const privateKey = (bytes) => imported('pkcs8', bytes, P256, ['deriveBits']);

async function derived(way, secret) {
  const key = await imported('raw', secret, way.name, ['deriveKey']);
  return crypto.subtle.deriveKey({ hash: 'SHA-256', ...way }, key, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

// The key that a secret makes. However a keyboard composes its letters it is the same one (Unicode NFC, RFC 8265).
const keyOf = (secret, salt, iterations) => derived({ name: 'PBKDF2', salt: unbase64(salt), iterations }, utf8(secret.normalize('NFC')));

const way = (iv, bound) => ({ name: 'AES-GCM', iv, additionalData: utf8(bound) });

async function sealed(key, bound, text, ...before) {
  const nonce = random(NONCE_BYTES);
  return base64(...before, nonce, await crypto.subtle.encrypt(way(nonce, bound), key, utf8(text)));
}

async function opened(key, bound, bytes) {
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const text = await crypto.subtle.decrypt(way(nonce, bound), key, bytes.subarray(NONCE_BYTES));
  return new TextDecoder('utf-8', { fatal: true }).decode(text);
}

// So many new random bytes, in Base64.
export const fresh = (bytes) => base64(random(bytes));

// A backup behind a passphrase, and back: nothing where the passphrase is another one.
export async function protect(passphrase, iterations, salt, nonce, bound, text) {
  const key = await keyOf(passphrase, salt, iterations);
  return base64(await crypto.subtle.encrypt(way(unbase64(nonce), bound), key, utf8(text)));
}
export async function unprotect(passphrase, iterations, salt, nonce, bound, data) {
  const key = await keyOf(passphrase, salt, iterations);
  return opened(key, bound, unbase64(nonce + data)).catch(() => undefined);
}

const slotBound = ({ iterations, salt }) => `aftercare lock 1 ${iterations} ${salt}`;
const ringBound = (lock) => `aftercare ring 1 ${lock.ids.join(' ')} ${lock.public}`;
const rowBound = (mark, id, place) => `aftercare 1 ${mark} ${id} ${place}`;
const LEDGER = 'aftercare ledger 1';

function lockOf(text) {
  const lock = JSON.parse(text);
  const isSound = ({ iterations }) => iterations >= LEAST_ITERATIONS && iterations <= MOST_ITERATIONS;
  if (lock.version !== 1 || !isSound(lock.passcode) || !isSound(lock.phrase)) throw new Error('not a lock of ours');
  return lock;
}

async function slotFor(secret, master) {
  const slot = { iterations: LEAST_ITERATIONS, salt: fresh(16) };
  const key = await sealed(await keyOf(secret, slot.salt, slot.iterations), slotBound(slot), master);
  return { ...slot, key };
}

async function masterIn(slot, secret) {
  const key = await keyOf(secret, slot.salt, slot.iterations);
  return opened(key, slotBound(slot), unbase64(slot.key)).catch(() => undefined);
}

// The master key in Base64, where `typed` opens it; `phrase` is what was typed where it can be a phrase.
async function masterOf(lock, typed, phrase) {
  return (phrase && await masterIn(lock.phrase, phrase)) || masterIn(lock.passcode, typed);
}

// What is open of a lock: its text, and the keys in its ring.
async function keysOf(text, master, erased) {
  const lock = lockOf(text);
  const ring = await opened(master, ringBound(lock), unbase64(lock.ring));
  const [first, ...lines] = ring.split('\n');
  const data = await Promise.all(lines.map(async (line) => {
    const [id, key] = line.split(' ');
    return [id, await aesKey(unbase64(key))];
  }));
  return { text, master, ring, public: lock.public, private: await privateKey(unbase64(first)), data: new Map(data), erased };
}

// Another tab may have put one more key in the ring.
async function refreshed(keys, text) {
  if (keys.text !== text) Object.assign(keys, await keysOf(text, keys.master, keys.erased));
}

const newDataKey = () => `${newId()} ${base64(random(32))}`;

// A new lock: `[text, keys]`.
export async function make(passcode, phrase) {
  const master = random(32);
  const pair = await crypto.subtle.generateKey(P256, true, ['deriveBits']);
  const [open, secret] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  const data = newDataKey();
  const lock = {
    version: 1,
    ids: [newId(), data.split(' ')[0]],
    public: base64(open),
    passcode: await slotFor(passcode, base64(master)),
    phrase: await slotFor(phrase, base64(master)),
  };
  const key = await aesKey(master);
  lock.ring = await sealed(key, ringBound(lock), `${base64(secret)}\n${data}`);
  const text = JSON.stringify(lock);
  return [text, await keysOf(text, key, new Set())];
}

// The places in a ledger. One that does not open says nothing; the entries still say what they are.
async function placesIn(ledger, master) {
  try {
    return (await opened(master, LEDGER, unbase64(ledger))).split('\n');
  } catch {
    return [];
  }
}

// The keys of a lock, or nothing where what was typed opens it not; an error where the lock itself is damaged.
export async function unlock(text, typed, phrase, ledger = '') {
  const master = await masterOf(lockOf(text), typed, phrase);
  if (master === undefined) return undefined;
  const key = await aesKey(unbase64(master));
  return keysOf(text, key, new Set(await placesIn(ledger, key)));
}

export const isOf = (keys, text) => keys.public === JSON.parse(text).public;

// The text of the lock with another passcode: nothing else of it changes.
export async function withPasscode(text, typed, phrase, passcode) {
  const lock = lockOf(text);
  const master = await masterOf(lock, typed, phrase);
  return master && JSON.stringify({ ...lock, passcode: await slotFor(passcode, master) });
}

// The same with one more data key, which is used from then on; the others still open what they closed.
export async function withNewKey(text, keys) {
  await refreshed(keys, text);
  const lock = lockOf(text);
  const data = newDataKey();
  lock.ids.push(data.split(' ')[0]);
  lock.ring = await sealed(keys.master, ringBound(lock), `${keys.ring}\n${data}`);
  return JSON.stringify(lock);
}

const shared = async (key, other, sender) => {
  const point = await imported('raw', other, P256, []);
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: point }, key, 256);
  return derived({ name: 'HKDF', salt: sender, info: utf8('aftercare note 1') }, secret);
};

// For whoever opens the lock, by whoever cannot: each text under a key of its own.
export async function note(text, place, plain) {
  const lock = lockOf(text);
  const pair = await crypto.subtle.generateKey(P256, false, ['deriveBits']);
  const sender = await crypto.subtle.exportKey('raw', pair.publicKey);
  const key = await shared(pair.privateKey, unbase64(lock.public), sender);
  const [id] = lock.ids;
  return `~n${id}${await sealed(key, rowBound('n', id, place), plain, sender)}`;
}

// Rows as `[place, mark, text, place, …]`, enciphered; after them, if something was deleted for good, the ledger: what stands
// in the one there is, and the places of this write. Nothing else: a write that failed before it has deleted nothing.
export async function close(text, keys, rows, gone, ledger = '') {
  await refreshed(keys, text);
  const [id, key] = [...keys.data].at(-1);
  const closed = [];
  for (let at = 0; at < rows.length; at += 3) {
    const [place, mark, plain] = rows.slice(at, at + 3);
    closed.push(sealed(key, rowBound(mark, id, place), plain).then((data) => `~${mark}${id}${data}`));
  }
  if (gone.length > 0) {
    const places = new Set([...await placesIn(ledger, keys.master), ...gone]);
    closed.push(sealed(keys.master, LEDGER, [...places].join('\n')));
  }
  return Promise.all(closed);
}

// Rows as `[place, enciphered text, …]`, each opened, or nothing in its place.
export async function open(text, keys, rows) {
  await refreshed(keys, text);
  const read = async (place, closed) => {
    const [mark, id] = [closed[1], closed.slice(2, 10)];
    const bytes = unbase64(closed.slice(10));
    const bound = rowBound(mark, id, place);
    if (mark === 'n') {
      const sender = bytes.subarray(0, PUBLIC_BYTES);
      return opened(await shared(keys.private, sender, sender), bound, bytes.subarray(PUBLIC_BYTES));
    }
    // One that was deleted for good was put back by somebody who had a copy.
    if (mark !== 't' && keys.erased.has(place)) throw new Error('it came back');
    return opened(keys.data.get(id), bound, bytes);
  };
  const all = [];
  for (let at = 0; at < rows.length; at += 2) all.push(read(rows[at], rows[at + 1]).catch(() => undefined));
  return Promise.all(all);
}
