// Figures and how they are told.

/** The p-th part of a list of numbers, by nearest rank. */
export function part(list, p) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
}

/** A line of the table: what, how often, median, p95, and the budget that the p95 is held against. */
export function line(what, list, budget_ms) {
  const p95 = part(list, 0.95);
  const verdict = budget_ms === undefined ? '' : `${p95 <= budget_ms ? 'within' : 'OVER'} ${budget_ms}`;
  return [what, list.length, Math.round(part(list, 0.5)), Math.round(p95), verdict].map(String);
}

/** Prints rows below their heads, the first column to the left, numbers to the right. */
export function table(heads, rows) {
  const all = [heads, ...rows];
  const widths = heads.map((_, at) => Math.max(...all.map((row) => row[at].length)));
  const text = (row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ');
  console.log(`\n${text(heads)}\n${widths.map((width) => '─'.repeat(width)).join('  ')}`);
  for (const row of rows) console.log(text(row));
}
