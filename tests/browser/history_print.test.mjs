// The picture of an evening on paper and in grey: nothing in it is told by colour alone.

import assert from 'node:assert/strict';
import { phoneTest } from './harness.mjs';
import { Noted, press, summary } from './harness/history.mjs';
import { Did, HOUR_MS, Life, TEN_MS } from './harness/life.mjs';

const UTC = { context: { timezoneId: 'UTC' } };
// A4 is 210 mm wide, 12 mm of margin on each side, 96 px to the inch.
const PAPER_PX = Math.floor(((210 - 2 * 12) / 25.4) * 96);
const CONTRAST = 3;

/** An evening with every strength, a reading and a dose, by session. */
async function evening(phone) {
  const life = await Life.begin(phone);
  const { page } = life;
  const at = (hours) => TEN_MS + hours * HOUR_MS;
  await life.did(at(0), Did.session('nasal', at(0)));
  const nausea = await life.did(at(1), Did.effect('nausea', 'severe', at(1)));
  await life.did(at(1.5), Noted.reading(150, 95, at(1.5)));
  await life.did(at(2), { kind: 'course', target: nausea, course: 'better', severity: 'mild' });
  await life.did(at(2.5), Noted.own('like cotton wool', 'moderate', at(2.5)));
  await life.did(at(3), Did.course(nausea, 'gone'));
  await life.did(at(3.5), Did.effect('headache', 'mild', at(3.5)));
  await page.clock.setFixedTime(at(4));
  await life.open('history/');
  await press(page, 'By session');
  await summary(page, 'As a table').click();
  await page.getByRole('img', { name: /^Picture/ }).waitFor();
  return page;
}

/** Theme and text size, as the start script sets them. */
const setLook = (page, look) => page.evaluate((look) => Object.assign(document.documentElement.dataset, look), look);

/** Runs in the page: the lines of the picture, each with its words and its shapes; lightness is all that grey leaves. */
function drawn() {
  const light = (color) => color.match(/[\d.]+/g).slice(0, 3).map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
  const picture = document.querySelector('main [role=img]');
  const ground = light(getComputedStyle(picture.closest('.card')).backgroundColor);
  const contrast = (color) => {
    const [high, low] = [light(color), ground].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const shapes = (line, kind) => Array.from(line.querySelectorAll(kind), (shape) => {
    const { fill, fillOpacity, opacity } = getComputedStyle(shape);
    const { height, width } = shape.getBoundingClientRect();
    return { contrast: contrast(fill), solid: fillOpacity === '1' && opacity === '1', height, width, fill };
  });
  return Array.from(picture.querySelectorAll('svg'), (line) => ({
    words: line.previousElementSibling?.innerText.replace(/\s+/g, ' ') ?? '',
    bars: shapes(line, 'rect'),
    points: shapes(line, 'circle'),
  }));
}

async function readableWithoutColour(page, look) {
  const lines = await page.evaluate(drawn);
  const all = lines.flatMap(({ bars, points }) => [...bars, ...points]);
  assert.equal(all.length, 4 + 1 + 2, `${look}: bars, dose and reading`);
  for (const { contrast, solid, width, fill } of all) {
    assert.ok(solid && width > 0 && contrast >= CONTRAST, `${look}: ${fill}, ${contrast.toFixed(2)} to 1`);
  }
  const [sick, own, headache] = ['Feeling sick', 'Something else', 'Headache'].map((name) => lines.find(({ words }) => words.startsWith(name)));
  const thick = { severe: sick.bars[0].height, mild: sick.bars[1].height, moderate: own.bars[0].height };
  // As much as the eye needs where the bars do not touch.
  assert.ok(thick.severe >= 1.5 * thick.moderate && thick.moderate >= 1.5 * thick.mild, `${look}: ${JSON.stringify(thick)}`);
  assert.ok(Math.abs(headache.bars[0].height - thick.mild) < 0.5, `${look}: one strength, one thickness`);
  assert.match(sick.words, /severe, mild from 5:00 PM/, look);
  assert.match(own.words, /moderate/, look);
  assert.match(headache.words, /mild/, look);
  const [dose, reading] = lines.filter(({ points }) => points.length > 0);
  assert.match(dose.words, /^Dose 3:00 PM$/, look);
  assert.match(reading.words, /^Blood pressure 150\/95 4:30 PM$/, look);
}

/** What of the picture and its table is not to be seen, or stands beyond the paper. */
const beyondPaper = (page) => page.evaluate(() => {
  const picture = document.querySelector('main [role=img]');
  const table = document.querySelector('main table.evening');
  const parts = [picture, table, ...picture.querySelectorAll('p, svg, rect, circle, text'), ...table.querySelectorAll('th, td')];
  const shown = (part) => part.checkVisibility() && getComputedStyle(part).display !== 'none';
  // With very large text every second hour is left out.
  const faults = parts.filter((part) => part.tagName !== 'text' && !shown(part));
  faults.push(...parts.filter((part) => {
    const { left, right } = part.getBoundingClientRect();
    return left < 0 || right > document.documentElement.clientWidth;
  }));
  if (document.documentElement.scrollWidth > innerWidth) faults.push(document.documentElement);
  return faults.map((part) => part.outerHTML.slice(0, 100));
});

phoneTest('on paper the picture of an evening and its table stand within the page, and need no colour', UTC, async (phone) => {
  const page = await evening(phone);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: PAPER_PX, height: 1_000 });
  for (const theme of ['light', 'dark', 'rest']) {
    for (const text of ['100', '200']) {
      await setLook(page, { theme, text });
      assert.deepEqual(await beyondPaper(page), [], `${theme}, ${text} %`);
      await readableWithoutColour(page, `paper, ${theme}, ${text} %`);
    }
  }
});

phoneTest('in grey the picture of an evening is as readable on every screen', UTC, async (phone) => {
  const page = await evening(phone);
  for (const theme of ['light', 'dark', 'rest']) {
    await setLook(page, { theme, text: '100' });
    await readableWithoutColour(page, `screen, ${theme}`);
  }
});
