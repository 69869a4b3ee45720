// The order of the functions in a WebAssembly module. What is alike compresses better when it stands side by side.

import { HEADER_BYTES, number, Reader, text } from './bytes.mjs';

const SECTION = { custom: 0, types: 3, bodies: 10 };
// In the section of names, the part that names functions.
const FUNCTIONS = 1;

// namedByLikeness(bytes): the same module with a name for each function. In the order of the names, functions of the
// same type stand together, and among these the ones that begin alike.
export function namedByLikeness(bytes) {
  const { types, bodies } = functions(bytes);
  if (types.length === 0 || types.length !== bodies.length) throw new Error('the app has no functions, or has them in another layout');
  const order = bodies.map((_, at) => at).sort((a, b) => types[a] - types[b] || Buffer.compare(bodies[a], bodies[b]));
  const places = new Map(order.map((at, place) => [at, place]));
  // What is imported comes before the module's own functions, and is not moved.
  const imported = WebAssembly.Module.imports(new WebAssembly.Module(bytes)).filter(({ kind }) => kind === 'function').length;
  const names = bodies.map((_, at) => Buffer.concat([number(imported + at), text(String(places.get(at)).padStart(8, '0'))]));
  const part = Buffer.concat([number(names.length), ...names]);
  const section = Buffer.concat([text('name'), number(FUNCTIONS), number(part.length), part]);
  return Buffer.concat([bytes, number(SECTION.custom), number(section.length), section]);
}

function functions(bytes) {
  const found = { types: [], bodies: [] };
  for (const reader = new Reader(bytes, HEADER_BYTES); reader.at < bytes.length; ) {
    const id = reader.byte();
    const section = new Reader(reader.take(reader.number()), 0);
    const each = id === SECTION.types ? found.types : id === SECTION.bodies ? found.bodies : undefined;
    if (!each) continue;
    for (let left = section.number(); left > 0; left -= 1) {
      const value = section.number();
      each.push(id === SECTION.types ? value : section.take(value));
    }
  }
  return found;
}
