// Taps on Log, and what they leave on disk, in words.

/** Opens the strengths of an effect on Log. */
export async function chooseEffect(page, name) {
  await page.getByRole('button', { name, exact: true }).click();
  return page.getByRole('group', { name: `How strong: ${name}` });
}

/** Effects on Log by their names, and the names under which they are stored. */
export const EFFECTS = [
  ['Feeling sick', 'nausea'],
  ['Room is spinning', 'vertigo'],
  ['Very sleepy', 'sedation'],
  ['Blurred vision', 'blurred_vision'],
  ['Tired, no energy', 'lethargy'],
];

/** Strengths by their names. */
export const STRENGTHS = ['Mild', 'Moderate', 'Severe'];

/** What kind of thing was done: `session`, `effect`, `bin` … */
export const kindOf = (event) => event.body.kind;

/** A stored event in words: `nausea mild`; of anything but an effect the kind. */
export function told(event) {
  const { effect, severity } = event.body;
  return effect ? `${effect} ${severity}` : kindOf(event);
}
