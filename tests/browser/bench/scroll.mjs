// Whether a scroll through History drops frames on a slow phone.

import { part } from './figures.mjs';

const LASTS_MS = 3_000;
/** A frame later than this came in the place of two. */
const DROPPED_MS = 34;

/** Scrolls the open History down for three seconds, as a wheel does: the ms between its frames. */
export async function scrollFrames(tab) {
  const px = await tab.run(() => {
    scrollTo(0, 0);
    return document.documentElement.scrollHeight - innerHeight;
  });
  await tab.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await tab.run(() => {
    window.frames_ms = [];
    let last;
    const frame = (at) => {
      // Only while the page moves: the gesture has a beginning and an end in which nothing does.
      if (last !== undefined && scrollY !== last.y) window.frames_ms.push(at - last.at);
      last = { at, y: scrollY };
      window.frames = requestAnimationFrame(frame);
    };
    window.frames = requestAnimationFrame(frame);
  });
  await tab.send('Input.synthesizeScrollGesture', {
    x: 195, y: 500, yDistance: -px, speed: Math.round(px / (LASTS_MS / 1_000)), gestureSourceType: 'mouse',
  });
  const { frames, y } = await tab.run(() => {
    cancelAnimationFrame(window.frames);
    return { frames: window.frames_ms, y: scrollY };
  });
  if (y < px / 2) throw new Error(`the page was scrolled by ${y} of ${px} px`);
  return frames;
}

/** A line of the table; the budget is that no frame is dropped. */
export function frameLine(what, frames) {
  const dropped = frames.filter((ms) => ms > DROPPED_MS).length;
  const share = ((100 * dropped) / frames.length).toFixed(1);
  const verdict = dropped === 0 ? 'within 0 dropped' : `OVER 0 dropped: ${dropped} (${share} %)`;
  return [what, frames.length, Math.round(part(frames, 0.5)), Math.round(part(frames, 0.95)), verdict].map(String);
}
