// Values of one kind, each in a stream with those that are like it: the contexts in which they occur are put together for
// as long as that costs less than to keep them apart.

// What one more stream costs, in bits: its length stands in the file, and a compressor learns its habits anew.
const STREAM = 200;
// What a value costs where it occurs for the first time.
const NEW = 7;

const bits = (count) => count * Math.log2(count);

// streamsOf(contexts): for each context the place of its stream; `contexts` has for each the list of its values.
export function streamsOf(contexts) {
  let piles = Array.from(contexts, ([context, values]) => pile([context], counted(values)));
  for (;;) {
    const pair = bestPair(piles);
    if (!pair) break;
    const together = pile(pair.flatMap((each) => each.contexts), sum(pair));
    piles = [...piles.filter((each) => !pair.includes(each)), together];
  }
  return new Map(piles.flatMap((each, place) => each.contexts.map((context) => [context, place])));
}

function bestPair(piles) {
  let [best, gain] = [undefined, 0];
  piles.forEach((a, at) => {
    for (const b of piles.slice(at + 1)) {
      const now = STREAM + a.cost + b.cost - costTogether(a, b);
      if (now > gain) [best, gain] = [[a, b], now];
    }
  });
  return best;
}

function counted(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function sum([a, b]) {
  const counts = new Map(a.counts);
  for (const [value, count] of b.counts) counts.set(value, (counts.get(value) ?? 0) + count);
  return counts;
}

function pile(contexts, counts) {
  let [total, cost] = [0, 0];
  for (const count of counts.values()) {
    total += count;
    cost += NEW - bits(count);
  }
  return { contexts, counts, total, cost: cost + bits(total) };
}

function costTogether(a, b) {
  const [large, small] = a.counts.size > b.counts.size ? [a, b] : [b, a];
  let cost = large.cost - bits(large.total) + bits(large.total + small.total);
  for (const [value, count] of small.counts) {
    const had = large.counts.get(value);
    cost += (had ? bits(had) : NEW) - bits((had ?? 0) + count);
  }
  return cost;
}
