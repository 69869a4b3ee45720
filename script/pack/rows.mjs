// The table of instructions: a row is the bytes that one begins with, and what follows them.

// What follows: nothing, literal bytes, the end of the function, or a value of one of the kinds from here on.
const [NOTHING, LITERAL, END] = [0, 1, 2];
export const VALUES = 3;

// A letter of one byte stands for each row.
const ROWS = 256;
// A row costs a place in the table, so it must save some bytes.
const WORTH = 60;
// The length of what a row stands for is one byte, and so is that of literal bytes.
const LONGEST = 255;
const ENDING = { bytes: Uint8Array.of(0x0b), kind: END };
const LITERALLY = { bytes: new Uint8Array(0), kind: LITERAL };

// rowsOf(bodies): `rows`, and `items`, which are all instructions of the bodies, one after the other: each with its row, and
// its value or literal bytes.
export function rowsOf(bodies) {
  const parts = bodies.flatMap((body) => [...body.map(withKind), ENDING]);
  const places = chosen(counted(parts));
  const items = parts.flatMap(({ bytes, kind, value }) => {
    const row = places.get(nameOf(kind, bytes))?.row;
    return row === undefined ? pieces(bytes).map((literal) => ({ row: 0, literal })) : [{ row, kind, value }];
  });
  const rows = [LITERALLY, ...places.values()].map(({ bytes, kind }) => ({ bytes, kind, count: 0 }));
  for (const { row } of items) rows[row].count += 1;
  return { rows, items };
}

const withKind = ({ bytes, carrier, value }) => ({ bytes, value, kind: carrier === undefined ? NOTHING : VALUES + carrier });
const nameOf = (kind, bytes) => `${kind} ${bytes.join()}`;

function counted(parts) {
  const counts = new Map();
  for (const { bytes, kind } of parts) {
    const name = nameOf(kind, bytes);
    const known = counts.get(name);
    if (known) known.count += 1;
    else counts.set(name, { name, bytes, kind, count: 1 });
  }
  return [...counts.values()];
}

// What can be literal has a row only where that is worth it. Row 0 is for all that have none.
function chosen(all) {
  const needed = all.filter(({ kind }) => kind !== NOTHING);
  const saved = ({ count, bytes }) => (bytes.length > LONGEST ? 0 : (count - 1) * bytes.length);
  const others = all.filter((each) => each.kind === NOTHING && saved(each) >= WORTH).sort((a, b) => saved(b) - saved(a));
  const rows = [...needed, ...others.slice(0, Math.max(0, ROWS - 1 - needed.length))];
  if (rows.length >= ROWS) throw new Error('the app has more kinds of instructions than there are letters');
  return new Map(rows.map((each, at) => [each.name, { ...each, row: at + 1 }]));
}

function pieces(bytes) {
  return Array.from({ length: Math.ceil(bytes.length / LONGEST) }, (_, at) => bytes.subarray(at * LONGEST, (at + 1) * LONGEST));
}
