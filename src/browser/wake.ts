import browser from 'webextension-polyfill';

const alarmName = 'outbox';
/** No alarm comes sooner: https://developer.chrome.com/docs/extensions/reference/api/alarms#method-create */
const periodInMinutes = 0.5;

/** Calls `work` at `time` (milliseconds since 1970) while this worker lives; from now on an alarm starts one until `rest`. */
export function wakeAt(time: number, work: () => Promise<void>): void {
  setTimeout(() => void work().catch(() => undefined), Math.max(0, time - Date.now()));
  void ring();
}

/** Leaves an alarm that is set alone: setting it again would put it off. */
async function ring(): Promise<void> {
  if (!(await browser.alarms.get(alarmName))) browser.alarms.create(alarmName, { periodInMinutes });
}

/** No more alarms. */
export function rest(): void {
  void browser.alarms.clear(alarmName);
}

/** Registers, synchronously, what an alarm and the start of the browser run. */
export function onWake(work: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) void work().catch(() => undefined);
  });
  browser.runtime.onStartup.addListener(() => void work().catch(() => undefined));
}
