import { describe, expect, it } from 'vitest';
import type { Failure } from '../../src/core/failure';
import type { LicenseDetails } from '../../src/core/graphTypes';
import {
  administratorLine,
  cloudLine,
  flowsLine,
  graphLine,
  licenceLine,
  sharedPageLine,
} from '../../src/core/readiness';

const failed = (
  kind: 'accessDenied' | 'businessNotFound' | 'offline' | 'consentRequired' | 'signInRequired' | 'serverError',
) => ({
  failure: { kind } as Failure,
});

describe('a shared page that Graph can read', () => {
  it.each([
    [{ reply: {} }, 'yes sharedPage', 'yes graphReads'],
    [failed('businessNotFound'), 'no noSharedPage', 'no noSharedPage'],
    [failed('accessDenied'), 'cannotTell notReached', 'no graphRefuses'],
    [failed('offline'), 'cannotTell notReached', 'cannotTell notReached'],
    [{}, 'cannotTell notRead', 'cannotTell notRead'],
  ])('%j', (found, shared, graph) => {
    const said = ({ verdict, reason }: { verdict: string; reason: string }) => `${verdict} ${reason}`;
    expect(said(sharedPageLine(found))).toBe(shared);
    expect(said(graphLine(found))).toBe(graph);
  });
});

describe('one of the administrators', () => {
  const member = (emailAddress: string, role: string | null, membershipStatus = 'active') => ({
    id: emailAddress,
    emailAddress,
    role,
    membershipStatus,
  });
  it.each([
    ['administrator', [member('ADA@contoso.com', 'administrator')], 'yes', 'administrator'],
    [
      'listed twice',
      [member('ada@contoso.com', 'viewer'), member('ada@contoso.com', 'administrator')],
      'yes',
      'administrator',
    ],
    [
      'invitation not accepted',
      [member('ada@contoso.com', 'administrator', 'pendingAcceptance')],
      'cannotTell',
      'invitationOpen',
    ],
    [
      'invitation refused',
      [member('ada@contoso.com', 'administrator', 'rejectedByStaff')],
      'cannotTell',
      'invitationOpen',
    ],
    ['scheduler', [member('ada@contoso.com', 'scheduler')], 'no', 'otherRole'],
    ['a role that we do not know', [member('ada@contoso.com', 'unknownFutureValue')], 'cannotTell', 'roleUnknown'],
    ['no role', [member('ada@contoso.com', null)], 'cannotTell', 'roleUnknown'],
    ['not on the list: never a no', [member('mert@contoso.com', 'administrator')], 'cannotTell', 'notOnStaff'],
    ['an empty list: never a no', [], 'cannotTell', 'notOnStaff'],
  ])('%s', (_, staffMembers, verdict, reason) => {
    expect(administratorLine({ reply: { staffMembers } }, 'ada@contoso.com')).toEqual({ verdict, reason });
  });
  it('cannot tell what was not read', () => {
    expect(administratorLine({}, 'ada@contoso.com').verdict).toBe('cannotTell');
  });
});

describe('a licence', () => {
  const licence = (...plans: [name: string, status: string][]): LicenseDetails[] => [
    {
      skuPartNumber: 'SPE_E3',
      servicePlans: plans.map(([servicePlanName, provisioningStatus]) => ({ servicePlanName, provisioningStatus })),
    },
  ];
  it.each([
    ['with the plan', licence(['EXCHANGE', 'Success'], ['MICROSOFTBOOKINGS', 'Success']), 'yes', 'licensed'],
    ['with the plan pending', licence(['MICROSOFTBOOKINGS', 'PendingActivation']), 'yes', 'licensed'],
    [
      'with the plan switched off in one of two',
      [...licence(['MICROSOFTBOOKINGS', 'Disabled']), ...licence(['MICROSOFTBOOKINGS', 'Success'])],
      'yes',
      'licensed',
    ],
    ['with the plan switched off', licence(['MICROSOFTBOOKINGS', 'Disabled']), 'no', 'licenceOff'],
    ['without the plan', licence(['EXCHANGE', 'Success']), 'no', 'notLicensed'],
    ['none at all', [], 'no', 'notLicensed'],
    ['without plans', [{}], 'no', 'notLicensed'],
  ])('%s', (_, reply, verdict, reason) => {
    expect(licenceLine({ reply })).toEqual({ verdict, reason });
  });
  it('cannot tell what was not asked or not read', () => {
    expect(licenceLine({})).toEqual({ verdict: 'cannotTell', reason: 'licenceNotAsked' });
    expect(licenceLine(failed('offline'))).toEqual({ verdict: 'cannotTell', reason: 'licenceNotRead' });
  });
});

it('takes the connector for offered only where one of its flows is seen, since GCC shares the global hosts', () => {
  expect(cloudLine(false, false)).toEqual({ verdict: 'no', reason: 'cloudWithoutConnector' });
  expect(cloudLine(true, false)).toEqual({ verdict: 'cannotTell', reason: 'mayBeGcc' });
  expect(cloudLine(true, true)).toEqual({ verdict: 'yes', reason: 'connectorSeen' });
});

it.each([
  [{ reply: { unreadable: 0, unreadableEnvironments: [] } }, 'yes', 'flowsRead'],
  [{ reply: { unreadable: 1, unreadableEnvironments: [] } }, 'yes', 'flowsReadInPart'],
  [{ reply: { unreadable: 0, unreadableEnvironments: ['x'] } }, 'yes', 'flowsReadInPart'],
  [{}, 'cannotTell', 'flowsNotAsked'],
  [failed('signInRequired'), 'cannotTell', 'flowsNotAsked'],
  [failed('consentRequired'), 'no', 'flowsNotAllowed'],
  [failed('accessDenied'), 'no', 'flowsRefused'],
  [failed('serverError'), 'cannotTell', 'flowsNotReached'],
])('flows can be read: %j', (found, verdict, reason) => {
  expect(flowsLine(true, found)).toEqual({ verdict, reason });
});

it('reads no flows where the cloud has none', () => {
  expect(flowsLine(false, {}).verdict).toBe('no');
});
