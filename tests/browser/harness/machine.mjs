// Whether this machine was on time: where other work keeps both of its cores, a time that was measured says nothing of the
// app.

import { monitorEventLoopDelay } from 'node:perf_hooks';

/** A process that only waits is woken up later than this where something else has the cores. */
const ON_TIME_MS = 20;

/** From each `begin()` on, `onTime()` says whether this process was always woken up when it was to be. */
export function watchMachine() {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  return { begin: () => delay.reset(), onTime: () => delay.max < ON_TIME_MS * 1e6, end: () => delay.disable() };
}
