// How long the search through the guidance pages takes on a slow phone.

const QUERIES = ['bladder', 'blader', 'anestetic', 'peeing a lot', 'drive', 'mood drop', 'cost of treatment', 'nightmares', 'feeling sick', 'kidny'];

/** Types each query at once into the search of Learn: the ms from the input to what it finds. */
export async function searchTimes({ page }, rounds) {
  await page.getByRole('navigation', { name: 'Main places' }).getByRole('link', { name: 'Learn' }).click();
  await page.locator('#search').fill('x');
  // The pages are read once, at the first letter.
  await page.getByText('Nothing found for these words').waitFor();
  const times = [];
  for (let at = 0; at < rounds; at += 1) {
    times.push(await page.evaluate((query) => new Promise((found) => {
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
