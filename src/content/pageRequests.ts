import { requestedBusiness } from '../core/requestedBusiness';

/**
 * Calls back after each batch of the page's requests, also those before now, until what it gives is disconnected; with the
 * address of the newest one that names a business. A buffered observer, since the plain buffer ends after 250 entries
 * (Chromium 156).
 */
export function onPageRequests(requested: (smtpAddress: string | undefined) => void): PerformanceObserver {
  const observer = new PerformanceObserver((list) =>
    requested(
      list
        .getEntries()
        .map(({ name }) => requestedBusiness(name))
        .findLast((address) => address),
    ),
  );
  observer.observe({ type: 'resource', buffered: true });
  return observer;
}
