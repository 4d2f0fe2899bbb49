import type { Sender } from '../browser/messaging';
import { storedPanelRequest } from '../browser/storage';
import { openPanel as open } from '../browser/tabs';
import { describePage, isSmtpAddress } from '../core/bookingsPage';

/**
 * The chip's one message. What counts is the URL of the sender's tab, as the browser tells it (`sender.url` stays at the
 * address that the page was loaded with); in a frame, the frame's address, and only from a Bookings host.
 */
export async function openPanel({ smtpAddress }: { smtpAddress?: string | undefined }, sender: Sender) {
  const request = await trustedRequest(smtpAddress, sender);
  await storedPanelRequest.set({ ...request, askedAt: Date.now() });
  const address = request.smtpAddress;
  await open(address ? `panel.html?smtp=${encodeURIComponent(address)}` : 'panel.html');
  return {};
}

/** The command: a new appointment for whatever the tab shows. */
export async function openNewAppointment(): Promise<void> {
  await storedPanelRequest.set({ askedAt: Date.now() });
  await open('panel.html');
}

async function trustedRequest(claimed: string | undefined, sender: Sender) {
  const url = sender.tab?.url ?? '';
  const page = describePage(url);
  if (sender.frameId === 0 && page.kind === 'bookingPage') return { url, smtpAddress: page.smtpAddress };
  const frame = describePage(sender.url ?? '');
  const isBookingsHost = frame.kind !== 'notBookings' && new URL(sender.url ?? '').origin === originOf(sender);
  return claimed && isSmtpAddress(claimed) && isBookingsHost ? { url, smtpAddress: claimed } : { url };
}

/** Firefox 153 gives no `sender.origin`; the frame's URL is what it has. */
const originOf = (sender: Sender): string => (sender as { origin?: string }).origin ?? new URL(sender.url ?? '').origin;
