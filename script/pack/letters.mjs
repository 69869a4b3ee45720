// Which byte stands for which row of the table.
//
// Brotli foretells a byte by the two before it, and of these it knows no more than in which of eight groups they are, by
// how large they are. So rows that are alike in what follows them have bytes of one group.

import { groupsOf, Neighbours } from './groups.mjs';

// The first byte of each group, as RFC 7932 has them where it speaks of signed bytes.
const FROM = [0, 1, 16, 64, 128, 192, 240, 255, 256];

// lettersFor(counts, sequence): a byte for each row; `counts[row]` is how often it occurs in the sequence.
export function lettersFor(counts, sequence) {
  const neighbours = new Neighbours();
  for (let at = 2; at < sequence.length; at += 1) neighbours.add(sequence[at - 1], sequence[at - 2], sequence[at]);
  const room = FROM.slice(1).map((end, group) => end - FROM[group]);
  const groups = groupsOf(dealt(counts, room), { neighbours: [neighbours], counts, room });
  const next = FROM.slice(0, -1);
  return Uint8Array.from(groups, (group) => next[group]++);
}

// To begin with: to each group in turn, the frequent ones first.
function dealt(counts, room) {
  const left = [...room];
  const groups = new Uint8Array(counts.length);
  let group = 0;
  for (const row of [...counts.keys()].sort((a, b) => counts[b] - counts[a] || a - b)) {
    while (left[group] === 0) group = (group + 1) % left.length;
    groups[row] = group;
    left[group] -= 1;
    group = (group + 1) % left.length;
  }
  return groups;
}
