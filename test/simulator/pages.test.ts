import { afterAll, beforeAll, expect, test } from 'vitest';
import { send } from './client';
import { type Simulator, startSimulator } from './index';

let sim: Simulator;
beforeAll(async () => {
  sim = await startSimulator();
});
afterAll(() => sim.close());

const smtp = 'LunchDelivery@contoso.com';
const at = (host: string, path: string) => send(sim, { host, path });

test.each([
  ['outlook.office365.com', `/owa/calendar/${smtp}/bookings/`],
  ['outlook.office.com', `/owa/calendar/${smtp.replace('@', '%40')}/bookings/s/x2`],
  ['bookings.cloud.microsoft', `/book/${smtp}/?ismsaljsauthenabled`],
  ['outlook.office365.us', `/book/${smtp.toUpperCase()}`],
  ['book.ms', `/b/${smtp}`],
])('%s%s is the booking page', async (host, path) => {
  const { status, text } = await at(host, path);
  expect(status).toBe(200);
  for (const said of ['Contoso Lunch Delivery', 'Catered bento', '$10.00', '30 minutes', 'Select staff'])
    expect(text).toContain(said);
  expect(text).not.toContain('Grace Hopper');
});

test.each([
  ['outlook.office.com', '/bookings/calendar'],
  ['outlook.office.com', '/bookwithme/user/0123456789abcdef0123456789abcdef@contoso.com?anonymous'],
  ['outlook.office.com', '/owa/calendar/0123456789abcdef0123456789abcdef@contoso.com/token/calendar.html'],
  ['outlook.office.com', `/owa/calendar/${smtp}/token/calendar.html`],
  ['outlook.office.com', '/mail/'],
  ['bookings.cloud.microsoft', '/book/nobody@contoso.com/'],
  ['teams.microsoft.com', '/l/app/4c4ec2e8-4a2c-4bce-8d8f-00fc664a4e5b'],
  ['www.example-business.com', '/'],
])('%s%s is another page', async (host, path) => {
  const { status, text } = await at(host, path);
  expect([status, text.includes('Catered bento')]).toEqual([200, false]);
});

test('one variant has CSS that fights everything in it', async () => {
  expect((await at('outlook.office.com', `/book/${smtp}/?css=hostile`)).text).toContain('all: unset !important');
  expect((await at('outlook.office.com', `/book/${smtp}/`)).text).not.toContain('all: unset');
});

test('frames, and what the admin app fetches', async () => {
  expect((await at('teams.microsoft.com', '/x')).text).toContain('src="https://outlook.office.com/bookings"');
  expect((await at('www.example-business.com', '/')).text).toContain(
    `src="https://outlook.office365.com/owa/calendar/${smtp}/bookings/"`,
  );
  const { json } = await at('outlook.office.com', `/BookingsService/api/V1/bookingBusinessesc2/${smtp}/services`);
  expect(json.services).toHaveLength(5);
});

test('names from the data cannot become markup', async () => {
  const [record] = sim.data.businesses;
  if (record) record.business.displayName = '<img src=x onerror=alert(1)>';
  const { text } = await at('outlook.office.com', `/book/${smtp}/`);
  expect(text).not.toContain('<img');
  sim.reset();
});
