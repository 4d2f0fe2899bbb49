import browser from 'webextension-polyfill';

const alarmName = 'outbox';
/** No alarm comes sooner: https://developer.chrome.com/docs/extensions/reference/api/alarms#method-create */
const periodInMinutes = 0.5;

/** Calls `work` at `time` (milliseconds since 1970), if this worker lives then. */
export function callAt(time: number, work: () => Promise<void>): void {
  setTimeout(() => void work().catch(() => undefined), Math.max(0, time - Date.now()));
}

// One after the other, so that `rest` is not overtaken by the `ring` before it.
let last: Promise<unknown> = Promise.resolve();
const inTurn = (change: () => Promise<unknown>) => {
  last = last.then(change).catch(() => undefined);
};

/** From now on an alarm rings, and starts a worker where none lives. One that is set is left alone: to set it again puts it off. */
export function ring(): void {
  inTurn(async () => {
    if (!(await browser.alarms.get(alarmName))) await browser.alarms.create(alarmName, { periodInMinutes });
  });
}

/** No more alarms. */
export function rest(): void {
  inTurn(() => browser.alarms.clear(alarmName));
}

/** Registers, synchronously, what an alarm and the start of the browser run. */
export function onWake(work: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) void work().catch(() => undefined);
  });
  browser.runtime.onStartup.addListener(() => void work().catch(() => undefined));
}
