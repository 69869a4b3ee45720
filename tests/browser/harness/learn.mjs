// The guidance pages as a person has them on the screen.

import assert from 'node:assert/strict';
import { eventually } from './steps.mjs';

/** What is written on the pages, of white space one blank. */
export const oneBlank = (text) => text.replace(/\s+/g, ' ').trim();

/** The pages on the list, by their paths, as the release lists them. */
export async function listed(phone) {
  const list = await (await fetch(`${phone.url}learn/`)).text();
  const main = list.slice(list.indexOf('<main'), list.indexOf('</main>'));
  return Array.from(main.matchAll(/href="\.\.\/(learn\/[^"#]+\/)"/g), ([, path]) => path);
}

/** The text of the page stands. */
export const articleStands = (page) => page.locator('#article h2, #article .sources').first().waitFor();

/** Opens a page by its address. */
export async function openArticle(phone, path) {
  const page = await phone.go(path);
  await articleStands(page);
  return page;
}

/** Follows a link of the list, as a person finds it there. */
export async function follow(page, title) {
  await page.locator('main .prose').getByRole('link', { name: new RegExp(`^${title}`) }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await articleStands(page);
}

/** Two frames: whoever follows the scrolling has heard of it. */
export const twoFrames = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Scrolls so that the place `selector` lies `px` below the top of the screen; or to the end of the page. */
export async function scrollTo(page, selector, px = 90) {
  await page.evaluate(([selector, px]) => {
    const place = selector === 'end' ? null : document.querySelector(selector);
    window.scrollTo(0, place ? place.getBoundingClientRect().top + scrollY - px : document.documentElement.scrollHeight);
  }, [selector, px]);
  await twoFrames(page);
}

export const scrolled = (page) => page.evaluate(() => scrollY);

/** What is there stands between the header and the bottom bar, in its beginning at least: `high`, in the upper half. */
export const inView = (place, high = false) => eventually(async () => {
  const { top, from, to, isEnd } = await place.evaluate((element) => ({
    top: element.getBoundingClientRect().top,
    from: document.querySelector('header.top')?.getBoundingClientRect().bottom ?? 0,
    to: document.querySelector('nav.bar')?.getBoundingClientRect().top ?? innerHeight, // Only the app has a bar.
    isEnd: scrollY + innerHeight >= document.documentElement.scrollHeight - 1,
  }));
  // Where the page ends soon after, it cannot stand higher.
  const below = high && !isEnd ? (from + to) / 2 : to - 20;
  assert.ok(top >= from - 1 && top < below, `it lies at ${top} px, and should between ${from} and ${below} px`);
}, 3_000);

/** What is there is what is read next. */
export const leadsTo = (place) => inView(place, true);

/** A finger in the middle of what is there. The browser's driver would press the words that are only heard. */
export async function tap(page, place) {
  await place.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await place.boundingBox();
  await page.touchscreen.tap(x + width / 2, y + height / 2);
}
