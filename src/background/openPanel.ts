import type { Sender } from '../browser/messaging';
import { storedPanelRequest } from '../browser/storage';
import { openPanel as open } from '../browser/tabs';

const path = 'panel.html';

/**
 * The chip's one message. What the browser says of the sender is kept for the panel that is opened, which judges it
 * (`core/askedBusiness.ts`).
 */
export async function openPanel({ smtpAddress }: { smtpAddress?: string | undefined }, sender: Sender) {
  const { tab, frameId, url: frameUrl, origin } = sender as Sender & { origin?: string };
  await storedPanelRequest.set({ url: tab?.url, frameId, frameUrl, origin, smtpAddress, askedAt: Date.now() });
  await open(path);
  return {};
}

/** The command: a new appointment for whatever the tab shows. */
export async function openNewAppointment(): Promise<void> {
  await storedPanelRequest.set({ askedAt: Date.now() });
  await open(path);
}
