// One component of the bill, in the words of CycloneDX.

/** `kind` is the first word of its address (purl), `hash` what a lock file says of its bytes, if it does. */
export function component({ kind, name, version, license, hash }) {
  const purl = `pkg:${kind}/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`;
  return {
    'bom-ref': purl,
    name,
    version,
    // A slash is the older way to write "or".
    ...(license ? { licenses: [{ expression: license.replaceAll('/', ' OR ') }] } : {}),
    ...(hash ? { hashes: [hash] } : {}),
    purl,
  };
}
