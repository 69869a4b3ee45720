// Changes the rules one small mistake at a time, in a copy, and looks whether the tests of the rules see it.
// Run by `script/mutants`. Ends with the figures; fails if a mistake goes unseen that is not in `equivalent.mjs`.

import { fate, fatesOfRows, makeCopy, read, write } from './copy.mjs';
import { EQUIVALENT } from './equivalent.mjs';
import { mutantsOf } from './mutate.mjs';

// Where levels, windows and thresholds stand.
const FILES = [
  'guidance', 'symptom', 'catalogue', 'catalogue/making', 'catalogue/common', 'catalogue/emergencies',
  'catalogue/others', 'catalogue/figure', 'red_flags', 'vitals', 'likely',
];
// Where each row stands alone, so that the mutants of all rows are compiled together.
const TABLES = ['catalogue/common', 'catalogue/emergencies', 'catalogue/others'];

function control(when) {
  if (fate() === 'survived') return;
  console.error(`The rules as they are do not pass their own tests, in ${when}: no figure would mean anything.`);
  process.exit(2);
}

/** The fate of each mutant of a file. */
function fates(name, mutants) {
  const text = read(name);
  const inRows = TABLES.includes(name) ? mutants.filter((mutant) => mutant.row) : [];
  const ofRows = inRows.length > 0 ? fatesOfRows(name, inRows.map((mutant) => mutant.row)) : [];
  const all = mutants.map((mutant) => {
    if (inRows.includes(mutant)) return ofRows[inRows.indexOf(mutant)];
    write(name, mutant.text);
    return fate();
  });
  write(name, text);
  return all;
}

const isKnown = (name, mutant) => (known) =>
  known.file === name && known.was === mutant.was && known.is === mutant.is;

/** All mutants of one file, counted by their fate. */
function tryFile(name) {
  makeCopy(name);
  control(`${name} before any change`);
  const count = { killed: 0, refused: 0, survived: 0, equivalent: 0 };
  const survivors = [];
  const mutants = mutantsOf(read(name));
  fates(name, mutants).forEach((became, at) => {
    const mutant = mutants[at];
    const known = became === 'survived' && EQUIVALENT.find(isKnown(name, mutant));
    count[known ? 'equivalent' : became] += 1;
    if (known) known.used = true;
    else if (became === 'survived') survivors.push(mutant);
  });
  control(`${name} after all changes were undone`);
  console.log(`  ${name}: ${figures(count)}`);
  for (const { line, was, is } of survivors) {
    console.log(`  survived: src/care/${name}.rs:${line}\n    ${was}\n    ${is}`);
  }
  return count;
}

function figures({ killed, refused, survived, equivalent }) {
  const all = killed + survived + equivalent;
  return `${all} mutants, ${killed} killed, ${equivalent} equivalent, ${survived} survived; ${refused} more do not compile`;
}

function tellEquivalent(files) {
  const all = EQUIVALENT.filter((known) => files.includes(known.file));
  if (all.length > 0) console.log('\nEquivalent, each with its reason:');
  for (const { file, was, is, why } of all) console.log(`  ${file}: ${why}\n    ${was}\n    ${is}`);
  const stale = all.filter((known) => !known.used);
  for (const { file, was, is } of stale) console.log(`  listed, but no survivor: ${file}\n    ${was}\n    ${is}`);
  return stale.length;
}

const asked = process.argv.slice(2);
const files = asked.length > 0 ? asked : FILES;
const sum = { killed: 0, refused: 0, survived: 0, equivalent: 0 };
for (const name of files) {
  for (const [key, value] of Object.entries(tryFile(name))) sum[key] += value;
}
const stale = tellEquivalent(files);
console.log(`\n${figures(sum)}.`);
process.exitCode = sum.survived + stale > 0 ? 1 : 0;
