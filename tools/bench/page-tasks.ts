import type { Browser } from 'puppeteer-core';

/** An event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args: { data?: { url?: string } };
}

/** The longest task of one page, in milliseconds, and how many of its tasks ran our script. */
export interface PageTasks {
  longest: number;
  count: number;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];
const OUR_SCRIPT = '/content-scripts/article.js';
/** What marks a task as one that ran script. The measured pages have none of their own. */
const SCRIPT_EVENTS = new Set(['EvaluateScript', 'v8.callFunction', 'RunMicrotasks']);
/** Milliseconds that a page is given for all of its words, on an unthrottled processor. */
const PATIENCE = 1500;

/**
 * Opens a page of the local server and reads off the trace how long the tasks on its thread took
 * that ran our content script, from its evaluation to all names and words.
 *
 * @param throttle how many times slower the processor is made
 */
export async function measurePageTasks(
  browser: Browser,
  address: string,
  throttle: number,
): Promise<PageTasks> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.tracing.start({ categories: CATEGORIES });
  await page.goto(address);
  await page.waitForFunction(() => CSS.highlights.size > 0, { polling: 200 });
  await new Promise((resolve) => setTimeout(resolve, PATIENCE * throttle));
  const trace = new TextDecoder().decode(await page.tracing.stop());
  await page.close();
  return ourTasks(JSON.parse(trace).traceEvents);
}

function ourTasks(events: readonly TraceEvent[]): PageTasks {
  const start = events.find(
    ({ name, args }) => name === 'EvaluateScript' && args.data?.url?.endsWith(OUR_SCRIPT),
  );
  if (!start) throw new Error('The trace does not show our script.');
  const onThread = events.filter(({ pid, tid }) => pid === start.pid && tid === start.tid);
  const script = onThread.filter(({ name, ts }) => SCRIPT_EVENTS.has(name) && ts >= start.ts);
  const tasks = onThread.filter(
    ({ name, ts, dur = 0 }) =>
      name === 'RunTask' && script.some((event) => event.ts >= ts && event.ts <= ts + dur),
  );
  const longest = Math.max(...tasks.map(({ dur = 0 }) => dur / 1000));
  return { longest, count: tasks.length };
}
