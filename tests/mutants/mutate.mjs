// What a small mistake in the rules would look like: every change of a number, a level, a comparison or a call.
// Pure: text in, mutants out. Run by `script/mutants`.

const LEVELS = ['E', 'U', 'N'];
// Values of which each may be taken for each other.
const KINDS = {
  Level: ['NextVisit', 'CallToday', 'Emergency'],
  Severity: ['Mild', 'Moderate', 'Severe'],
  Emergency: ['Body', 'Suicide'],
  CountedFrom: ['Dose', 'Beginning'],
  Expected: ['Yes', 'Sometimes', 'No', 'Never'],
  Window: ['Any', 'DaysToWeeks', 'RepeatedUse'],
  Impossible: ['Top', 'Bottom', 'BottomNotBelowTop', 'Pulse'],
  Studied: ['NasalSpray', 'NasalSprayUpkeep', 'Anaesthetic'],
};
// Written without their type in the tables.
const BARE = ['Yes', 'Sometimes', 'No', 'Never'];
const SIGNS = ['ChestOrBackPain', 'Vomiting'];

const SWAPS = [
  [' >= ', [' > ', ' < ']],
  [' <= ', [' < ', ' > ']],
  [' > ', [' >= ', ' < ']],
  [' < ', [' <= ', ' > ']],
  [' == ', [' != ']],
  [' != ', [' == ']],
  [' && ', [' || ']],
  [' || ', [' && ']],
  [' + ', [' - ', ' * ']],
  [' - ', [' + ', ' / ']],
  [' * ', [' + ', ' / ']],
  [' / ', [' * ', ' % ']],
  ['..=', ['..']],
  ['.max(', ['.min(']],
  ['.min(', ['.max(']],
  ['.all(', ['.any(']],
  ['.any(', ['.all(']],
  ['.is_some_and(', ['.is_none_or(']],
  ['.is_none_or(', ['.is_some_and(']],
  ['.is_none()', ['.is_some()']],
  ['saturating_add(', ['saturating_sub(']],
  ['saturating_sub(', ['saturating_add(']],
  ['.saturating_abs()', ['']],
  ['i64::MAX', ['0', 'i64::MIN']],
  ['.late(', ['.lasting(']],
  ['.lasting(', ['.late(']],
  ['Self::SelfCare', ['Self::Crisis']],
  ['Outcome::SelfCare', ['Outcome::Crisis']],
  ['Outcome::Crisis', ['Outcome::SelfCare', 'Outcome::Act(Level::Emergency)']],
  ['since.ms(', ['Since::dose(0).ms(']],
  ['longer_ms()', ['beginning_ms']],
  [' true', [' false']],
  [' false', [' true']],
  ['(true', ['(false']],
  ['(false', ['(true']],
  ['!', ['']],
];

/** The text with everything that is no code made blank, at the same length: comments, texts, uses, attributes, tests. */
function codeOf(text) {
  const blank = (found) => found.replace(/[^\n]/g, ' ');
  const tests = text.indexOf('#[cfg(test)]');
  const kept = tests < 0 ? text : text.slice(0, tests) + blank(text.slice(tests));
  return kept
    .replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*/g, blank)
    .replace(/^\s*(?:pub )?(?:use|mod) [^;]*;/gm, blank)
    .replace(/#\[[^\]]*\]/g, blank)
    .replace(/\b\w+!(?=[ (])/g, blank);
}

/** The place after the bracket that closes the one at `at`. */
function closing(code, at) {
  let depth = 0;
  for (let here = at; here < code.length; here += 1) {
    if ('([{'.includes(code[here])) depth += 1;
    if (')]}'.includes(code[here])) depth -= 1;
    if (depth === 0) return here + 1;
  }
  return code.length;
}

function* numbers(code) {
  for (const found of code.matchAll(/(?<!\w)(?<!\w\.)\d[\d_]*(?!\w)/g)) {
    const number = Number(found[0].replaceAll('_', ''));
    yield [found.index, found[0], String(number + 1)];
    if (number > 0) yield [found.index, found[0], String(number - 1)];
  }
}

function* values(code) {
  const others = (all, one) => all.filter((other) => other !== one);
  for (const [kind, all] of Object.entries(KINDS)) {
    for (const found of code.matchAll(new RegExp(`\\b${kind}::(${all.join('|')})\\b`, 'g'))) {
      for (const other of others(all, found[1])) yield [found.index, found[0], `${kind}::${other}`];
    }
  }
  for (const found of code.matchAll(/(?<![\w:])[EUN]\b(?!:)/g)) {
    for (const other of others(LEVELS, found[0])) yield [found.index, found[0], other];
  }
  for (const found of code.matchAll(/(?<=[), ])(?<!\w::)(?:Yes|Sometimes|No|Never)(?=,)/g)) {
    for (const other of others(BARE, found[0])) yield [found.index, found[0], `super::Expected::${other}`];
  }
  for (const found of code.matchAll(/Some\(Self::(\w+)\)/g)) {
    for (const other of others(SIGNS, found[1])) yield [found.index, found[0], `Some(Self::${other})`];
  }
  for (const found of code.matchAll(/Some\((?:Level|Self|Emergency|Late)\b/g)) {
    yield [found.index, code.slice(found.index, closing(code, found.index + 4)), 'None'];
  }
}

/** A call that is left out, a window that is, a name that is left out of a list or a pattern, an arm that is. */
function* omissions(code) {
  for (const found of code.matchAll(/\.(?:late|lasting|severe|at_once|by|seen|filter|chain|max|skip)\(/g)) {
    yield [found.index, code.slice(found.index, closing(code, found.index + found[0].length - 1)), ''];
  }
  for (const found of code.matchAll(/(?<!fn )\bhours\([^)]*\)/g)) yield [found.index, found[0], 'super::Window::Any'];
  for (const found of code.matchAll(/(?<!: )&\[((?:\w|::)+(?:, (?:\w|::)+)*)\]/g)) {
    const names = found[1].split(', ');
    for (const name of names) {
      yield [found.index, found[0], `&[${names.filter((other) => other !== name).join(', ')}]`];
    }
  }
  for (const found of code.matchAll(/(?:Self|Effect|Expected|Window)::\w+\s*\| |\s*\| (?:Self|Effect|Expected|Window)::\w+/g)) {
    yield [found.index, found[0], ' '];
  }
  for (const found of code.matchAll(/^ +[^\n{}]+ => [^\n{}]+,\n/gm)) yield [found.index, found[0], ''];
  for (const found of code.matchAll(/(?<= )if [^\n{]+(?= =>)/g)) {
    yield [found.index, found[0], 'if true'];
    yield [found.index, found[0], 'if false'];
  }
  for (const found of code.matchAll(/\.then_some\(/g)) {
    const call = code.slice(found.index, closing(code, found.index + found[0].length - 1));
    yield [found.index, call, `${call}.filter(|_| false)`];
  }
}

/** Neighbours in a list change places. */
function* places(code) {
  for (const found of code.matchAll(/(?<=\n +)(Self::\w+),(\n +)(?=(Self::\w+),)/g)) {
    const [whole, first, between, second] = found;
    yield [found.index, `${whole}${second}`, `${second},${between}${first}`];
  }
}

const RETURNS = {
  bool: ['true', 'false'],
  i64: ['0', '1', '-1'],
  u8: ['0', '1'],
  Self: ['self'],
  Outcome: ['Outcome::SelfCare', 'Outcome::Crisis'],
  Judgement: ['Judgement { level: None, twice: false, again: false }'],
};

/** A function that answers without looking. */
function* answers(code) {
  for (const found of code.matchAll(/\bfn \w+[^;{}]*-> ([^{;]+) \{/g)) {
    const begin = found.index + found[0].length - 1;
    const body = code.slice(begin, closing(code, begin));
    const type = found[1].trim();
    const instead = type.startsWith('Option<')
      ? ['None']
      : type.startsWith('Vec<')
        ? ['Vec::new()']
        : (RETURNS[type] ?? []);
    for (const answer of instead) yield [begin, body, `{ ${answer} }`];
  }
}

function* swaps(code) {
  for (const [from, others] of SWAPS) {
    for (let at = code.indexOf(from); at >= 0; at = code.indexOf(from, at + 1)) {
      const isNot = from !== '!' || /[\w(]/.test(code[at + 1]);
      if (isNot) for (const to of others) yield [at, from, to];
    }
  }
}

/** Where the rows of a table begin and end. */
function rowsOf(code) {
  return [...code.matchAll(/^ {4}row\(/gm)].map((found) => {
    let end = closing(code, found.index + found[0].length - 1);
    while (/^\s*\.\w+\(/.test(code.slice(end))) end = closing(code, code.indexOf('(', end));
    return [found.index + 4, end];
  });
}

/** Every mutant of `text`: where (line), what stood there, what stands there now, the whole new text, and
 * of a row in a table the new row alone. */
export function mutantsOf(text) {
  const code = codeOf(text);
  const rows = rowsOf(code);
  const mutants = new Map();
  for (const rule of [numbers, values, omissions, places, answers, swaps]) {
    for (const [at, from, to] of rule(code)) {
      const mutant = text.slice(0, at) + to + text.slice(at + from.length);
      const begin = text.lastIndexOf('\n', at - 1) + 1;
      const end = text.indexOf('\n', at + from.length);
      const was = text.slice(begin, end);
      const is = was.slice(0, at - begin) + to + was.slice(at - begin + from.length);
      const line = text.slice(0, at).split('\n').length;
      const row = rows.find(([from, to]) => from <= at && at < to);
      mutants.set(mutant, {
        line,
        was: flat(was),
        is: flat(is),
        text: mutant,
        row: row && mutant.slice(row[0], row[1] + mutant.length - text.length),
      });
    }
  }
  return [...mutants.values()].sort((a, b) => a.line - b.line);
}

const flat = (text) => text.replace(/\s+/g, ' ').trim();
