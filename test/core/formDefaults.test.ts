import { expect, test } from 'vitest';
import { defaultTimeZone, firstService, staffOf, withDefaults } from '../../src/core/formDefaults';
import type { BusinessOverview } from '../../src/core/messages';
import { serviceIdOf } from '../../src/core/serviceId';

const bento = { id: '57da6774-a087-4d69-b0e6-6fb82c339976', defaultDuration: 'PT30M', staffMemberIds: ['ada'] };
const tasting = { id: '11111111-2222-3333-4444-555555555555', defaultDuration: 'PT1H30M' };
const overview = (changed: Partial<BusinessOverview> = {}): BusinessOverview => ({
  business: { id: 'LunchDelivery@contoso.com', bookingPageSettings: { businessTimeZone: 'America/Chicago' } },
  services: [bento, tasting],
  staffMembers: [{ id: 'ada' }, { id: 'mert' }],
  readAt: 0,
  ...changed,
});

test("the time zone is the business's, else the browser's, and says which", () => {
  expect(defaultTimeZone(overview(), 'Asia/Tokyo')).toEqual({ timeZone: 'America/Chicago', from: 'business' });
  const business = { id: 'a@b.co' };
  expect(defaultTimeZone(overview({ business }), 'Asia/Tokyo')).toEqual({ timeZone: 'Asia/Tokyo', from: 'browser' });
  expect(
    defaultTimeZone(
      overview({ business: { ...business, bookingPageSettings: { businessTimeZone: 'Central Standard Time' } } }),
      'Asia/Tokyo',
    ),
  ).toEqual({ timeZone: 'Asia/Tokyo', from: 'unknownName', name: 'Central Standard Time' });
  expect(defaultTimeZone(undefined, 'Asia/Tokyo')).toEqual({ timeZone: 'Asia/Tokyo', from: 'browser' });
});

test('the service is the linked one or the only one, never a guess', () => {
  expect(firstService([bento, tasting], undefined)).toBe('');
  expect(firstService([tasting], undefined)).toBe(tasting.id);
  expect(firstService([bento, tasting], serviceIdOf(tasting.id))).toBe(tasting.id);
  expect(firstService([bento, tasting], bento.id)).toBe(bento.id);
  expect(firstService([bento, tasting], 'something else')).toBe('');
});

test('staff are those of the service, or everyone where it names nobody', () => {
  expect(staffOf(overview(), bento).map(({ id }) => id)).toEqual(['ada']);
  expect(staffOf(overview(), tasting).map(({ id }) => id)).toEqual(['ada', 'mert']);
});

test('what was typed stands before defaults, and what is gone is dropped', () => {
  expect(withDefaults({}, overview({ services: [bento] }), 'America/Chicago')).toMatchObject({
    serviceId: bento.id,
    durationMinutes: '30',
    timeZone: 'America/Chicago',
  });
  expect(
    withDefaults({ serviceId: tasting.id, durationMinutes: '', staffMemberId: 'gone' }, overview(), 'UTC'),
  ).toMatchObject({ serviceId: tasting.id, durationMinutes: '', staffMemberId: '', timeZone: 'UTC' });
  expect(withDefaults({ serviceId: 'gone' }, overview(), 'UTC').serviceId).toBe('');
  expect(withDefaults({ serviceId: 'kept until it is known' }, undefined, 'UTC').serviceId).toBe(
    'kept until it is known',
  );
});
