import { describe, expect, it, test } from 'vitest';
import { AppointmentDraft } from '../../../src/core/appointmentDraft';
import { readRows } from './desk';

const header = ['Service', 'Date', 'Time', 'Name', 'Email', 'Phone', 'Notes', 'Staff'];
const row = [
  'catered BENTO',
  '2026-11-24',
  '3 pm',
  'Jordan Miller',
  'jordan@contoso.com',
  '+1 213 555 0199',
  'nuts',
  'ada lovelace',
];

test('a full row becomes the draft that the form would make', async () => {
  const [read] = await readRows(header, [row]);
  expect(read).toEqual({
    draft: {
      businessId: 'desk@contoso.com',
      serviceId: 's-bento',
      customers: [
        {
          name: 'Jordan Miller',
          emailAddress: 'jordan@contoso.com',
          phone: '+1 213 555 0199',
          notes: 'nuts',
          timeZone: 'Europe/Berlin',
        },
      ],
      startDateTime: '2026-11-24T14:00:00.000Z',
      endDateTime: '2026-11-24T14:30:00.000Z',
      staffMemberIds: ['p-ada'],
    },
  });
  expect(AppointmentDraft.safeParse(read && 'draft' in read ? read.draft : {}).success).toBe(true);
});

/** The row with one cell changed. */
const withCell = (heading: string, cell: string): string[] =>
  row.map((old, at) => (header[at] === heading ? cell : old));
const problemsOf = async (cells: string[], more = {}) => {
  const [read] = await readRows(header, [cells], more);
  return read && 'problems' in read ? read.problems : [];
};

describe('what is wrong is said at its cell, with what would be right', () => {
  it.each([
    ['Service', '', { field: 'service', kind: 'missing' }],
    [
      'Service',
      'Catered bent',
      { field: 'service', kind: 'unknown', said: 'Catered bent', suggestions: ['Catered bento'] },
    ],
    ['Service', 'IKILI', { field: 'service', kind: 'several', said: 'IKILI', suggestions: ['s-two', 's-twice'] }],
    ['Service', 'Haircut', { field: 'service', kind: 'unknown', said: 'Haircut', suggestions: [] }],
    ['Date', '', { field: 'date', kind: 'missing' }],
    ['Date', 'tomorrow', { field: 'date', kind: 'notADate' }],
    ['Date', '3/4/2026', { field: 'date', kind: 'dateOrder' }],
    ['Date', '2026-11-24 14:00', { field: 'startTime', kind: 'timesDiffer', suggestions: ['14:00'] }],
    ['Time', '9', { field: 'startTime', kind: 'notATime' }],
    ['Time', '', { field: 'startTime', kind: 'missing' }],
    ['Name', '', { field: 'customerName', kind: 'missing' }],
    ['Name', 'x'.repeat(256), { field: 'customerName', kind: 'tooLong', limit: 255 }],
    ['Email', 'jordan@', { field: 'emailAddress', kind: 'notAnEmailAddress' }],
    ['Phone', 'call me', { field: 'phone', kind: 'notAPhoneNumber' }],
    ['Staff', 'Bob', { field: 'staff', kind: 'unknown', said: 'Bob', suggestions: [] }],
    [
      'Staff',
      'Ali Öz',
      { field: 'staff', kind: 'several', said: 'Ali Öz', suggestions: ['ali@contoso.com', 'ali.oz@contoso.com'] },
    ],
  ])('%s %j', async (heading, cell, problem) => {
    expect(await problemsOf(withCell(heading, cell))).toEqual([problem]);
  });

  it('every wrong cell of a row, not only the first', async () => {
    const problems = await problemsOf(['Haircut', 'soon', '99:00', '', 'x', 'y', '', 'Bob']);
    expect(problems.map(({ field }) => field)).toEqual([
      'service',
      'staff',
      'date',
      'startTime',
      'customerName',
      'emailAddress',
      'phone',
    ]);
  });
});

test('several of the staff, whose names may hold a comma', async () => {
  const read = await readRows(header, [
    withCell('Staff', 'Kaya, Zeynep'),
    withCell('Staff', '李娜, Ada Lovelace'),
    withCell('Staff', 'Kaya, Zeynep; li@contoso.com'),
  ]);
  expect(read.map((one) => 'draft' in one && one.draft.staffMemberIds)).toEqual([
    ['p-kaya'],
    ['p-li', 'p-ada'],
    ['p-kaya', 'p-li'],
  ]);
});

test('the answer about day and month holds for every row', async () => {
  const read = async (dateOrder: 'dayFirst' | 'monthFirst') =>
    (await readRows(header, [withCell('Date', '3/4/2026')], { dateOrder })).map(
      (one) => 'draft' in one && one.draft.startDateTime,
    );
  expect(await read('dayFirst')).toEqual(['2026-04-03T13:00:00.000Z']);
  expect(await read('monthFirst')).toEqual(['2026-03-04T14:00:00.000Z']);
});

describe('time zones', () => {
  const zoned = [...header, 'Time zone'];
  const start = async (zone: string) => {
    const [read] = await readRows(zoned, [[...row, zone]]);
    return read && 'draft' in read ? [read.draft.startDateTime, read.draft.customers[0]?.timeZone] : read?.problems;
  };
  it.each([
    ['', '2026-11-24T14:00:00.000Z', 'Europe/Berlin'],
    ['Europe/Istanbul', '2026-11-24T12:00:00.000Z', 'Europe/Istanbul'],
    ['europe/istanbul', '2026-11-24T12:00:00.000Z', 'Europe/Istanbul'],
    ['Turkey Standard Time', '2026-11-24T12:00:00.000Z', 'Europe/Istanbul'],
    ['China Standard Time', '2026-11-24T07:00:00.000Z', 'Asia/Shanghai'],
  ])('%j', async (zone, instant, name) => {
    expect(await start(zone)).toEqual([instant, name]);
  });
  it('one that nobody knows is named', async () => {
    expect(await start('Middle Earth Time')).toEqual([
      { field: 'timeZone', kind: 'unknownZone', said: 'Middle Earth Time', suggestions: ['Europe/Berlin'] },
    ]);
  });
});

describe('a clock that shows twice or never', () => {
  it('is asked about, and each suggestion mends it', async () => {
    const twice = [...withCell('Date', '2026-10-25').slice(0, 2), '02:30', ...row.slice(3)];
    const [problem] = await problemsOf(twice);
    expect(problem).toEqual({ field: 'startTime', kind: 'overlap', suggestions: ['02:30+02:00', '02:30+01:00'] });
    const mended = await readRows(
      header,
      (problem?.suggestions ?? []).map((time) => twice.with(2, time)),
    );
    expect(mended.map((one) => 'draft' in one && one.draft.startDateTime)).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ]);
    const never = twice.with(1, '2027-03-28');
    expect(await problemsOf(never)).toEqual([{ field: 'startTime', kind: 'gap', suggestions: ['01:30', '03:30'] }]);
  });
});

describe('the length', () => {
  const timed = [...header, 'End', 'Duration'];
  const length = async (end: string, duration: string) => {
    const [read] = await readRows(timed, [[...row, end, duration]]);
    if (!read || 'problems' in read) return read?.problems;
    return (Date.parse(read.draft.endDateTime) - Date.parse(read.draft.startDateTime)) / 60_000;
  };
  it("is the cell's, or goes up to the end, or is the service's", async () => {
    expect(await length('', '')).toBe(30);
    expect(await length('', '1:15')).toBe(75);
    expect(await length('16:00', '')).toBe(60);
    expect(await length('2026-11-25 15:00', '')).toBe(1440);
    expect(await length('4 pm', '60')).toBe(60);
  });
  it('is asked about where the two contradict each other or the end is before the start', async () => {
    expect(await length('16:00', '30')).toEqual([
      { field: 'durationMinutes', kind: 'durationDiffers', suggestions: ['60'] },
    ]);
    expect(await length('14:00', '')).toEqual([{ field: 'endTime', kind: 'endBeforeStart' }]);
    expect(await length('later', '')).toEqual([{ field: 'endTime', kind: 'notATime' }]);
    expect(await length('', 'short')).toEqual([
      { field: 'durationMinutes', kind: 'notADuration', suggestions: ['30'] },
    ]);
  });
});

test("first and last name, also in Chinese order; Graph's own columns", async () => {
  const names = await readRows(
    ['First name', 'Last name', 'startDateTime', 'serviceId'],
    [
      ['Jordan', 'Miller', '2026-11-24T15:00:00.0000000Z', 's-bento'],
      ['伟', '张', '2026-11-24T15:00:00Z', 's-bento'],
    ],
  );
  expect(names.map((one) => 'draft' in one && [one.draft.customers[0]?.name, one.draft.startDateTime])).toEqual([
    ['Jordan Miller', '2026-11-24T15:00:00.000Z'],
    ['张伟', '2026-11-24T15:00:00.000Z'],
  ]);
});
