// A copy of the rules and of their tests, outside the clone, as one crate so small that a mutant compiles in a second.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const copy = join(process.env.AFTERCARE_CACHE, 'mutants');

// What the rules need of the knowledge, and their tests.
const RULES = {
  modules: [
    'catalogue', 'guidance', 'likely', 'moment', 'named', 'order', 'phase', 'red_flags', 'session', 'symptom', 'vitals',
  ],
  tests: [
    'care_guidance', 'care_severe', 'care_since', 'care_vitals', 'care_readings', 'care_likely', 'catalogue/main',
  ],
  words: [],
};
// The lists of effects are held against the table together with their names and with the tasks: twice as much to compile.
const LISTS = {
  modules: [...RULES.modules, 'task'],
  tests: [...RULES.tests, 'care_tables'],
  words: ['effects'],
};

// In place of the catalogue's own line: the row of the mutant that is asked for, where one is.
const ROWS = 'pub static ROWS: [&Row; Effect::ALL.len()] = in_order();';
const ROWS_WITH_MUTANT = `pub static ROWS: std::sync::LazyLock<[&Row; Effect::ALL.len()]> = std::sync::LazyLock::new(|| {
    let mut rows = in_order();
    if let Some(at) = std::env::var("MUTANT").ok().and_then(|at| at.parse::<usize>().ok()) {
        let row = &MODULE::MUTANTS[at];
        rows[row.effect as usize] = row;
    }
    rows
});`;

const path = (name) => join(copy, 'src/care', `${name}.rs`);

export const read = (name) => readFileSync(path(name), 'utf8');
export const write = (name, text) => writeFileSync(path(name), text);

/** Writes the copy anew, with what the mutants of this file need. */
export function makeCopy(name) {
  const { modules, tests, words } = name === 'symptom' ? LISTS : RULES;
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  const filter = (from) => !/tests\/(browser|mutants)/.test(from);
  for (const each of ['Cargo.toml', 'Cargo.lock', 'src', 'tests']) {
    cpSync(join(root, each), join(copy, each), { recursive: true, filter });
  }
  const list = (names) => names.map((each) => `pub mod ${each};\n`).join('');
  write('mod', list(modules));
  write('../words/mod', list(words));
  // The tests of the words are not what is asked here.
  edit('src/words/effects.rs', '#[cfg(test)]\nmod tests;', '');
  // A list of rows that is made at run time is gone through by reference.
  for (const test of [...tests, 'catalogue/figures']) edit(`tests/${test}.rs`, ' in ROWS {', ' in ROWS.iter() {');
  const held = tests.map((test) => `#[cfg(test)]\n#[path = "../tests/${test}.rs"]\nmod ${test.replace('/', '_')};\n`);
  const crate = `pub mod care;\npub mod words;\n#[cfg(test)]\nextern crate self as aftercare;\n${held.join('')}`;
  writeFileSync(join(copy, 'src/lib.rs'), crate);
}

function edit(file, from, to) {
  const text = readFileSync(join(copy, file), 'utf8');
  writeFileSync(join(copy, file), text.replaceAll(from, to));
}

/** Compiles the copy; the path of its tests, or nothing where it does not compile. */
export function compile() {
  const args = ['test', '--quiet', '--lib', '--no-run', '--locked', '--message-format=json'];
  const env = { ...process.env, CARGO_PROFILE_TEST_DEBUG: '0', CARGO_PROFILE_DEV_DEBUG: '0' };
  const done = spawnSync('cargo', args, { cwd: copy, encoding: 'utf8', maxBuffer: 1 << 27, env });
  if (done.error) throw done.error;
  const told = done.stdout.split('\n').filter((line) => line.startsWith('{'));
  const messages = told.map((line) => JSON.parse(line));
  const tests = messages.find((message) => message.executable)?.executable;
  return { tests: done.status === 0 ? tests : undefined, messages };
}

/** Whether the tests pass. One that never ends does not. */
export function passes(tests, mutant = '') {
  const env = { ...process.env, MUTANT: String(mutant) };
  const run = spawnSync(tests, ['--quiet'], { cwd: copy, timeout: 60_000, stdio: 'ignore', env });
  if (run.error && run.error.code !== 'ETIMEDOUT') throw run.error;
  return run.status === 0;
}

/** What became of the copy as it stands: "killed" by a test, "refused" by the compiler, or "survived". */
export function fate() {
  const { tests } = compile();
  if (!tests) return 'refused';
  return passes(tests) ? 'survived' : 'killed';
}

/** All mutants of rows of one table at once, in one compilation: the fate of each. */
export function fatesOfRows(name, rows) {
  const [table, catalogue] = [read(name), read('catalogue')];
  write('catalogue', catalogue.replace(ROWS, ROWS_WITH_MUTANT.replace('MODULE', name.replace('catalogue/', ''))));
  const list = (kept) => kept.map((at) => `    // ${at}\n    ${rows[at]},\n`).join('');
  const add = (kept) => write(name, `${table}\npub(super) static MUTANTS: &[Row] = &[\n${list(kept)}];\n`);
  let kept = [...rows.keys()];
  add(kept);
  let built = compile();
  // Those that the compiler refuses stand in its messages.
  for (let tries = 0; !built.tests && tries < 5; tries += 1) {
    const refused = refusedIn(read(name), built.messages);
    if (refused.size === 0) break;
    kept = kept.filter((at) => !refused.has(at));
    add(kept);
    built = compile();
  }
  write('catalogue', catalogue);
  write(name, table);
  if (!built.tests) throw new Error(`the mutants of ${name} do not compile together`);
  if (!passes(built.tests)) throw new Error(`${name} does not pass where no mutant is asked for`);
  const fates = rows.map(() => 'refused');
  kept.forEach((at, place) => {
    fates[at] = passes(built.tests, place) ? 'survived' : 'killed';
  });
  return fates;
}

function refusedIn(text, messages) {
  const lines = text.split('\n');
  const refused = new Set();
  const spans = messages.filter((each) => each.message?.level === 'error').flatMap((each) => each.message.spans);
  for (const span of spans) {
    for (let line = span.line_start - 1; line > 0; line -= 1) {
      const mark = /^ {4}\/\/ (\d+)$/.exec(lines[line]);
      if (mark) {
        refused.add(Number(mark[1]));
        break;
      }
    }
  }
  return refused;
}
