import type { BusinessRecord } from '../data';
import { exampleBusinessHost, teamsHost } from '../hosts';
import { type Call, html, json, noContent, type Reply, redirect } from '../http';
import type { World } from '../world';
import { adminApp } from './adminApp';
import { bookingPage, notAvailable } from './bookingPage';
import { bookingsWithMe } from './bookingsWithMe';
import { framingPage, plainPage, teamsPage } from './otherPages';
import { whatToTry } from './whatToTry';

const embedded = 'https://outlook.office365.com/owa/calendar/LunchDelivery@contoso.com/bookings/';

const find = (world: World, smtpAddress: string): BusinessRecord | undefined =>
  world.data.businesses.find(({ business }) => business.id.toLowerCase() === smtpAddress.toLowerCase());

function booking(world: World, call: Call, smtpAddress: string): Reply {
  const record = find(world, smtpAddress);
  // On the page that the demo opens with, and on no other that is reached from it.
  const isFirst =
    world.demo === 'frontDesk' && call.host === 'outlook.office.com' && record === world.data.businesses[0];
  const notes = isFirst ? whatToTry(world.language, Date.now()) : '';
  return record
    ? html(200, bookingPage(record, call.query.get('css') === 'hostile', notes, world.language))
    : html(200, notAvailable());
}

/** What a booking page and the admin app fetch for themselves, without Graph. */
function bookingsService(world: World, smtpAddress: string, what: string | undefined): Reply {
  const record = find(world, smtpAddress);
  if (!record) return json(404, { code: 'ErrorItemNotFound' });
  const services = record.services.map(({ id, displayName, defaultDuration }) => ({
    serviceId: id,
    title: displayName,
    defaultDuration,
  }));
  return json(
    200,
    what === 'services' ? { services } : { smtpAddress: record.business.id, displayName: record.business.displayName },
  );
}

/**
 * Bookings' own pages. Which of them hold an address is decided by the path alone, as on the real hosts, which also answer each
 * other's forms.
 */
export function pageRoute(world: World, call: Call): Reply {
  if (call.path === '/favicon.ico') return noContent();
  const source = call.query.get('src');
  if (call.host === teamsHost) return html(200, teamsPage(source ?? 'https://outlook.office.com/bookings'));
  if (call.host === exampleBusinessHost) return html(200, framingPage(source ?? embedded));

  const [first = '', second = '', third = '', ...rest] = decodeURIComponent(call.path).split('/').filter(Boolean);
  if (call.host === 'book.ms' && first === '') return redirect('https://outlook.office.com/bookings');
  switch (first.toLowerCase()) {
    case 'owa':
      // Only `bookings` after the address is a booking page; anything else is a published calendar.
      if (second !== 'calendar') break;
      return rest[0] === 'bookings' ? booking(world, call, third) : html(200, plainPage('Published calendar'));
    case 'book':
    case 'b':
      return booking(world, call, second);
    case 'bookings':
      return html(200, adminApp(world.data.businesses));
    case 'bookwithme':
      return html(200, bookingsWithMe());
    case 'bookingsservice':
      return bookingsService(world, rest[1] ?? '', rest[2]);
    case 'calendar':
    case 'mail':
    case '':
      return html(200, plainPage('Outlook'));
  }
  return html(404, plainPage('Page not found'));
}
