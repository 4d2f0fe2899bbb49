import { describe, expect, it } from 'vitest';
import { type AdministeredBusiness, worstFirst } from '../../src/core/administeredBusinesses';
import { writeCsv } from '../../src/core/csv';
import { flowLinks } from '../../src/core/flowLinks';
import { type BookingsFlow, flowsOn } from '../../src/core/flows';

const flow = (id: string, smtpAddress?: string, state: BookingsFlow['state'] = 'on'): BookingsFlow => ({
  id,
  displayName: id,
  environmentName: 'Default-1',
  environmentDisplayName: 'Default',
  state,
  trigger: 'created',
  owner: 'you',
  ...(smtpAddress ? { smtpAddress } : {}),
});

it('takes flows for a mailbox without regard to case, and those with an expression for perhaps', () => {
  const found = flowsOn('Desk@Contoso.com', [
    flow('maybe'),
    flow('a', 'desk@contoso.com'),
    flow('b', 'desk2@contoso.com'),
  ]);
  expect(found.map(({ id, onThisMailbox }) => [id, onThisMailbox])).toEqual([
    ['a', 'yes'],
    ['maybe', 'cannotTell'],
  ]);
});

describe('flowLinks', () => {
  it('opens and edits in the portal', () => {
    expect(flowLinks({ id: 'f-1', environmentName: 'Default-1' })).toEqual({
      open: 'https://make.powerautomate.com/environments/Default-1/flows/f-1/details',
      edit: 'https://make.powerautomate.com/environments/Default-1/flows/shared/f-1?v3=true',
    });
  });
  it.each(['../x', 'a/b', 'a?b', 'a#b', '', 'a b', '%2e'])('makes no link of the id %j', (id) => {
    expect(flowLinks({ id, environmentName: 'e' })).toBeUndefined();
    expect(flowLinks({ id: 'f', environmentName: id })).toBeUndefined();
  });
});

it('lists the businesses with most flows first, then those with most that do not run, then by name', () => {
  const business = (id: string, more: Partial<AdministeredBusiness> = {}): AdministeredBusiness => ({
    id,
    displayName: id.toUpperCase(),
    isAdministrator: 'yes',
    canOpen: true,
    ...more,
  });
  const businesses = [
    business('z@x.y'),
    business('a@x.y'),
    business('two@x.y'),
    business('off@x.y'),
    business('sick@x.y'),
    business('perhaps@x.y', { isAdministrator: 'cannotTell' }),
    business('no@x.y', { isAdministrator: 'no' }),
    business('closed@x.y', { isAdministrator: 'cannotTell', canOpen: false }),
  ];
  const flows = [
    flow('1', 'two@x.y'),
    flow('2', 'Two@x.y', 'off'),
    flow('3', 'off@x.y', 'off'),
    flow('4', 'sick@x.y', 'suspended'),
    flow('5', 'no@x.y'),
    flow('6'),
  ];
  const rows = worstFirst(businesses, flows);
  expect(rows.map(({ business: { id } }) => id)).toEqual([
    'two@x.y',
    'sick@x.y',
    'off@x.y',
    'a@x.y',
    'perhaps@x.y',
    'z@x.y',
  ]);
  expect(rows[0]).toMatchObject({ on: 1, off: 1, suspended: 0 });
  expect(rows[0]?.sure.length).toBe(2);
});

describe('writeCsv', () => {
  it('begins with a byte order mark, ends each row with CR LF, and quotes', () => {
    expect(
      writeCsv([
        ['a', 1],
        ['say "hi"', 'x, y\nz'],
      ]),
    ).toBe('\ufeff"a",1\r\n"say ""hi""","x, y\nz"\r\n');
  });
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\n=1', '＝1+1', '＋1', '－1', '＠SUM(A1)'])(
    'takes the formula out of %j',
    (text) => {
      expect(writeCsv([[text]])).toBe(`\ufeff"'${text}"\r\n`);
    },
  );
  it.each(["'=1", 'a=1', '', 'ada@contoso.com'])('leaves %j as it is', (text) => {
    expect(writeCsv([[text]])).toBe(`\ufeff"${text}"\r\n`);
  });
  it('writes numbers as numbers', () => {
    expect(writeCsv([[-1]])).toBe('\ufeff-1\r\n');
  });
});
