// A backup behind a passphrase, written here anew (docs/backup.md), around whatever is to be in it.

import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import { digits } from './judge.mjs';

const ITERATIONS = 600_000;

/** The file that asks for `passphrase` and has `text` in it. */
export function enveloped(text, passphrase) {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const says = {
    kdf: 'PBKDF2-HMAC-SHA-256', iterations: ITERATIONS, salt: salt.toString('base64'), cipher: 'AES-256-GCM', nonce: nonce.toString('base64'),
  };
  const first = `${JSON.stringify({ format: 'aftercare-backup', version: 1, encrypted: says }).slice(0, -1)},`;
  const key = pbkdf2Sync(passphrase.normalize('NFC'), salt, ITERATIONS, 32, 'sha256');
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(first));
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  const body = `${first}\n"data":"${data.toString('base64')}",\n`;
  return `${body}"checksum":"${digits(body)}"}`;
}
