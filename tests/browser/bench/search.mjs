// How long the search through the guidance pages takes on a slow phone.

const QUERIES = ['bladder', 'blader', 'anestetic', 'peeing a lot', 'drive', 'mood drop', 'cost of treatment', 'nightmares', 'feeling sick', 'kidny'];

/** Types each query at once into the search of Learn: the ms from the input to what it finds. */
export async function searchTimes(tab, rounds) {
  await tab.place('Learn');
  await tab.until(() => document.querySelector('#search'));
  await tab.run(() => {
    const field = document.getElementById('search');
    field.value = 'x';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  // The pages are read once, at the first letter.
  await tab.until(() => document.querySelector('#app').textContent.includes('Nothing found for these words'));
  const times = [];
  for (let at = 0; at < rounds; at += 1) {
    times.push(await tab.run((query) => new Promise((found) => {
      const field = document.getElementById('search');
      field.value = query;
      const begin = performance.now();
      field.dispatchEvent(new Event('input', { bubbles: true }));
      // What follows an input is done in microtasks and before the next turn.
      setTimeout(() => found(performance.now() - begin));
    }), QUERIES[at % QUERIES.length]));
  }
  return times;
}
