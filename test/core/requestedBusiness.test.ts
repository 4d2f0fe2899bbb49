import { expect, it } from 'vitest';
import { requestedBusiness } from '../../src/core/requestedBusiness';

it.each([
  'https://outlook.office.com/BookingsService/api/V1/bookingBusinesses/Desk@contoso.com',
  'https://outlook.office365.com/BookingsService/api/V1/bookingBusinessesc2/Desk@contoso.com/services?app=BookingsC2',
  'https://bookings.cloud.microsoft/BookingsService/api/V1/bookingBusinessesc2/Desk%40contoso.com/GetStaffAvailability',
  'https://outlook.office.com/bookingsservice/api/v1/BOOKINGBUSINESSES/Desk@contoso.com/',
])('%s', (url) => {
  expect(requestedBusiness(url)).toBe('Desk@contoso.com');
});

it.each([
  ['no business', 'https://outlook.office.com/BookingsService/api/V1/bookingBusinesses'],
  ['no business, a slash', 'https://outlook.office.com/BookingsService/api/V1/bookingBusinesses/'],
  ['a list', 'https://outlook.office.com/BookingsService/api/V1/bookingBusinessesUserAsAdmin'],
  [
    'a personal mailbox',
    'https://outlook.office.com/BookingsService/api/V1/bookingBusinessesc2/mbx:00112233445566778899aabbccddeeff@11111111-2222-4333-8444-555555555555',
  ],
  ['a booking page', 'https://outlook.office.com/book/Desk@contoso.com/'],
  ['another word', 'https://outlook.office.com/api/xbookingBusinesses/Desk@contoso.com'],
  ['the query', 'https://outlook.office.com/api?/bookingBusinesses/Desk@contoso.com'],
  ['encoded twice', 'https://outlook.office.com/api/bookingBusinesses/Desk%2540contoso.com'],
  ['broken encoding', 'https://outlook.office.com/api/bookingBusinesses/Desk@contoso.com%'],
  ['another host, as any script on the page can ask for', 'https://evil.example/bookingBusinesses/Desk@contoso.com'],
  ['a look-alike host', 'https://outlook.office.com.evil.example/bookingBusinesses/Desk@contoso.com'],
  ['a port', 'https://outlook.office.com:8443/bookingBusinesses/Desk@contoso.com'],
  ['no URL', 'bookingBusinesses/Desk@contoso.com'],
])('nothing from %s', (_what, url) => {
  expect(requestedBusiness(url)).toBe('');
});
