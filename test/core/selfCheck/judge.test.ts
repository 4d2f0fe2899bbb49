import { describe, expect, test } from 'vitest';
import {
  judgeBusiness,
  judgeBusinesses,
  judgeCalendar,
  judgeConfiguration,
  judgeFlows,
  judgeRole,
  judgeScopes,
} from '../../../src/core/selfCheck/judge';
import { effectiveSettings, emptySettings } from '../../../src/core/settings';

const clientId = '11111111-2222-3333-4444-555555555555';
const short = ({ verdict, reason }: { verdict: string; reason: string }) => `${verdict} ${reason}`;

test.each([
  [['BookingsAppointment.ReadWrite.All', 'User.Read'], 'good permissionGranted'],
  [['Bookings.ReadWrite.All'], 'good permissionGranted'],
  [['Bookings.Manage.All'], 'good permissionGranted'],
  [['bookings.manage.all'], 'good permissionGranted'],
  [['Bookings.Read.All', 'User.Read'], 'bad permissionMissing'],
  [['NotBookings.ReadWrite.All'], 'bad permissionMissing'],
  [[], 'doubt permissionUnreadable'],
])('a token that grants %j: %s', (scopes, expected) => {
  const judgement = judgeScopes(scopes);
  expect(short(judgement)).toBe(expected);
  expect(judgement.facts).toEqual(scopes.length > 0 ? [scopes.join(' ')] : []);
});

test.each([
  [{ id: 'a', canOpen: 'yes', role: 'administrator' }, 'good roleMayCreate'],
  [{ id: 'a', canOpen: 'yes', role: 'scheduler' }, 'good roleMayCreate'],
  [{ id: 'a', canOpen: 'yes', role: 'teamMember' }, 'good roleMayCreate'],
  [{ id: 'a', canOpen: 'yes', role: 'viewer' }, 'bad roleMayOnlyRead'],
  [{ id: 'a', canOpen: 'yes', role: 'guest' }, 'bad roleMayOnlyRead'],
  [{ id: 'a', canOpen: 'yes', role: 'externalGuest' }, 'bad roleMayOnlyRead'],
  [{ id: 'a', canOpen: 'yes', role: 'unknownFutureValue' }, 'doubt roleCannotTell'],
  [{ id: 'a', canOpen: 'yes' }, 'doubt roleNotOnStaff'],
  [{ id: 'a', canOpen: 'no' }, 'doubt roleCannotTell'],
  [undefined, 'doubt roleCannotTell'],
] as const)('the role %j: %s', (role, expected) => expect(short(judgeRole(role))).toBe(expected));

describe('the configuration', () => {
  const judged = (options: Partial<typeof emptySettings>, policy: Partial<typeof emptySettings>, builtIn = '') => {
    const all = { ...emptySettings, ...options };
    return judgeConfiguration(effectiveSettings(all, policy, builtIn), all, policy);
  };

  test('is good when complete, and says where each value comes from and never the value', () => {
    const judgement = judged({ clientId }, { tenantId: 'contoso.com', cloud: 'usGovernmentL4' });
    expect(short(judgement)).toBe('good configured');
    expect(judgement.facts).toEqual([
      'cloud usGovernmentL4 (policy)',
      'Graph v1.0',
      'client ID from options',
      'tenant is domain, from policy',
    ]);
  });

  test('of a publisher is built in', () => {
    expect(judged({}, {}, clientId).facts.slice(2)).toEqual([
      'client ID from built in',
      'tenant is organizations, from built in',
    ]);
  });

  test('says what is missing', () => {
    const judgement = judged({ tenantId: clientId }, {});
    expect(short(judgement)).toBe('bad notConfigured');
    expect(judgement.failure).toEqual({ kind: 'notConfigured', missing: ['clientId'] });
    expect(judgement.facts.slice(2)).toEqual(['client ID missing', 'tenant is GUID, from options']);
  });
});

test('businesses: some, or none', () => {
  expect(judgeBusinesses([{ id: 'a@contoso.com' }])).toEqual({
    verdict: 'good',
    reason: 'businessesListed',
    facts: ['1 listed', 'id: address'],
  });
  expect(short(judgeBusinesses([]))).toBe('doubt noBusinessListed');
});

describe('a business', () => {
  const overview = {
    business: {
      id: 'Desk@contoso.com',
      displayName: 'The Desk',
      bookingPageSettings: { businessTimeZone: 'Pacific Standard Time' },
    },
    services: [{ id: 's', displayName: 'Haircut', notes: '' }],
    staffMembers: [
      { id: 'm', displayName: 'Ada', emailAddress: 'ada@contoso.com', role: 'administrator' },
      { id: 'n', displayName: 'Eve', emailAddress: null, role: 'Eve is a person' },
    ],
    readAt: 0,
  };

  test('is described by counts and names of properties, with nothing that anybody typed', () => {
    const judgement = judgeBusiness(overview);
    expect(short(judgement)).toBe('good businessReads');
    expect(judgement.facts).toEqual([
      '1 services, 2 staff',
      'business: bookingPageSettings displayName id',
      'services: displayName id notes-',
      'staff: displayName emailAddress? id role',
      'roles: administrator not a word',
      'business time zone: Pacific Standard Time',
    ]);
  });

  test('without services can be read and not used', () => {
    expect(short(judgeBusiness({ ...overview, services: [] }))).toBe('doubt businessHasNoService');
  });
});

describe('the calendar', () => {
  const appointment = {
    id: 'AAMk/1=',
    startDateTime: { dateTime: '2026-11-26T09:00:00.0000000Z', timeZone: 'UTC' },
    customers: [{ name: 'Robin Castillo', emailAddress: 'robin@example.com' }],
    customerName: 'Robin Castillo',
  };

  test('is described by the forms of its times and ids', () => {
    const judgement = judgeCalendar([appointment]);
    expect(short(judgement)).toBe('good calendarReads');
    expect(judgement.facts).toContain('startDateTime: 0000-00-00T00:00:00.0000000Z UTC');
    expect(judgement.facts).toContain('id: text with /');
    expect(judgement.facts).toContain('with customers: 1');
    expect(JSON.stringify(judgement)).not.toMatch(/Robin|example|2026|AAMk/);
  });

  test('with times that are not understood is bad', () => {
    const odd = { id: 'a', startDateTime: { dateTime: 'half past nine with Robin' } };
    const judgement = judgeCalendar([appointment, odd]);
    expect(short(judgement)).toBe('bad calendarUnreadable');
    expect(judgement.facts).toContain('times not understood: 1');
    expect(JSON.stringify(judgement)).not.toContain('Robin');
  });
});

test('flows: all, or a part', () => {
  const inventory = {
    flows: [],
    environments: 2,
    environmentsRead: 2,
    unreadableEnvironments: [],
    listed: 7,
    unreadable: 0,
    requests: 4,
    complete: true,
    readAt: 0,
  };
  expect(short(judgeFlows(inventory))).toBe('good flowsRead');
  expect(short(judgeFlows({ ...inventory, unreadable: 1 }))).toBe('doubt flowsReadInPart');
  const named = judgeFlows({ ...inventory, unreadableEnvironments: ['HR of Contoso'] });
  expect(short(named)).toBe('doubt flowsReadInPart');
  expect(JSON.stringify(named)).not.toContain('Contoso');
});
