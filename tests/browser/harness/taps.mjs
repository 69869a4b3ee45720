// The moment at which an entry is called saved, heard from inside the page: asking from outside is tens of milliseconds late.

/**
 * Calls `told(at_ms)` each time an entry that was being saved is called **Saved**. To be asked for once for each page,
 * on the page where the taps are made; the page must not be loaded anew.
 */
export async function watchSaved(page, told) {
  await page.exposeFunction('tellSaved', told);
  await page.evaluate(() => {
    let saving = false;
    const look = () => {
      const status = document.querySelector('#entry [role=status]')?.textContent;
      if (saving && status === 'Saved') window.tellSaved(Date.now());
      saving = status === 'Saving…';
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

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
