// Which symbols are alike as neighbours. They are put into eight groups, such that the groups of two neighbours tell as
// much as can be told of what stands beside them.

export const GROUPS = 8;
export const CONTEXTS = GROUPS * GROUPS;
// What a symbol costs where it occurs for the first time, in bits.
const NEW = 5;
// By less than this, in bits, nothing has become better.
const STEP = 1;

// How often each symbol occurs beside each pair of neighbours. A symbol is anything that can be a key, a neighbour is a
// number below 256.
export class Neighbours {
  #counts = new Map();
  #symbols = new Map();

  add(near, far, symbol) {
    if (!this.#symbols.has(symbol)) this.#symbols.set(symbol, this.#symbols.size);
    const key = (this.#symbols.get(symbol) * 256 + near) * 256 + far;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  // cost(groups): what all symbols cost, in bits, for one who knows the groups of their neighbours.
  cost() {
    const column = (of) => Int32Array.from(this.#counts, of);
    const [near, far] = [column(([key]) => (key >> 8) & 255), column(([key]) => key & 255)];
    const [symbol, count] = [column(([key]) => Math.floor(key / 65536)), column((row) => row[1])];
    const bits = bitsUpTo(count.reduce((sum, each) => sum + each, 0));
    const symbols = this.#symbols.size;
    const seen = new Int32Array(CONTEXTS * symbols);
    const all = new Int32Array(CONTEXTS);
    return (groups) => {
      seen.fill(0);
      all.fill(0);
      let sum = 0;
      for (let at = 0; at < count.length; at += 1) {
        const context = groups[near[at]] * GROUPS + groups[far[at]];
        const place = context * symbols + symbol[at];
        const had = seen[place];
        seen[place] = had + count[at];
        all[context] += count[at];
        sum += (had > 0 ? bits[had] : NEW) - bits[had + count[at]];
      }
      return all.reduce((total, each) => total + bits[each], sum);
    };
  }
}

// For every count, what so many of one kind take and give back.
function bitsUpTo(most) {
  return Float64Array.from({ length: most + 1 }, (_, count) => (count > 1 ? count * Math.log2(count) : 0));
}

// groupsOf(first, { neighbours, counts, room }): a group for each symbol, beginning with those in `first`. The frequent ones
// come before the others, each goes where it costs least, and all is done again until nothing moves. `room[group]` is how
// many symbols fit into a group.
export function groupsOf(first, { neighbours, counts, room }) {
  const groups = Uint8Array.from(first);
  const costs = neighbours.map((each) => each.cost());
  const cost = () => costs.reduce((sum, each) => sum + each(groups), 0);
  const left = room.map((places, group) => places - groups.filter((each) => each === group).length);
  const order = [...counts.keys()].sort((a, b) => counts[b] - counts[a] || a - b);
  let best = cost();
  for (let before = Infinity; best < before; ) {
    before = best;
    for (const symbol of order) {
      for (let group = 0; group < GROUPS; group += 1) {
        const old = groups[symbol];
        if (group === old || left[group] === 0) continue;
        groups[symbol] = group;
        const now = cost();
        if (now < best - STEP) {
          best = now;
          left[group] -= 1;
          left[old] += 1;
        } else {
          groups[symbol] = old;
        }
      }
    }
  }
  return groups;
}
