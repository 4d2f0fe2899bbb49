import browser from 'webextension-polyfill';

const alarmName = 'outbox';
/** An alarm comes no sooner: https://developer.chrome.com/docs/extensions/reference/api/alarms#method-create */
const soonestAlarm = 30_000;

/**
 * Calls `work` at `time` (milliseconds since 1970) while this worker lives, and wakes a new one by an alarm when it does not.
 */
export function wakeAt(time: number, work: () => Promise<void>): void {
  const delay = Math.max(0, time - Date.now());
  if (delay < soonestAlarm) setTimeout(() => void work().catch(() => undefined), delay);
  void browser.alarms.create(alarmName, { when: Math.max(time, Date.now() + soonestAlarm) });
}

/** Registers, synchronously, what an alarm runs. */
export function onWake(work: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) void work().catch(() => undefined);
  });
}
