// The JavaScript that wasm-bindgen writes between the browser and the app, less what nobody asks for.
//
// Its layout is known: every statement of the file begins in the first column, and every function that the app may
// import is an entry of one object, eight columns in. Whatever does not look so stays as it is.

const ENTRY = /^ {8}(?!__proto__)(\w+): /;
const DECLARED = /^(?:export )?(?:async )?(?:class|function|const|let) (\w+)\b(?!,)/;
// Adds a method to a class, but is no use of it.
const DISPOSER = /^if \(Symbol\.dispose\) (\w+)\./;

// withoutUnused(glue, kept): less every top-level name that nothing else mentions, and every import not in `kept`.
export function withoutUnused(glue, kept) {
  let parts = statements(withoutImports(glue, kept));
  for (;;) {
    const left = parts.filter((part) => isUsed(part, parts));
    if (left.length === parts.length) return left.join('');
    parts = left;
  }
}

// The names of the app's exports that the glue uses.
export function exportsUsed(glue) {
  if (/\bwasm\[/.test(glue)) throw new Error('the glue computes the name of an export');
  return new Set(Array.from(glue.matchAll(/\bwasm\.(\w+)/g), ([, name]) => name));
}

// The names of the functions that the glue has for the app.
export function importsOffered(glue) {
  const names = glue.split('\n').flatMap((line) => ENTRY.exec(line)?.[1] ?? []);
  if (names.length === 0) throw new Error('the glue offers nothing to the app, or has another layout');
  return new Set(names);
}

// The same glue with other names for what the two sides call each other.
export function renamed(glue, imports, exports) {
  return glue
    .replace(/\bwasm\.(\w+)/g, (_, name) => `wasm.${exports.get(name)}`)
    .split('\n')
    .map((line) => line.replace(ENTRY, (_, name) => `        ${imports.get(name)}: `))
    .join('\n');
}

// The same glue, which makes the app out of a packed file with the function `unpack`, whose source that is.
export function unpacking(glue, unpack) {
  const parts = statements(glue);
  const at = parts.findIndex((part) => part.startsWith('async function __wbg_load(module, imports) {'));
  if (at < 0) throw new Error('the glue loads the app in another way than it did');
  parts[at] = LOAD + unpack;
  return parts.join('');
}

// The start script has seen to it that the answer is good. What the service worker has kept is unpacked.
const LOAD = `async function __wbg_load(response, imports) {
  if (response.headers.has('unpacked')) return WebAssembly.instantiateStreaming(response, imports);
  return WebAssembly.instantiate(unpack(new Uint8Array(await response.arrayBuffer())), imports);
}
`;

function withoutImports(glue, kept) {
  let dropping = false;
  const lines = glue.split('\n').filter((line) => {
    const name = ENTRY.exec(line)?.[1];
    if (name) dropping = !kept.has(name);
    else if (/^ {0,4}\S/.test(line)) dropping = false;
    return !dropping;
  });
  return lines.join('\n');
}

function statements(glue) {
  const parts = [''];
  for (const line of glue.split(/(?<=\n)/)) {
    if (/^[A-Za-z]/.test(line)) parts.push('');
    parts[parts.length - 1] += line;
  }
  return parts;
}

function isUsed(part, parts) {
  const name = (DECLARED.exec(part) ?? DISPOSER.exec(part))?.[1];
  if (!name) return true;
  const word = new RegExp(`\\b${name}\\b`);
  return parts.some((other) => other !== part && DISPOSER.exec(other)?.[1] !== name && DECLARED.exec(other)?.[1] !== name && word.test(other));
}
