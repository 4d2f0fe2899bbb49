import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectPlainWords } from './harness/expectPlainWords';
import { freshStart } from './harness/freshStart';
import { isAtRest, underWay } from './harness/outbox';
import { openMany } from './harness/pages/manyPage';
import { createRequests, mostInFlight } from './harness/requests';
import { type Session, startSession } from './harness/session';
import { inUtc, workday } from './harness/times';
import { waitUntil } from './harness/waitUntil';

const zone = 'America/Chicago';
const patient = { timeout: 40_000 };

let session: Session;

const rowsOf = (count: number): string =>
  [
    'Service,Date,Start time,Customer,Email',
    ...Array.from({ length: count }, (_, n) => {
      const time = `${String(8 + (n % 8)).padStart(2, '0')}:${n % 16 < 8 ? '00' : '30'}`;
      return `Catered bento,${workday(7 + Math.floor(n / 16))},${time},Guest ${n},guest${n}@contoso.com`;
    }),
  ].join('\r\n');

const appointments = () => {
  const [business] = session.simulator.data.businesses;
  if (!business) throw new Error('the demo has no business');
  return business.appointments;
};
const guests = () =>
  appointments().flatMap(({ customers }) =>
    customers.flatMap(({ name }) => (name?.startsWith('Guest ') ? [name] : [])),
  );

beforeAll(async () => {
  session = await startSession();
  await session.configure();
});
afterAll(() => session?.close());
beforeEach(async () => {
  await freshStart(session, 'settings');
  session.simulator.entra.signedInAs = 'ada@contoso.com';
  appointments().length = 0;
});
afterEach(() => expect(session.browser.errors).toEqual([]));

it('a run that lost the network goes on when the person says so, not when the network is back', async () => {
  const page = await openMany(session);
  await page.load('guests.csv', rowsOf(40));
  // Long enough for the network to go before the last row.
  session.simulator.switches.slowMailbox = true;
  await page.button('Create 40 appointments').click();
  await expect.poll(() => guests().length, patient).toBeGreaterThan(2);
  await session.browser.context.setOffline(true);
  await page.button('Go on').waitFor();
  await waitUntil('rest', () => isAtRest(session.browser));
  const paused = createRequests(session.simulator).length;
  await session.browser.context.setOffline(false);
  await page.page.getByText('No network connection').waitFor({ state: 'detached' });
  await session.browser.wakeByItself();
  await waitUntil('rest', () => isAtRest(session.browser));
  expect(createRequests(session.simulator)).toHaveLength(paused);
  session.simulator.switches.slowMailbox = false;
  await page.button('Go on').click();
  // What was on its way when the network went, three at the most, is looked up and not sent again.
  await expect.poll(() => guests().length, patient).toBeGreaterThanOrEqual(37);
  expect(new Set(guests()).size).toBe(guests().length);
});

describe('200 rows', () => {
  it('are created once each, through a pause, a stopped worker, and a closed tab', async () => {
    const first = await openMany(session);
    await first.load('guests.csv', rowsOf(200));
    await first.summary.getByText('200 appointments will be created').waitFor();
    await first.summary.getByText('Bookings mails a confirmation to 200 customers.').waitFor();
    expect(createRequests(session.simulator)).toEqual([]);

    await first.button('Create 200 appointments').click();
    await expect.poll(() => guests().length, patient).toBeGreaterThan(15);
    await first.button('Pause').click();
    await first.run.getByText('Nothing is sent until you go on.').waitFor();
    const paused = guests().length;
    expect(paused).toBeLessThan(200);
    await session.browser.stopWorker();
    expect(guests()).toHaveLength(paused);

    // In the middle of it: one is at Microsoft, which is slow to do it, and the worker is gone before it does. (Only one: what a worker
    // announced and could not send any more is not created by anybody, and nobody can tell it from what was sent.)
    const slow = { delayMs: 6_000 };
    session.simulator.fail({ method: 'POST', path: /\/appointments$/, times: 1, action: slow });
    await first.button('Go on').click();
    const leftBehind = await waitUntil('the slow create', () => createRequests(session.simulator)[paused]);
    await first.button('Pause').click();
    await expect.poll(() => underWay(session.browser)).toEqual(['sending']);
    expect(leftBehind.status).toBe(0);
    await session.browser.stopWorker();
    await first.button('Go on').click();
    await expect.poll(() => guests().length, patient).toBeGreaterThan(paused + 20);
    await first.page.close();

    const second = await openMany(session);
    // The tab was closed, not the browser: the table is still there. The file is loaded all the same.
    await second.button('Another table').click();
    await second.load('guests.csv', rowsOf(200));
    await second.summary.getByText('created before and').first().waitFor();
    await second.button(/^Create \d+ appointments$/).click();
    await second.run.getByRole('heading', { name: 'Done' }).waitFor(patient);
    expect([...guests()].sort()).toEqual(Array.from({ length: 200 }, (_, n) => `Guest ${n}`).sort());
    expect(createRequests(session.simulator).filter(({ status }) => status === 429)).toEqual([]);
    const followed = createRequests(session.simulator).filter((request) => request !== leftBehind);
    expect(mostInFlight(followed)).toBeGreaterThan(1);
    expect(mostInFlight(followed)).toBeLessThanOrEqual(3);
    await expectPlainWords(second.page);

    // Once more: nothing is left to do.
    await second.button('Check the rows again').click();
    await second.summary.getByText('200 were created before and are not created again.').waitFor();
    await second.summary.getByText('0 appointments will be created').waitFor();
  });
});

const inUtcZone = { timeZone: 'UTC' };
/** A working day within the year that can be booked ahead, whose date is another one with day and month exchanged. */
const inEitherOrder = Array.from({ length: 60 }, (_, at) => new Date(workday(60 + at))).find(
  (date) => date.getUTCDate() <= 12 && date.getUTCDate() !== date.getUTCMonth() + 1,
) as Date;

describe('a table with mistakes', () => {
  it('is mended cell by cell, clashes are left out until they are wanted, and the report says what became of each row', async () => {
    const day = workday(3);
    const many = await openMany(session);
    await many.paste(
      [
        'Hizmet\tTarih\tSaat\tAd Soyad\tE-posta\tNotlar\tPersonel',
        `catered bent\t${day}\t11:00\tMaria Garcia\tmaria@\t\t`,
        `catered bent\t${day}\t12:00\tOda Nobu\toda@contoso.com\t=1+1\t`,
        `Catered bento\t${day}\t15:00\tJordan Miller\tjordan@contoso.com\t\tAda Lovelace`,
        `Catered bento\t${day}\t15:00\tLi Wei\t\t\tAda Lovelace`,
        `Catered bento\t${inEitherOrder.toLocaleDateString('en-US', inUtcZone)}\t10:00\tEither Way\teither@contoso.com\t\t`,
      ].join('\n'),
    );
    await many.summary.getByText('3 rows have cells to mend').waitFor();
    expect(await many.cell('Hizmet', 2).getAttribute('aria-invalid')).toBe('true');
    await many.page.getByText('There is no service “catered bent”').first().waitFor();
    // One press mends both cells that hold the same.
    await many.button('Catered bento and in 1 more').first().click();
    await many.summary.getByText('2 rows have cells to mend').waitFor();
    await many.cell('E-posta', 2).fill('maria@contoso.com');
    await many.cell('E-posta', 2).press('Enter');
    const monthFirst = inEitherOrder.toLocaleDateString('en-US', { dateStyle: 'long', ...inUtcZone });
    await many.page.getByRole('radio', { name: monthFirst }).check();
    await many.summary.getByText('Also create the 1 row that clashes').waitFor();
    await many.said(5).getByText('Clashes with row 4: the same person at the same time').waitFor();
    await many.button('Create 4 appointments').waitFor();
    await many.summary.getByText('Bookings mails a confirmation to 4 customers.').waitFor();
    await many.summary.getByRole('checkbox', { name: /clashes/ }).check();
    await many.summary.getByText('1 customer has no e-mail address and gets none.').waitFor();

    const refuse = { status: 400, code: 'ErrorInvalidRequest', message: '=cmd()' };
    session.simulator.fail({ method: 'POST', path: /\/appointments$/, times: 1, action: refuse });
    await many.button('Create 5 appointments').click();
    await many.run.getByRole('heading', { name: 'Done' }).waitFor(patient);
    await many.run.getByText('4 created. 1 not created.').first().waitFor();
    const progress = many.run.getByRole('progressbar', { name: 'Appointments that are decided' });
    expect(await progress.getAttribute('aria-valuetext')).toBe('5 of 5');
    const [download] = await Promise.all([many.page.waitForEvent('download'), many.button('Save the report').click()]);
    const report = await readFile(await download.path(), 'utf8');
    const lines = report.trimEnd().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe(
      '\ufeff"Row","Result","Appointment id","Why and what to do","Hizmet","Tarih","Saat","Ad Soyad","E-posta","Notlar","Personel"',
    );
    expect(lines.filter((line) => line.includes('"Created"'))).toHaveLength(4);
    expect(lines.filter((line) => line.includes('ErrorInvalidRequest: =cmd()'))).toHaveLength(1);
    expect(report).toContain(`"'=1+1"`);
    await expectPlainWords(many.page);

    // The refused one alone is tried again.
    await many.button('Check the rows again').click();
    await many.summary.getByText('4 were created before and are not created again.').waitFor();
    await many.button('Create 1 appointment').click();
    await many.run.getByText('1 created.').first().waitFor(patient);
    expect(createRequests(session.simulator).filter(({ status }) => status === 201)).toHaveLength(5);

    // One is cancelled meanwhile: whether it is wanted again is asked.
    const at = appointments().findIndex(({ customers }) => customers.some(({ name }) => name === 'Oda Nobu'));
    appointments().splice(at, 1);
    await many.button('Check the rows again').click();
    await many.summary.getByText('4 were created before').waitFor();
    await many.button('Create 0 appointments').waitFor();
    await many.summary.getByRole('checkbox', { name: /no longer in the calendar/ }).check();
    await many.button('Create 1 appointment').click();
    await many.run.getByText('1 created.').first().waitFor(patient);
    expect(appointments().filter(({ customers }) => customers.some(({ name }) => name === 'Oda Nobu'))).toHaveLength(1);
  });

  it('whose rows are people of one session make one appointment with all of them', async () => {
    const day = workday(20);
    const many = await openMany(session);
    const row = (name: string) => `Cooking class,${day},10:00,${name},${name.toLowerCase()}@contoso.com`;
    await many.load('class.csv', ['Service,Date,Time,Name,Email', row('Ann'), row('Bob'), row('Cem')].join('\n'));
    await many.summary.getByText('1 appointment will be created').waitFor();
    await many.said(2).getByText('In a session of 3 people').waitFor();
    await many.button('Create 1 appointment').click();
    await many.run.getByRole('heading', { name: 'Done' }).waitFor(patient);
    const sessions = appointments().filter(({ customers }) => customers.some(({ name }) => name === 'Ann'));
    expect(sessions.map(({ customers }) => customers.map(({ name }) => name))).toEqual([['Ann', 'Bob', 'Cem']]);
  });
});

describe('a file that is no table', () => {
  it('is refused with a sentence each, and what was typed stays', async () => {
    const many = await openMany(session);
    const typed = many.page.getByLabel('Rows from a spreadsheet');
    await typed.fill('just a sentence');
    await many.button('Read these rows').click();
    await many.alert.getByText('There are no columns in it.').waitFor();
    const refused = async (name: string, content: string | Uint8Array, sentence: string) => {
      await many.load(name, content);
      await many.alert.getByText(sentence).waitFor();
      expect(await typed.inputValue()).toBe('just a sentence');
    };
    await refused('a.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'This is an Excel workbook.');
    await refused('a.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'This file is not text');
    await refused('empty.csv', '', 'There are no rows in it.');
    await refused('big.csv', new Uint8Array(11_000_000), 'This file is larger than 10 MB');
    await refused('quote.csv', 'Name,Notes\nAda,1\nLi,"open\nBo,2\n', 'In row 3 a quotation mark is opened');
    await refused('many.csv', `Name,Date\n${'Ada,2026-11-24\n'.repeat(10_001)}`, 'There are more than 10,000 rows.');
    expect(createRequests(session.simulator)).toEqual([]);

    // An old code page, and a zone that nobody knows.
    const turkish = new Uint8Array(
      [...'Hizmet,Tarih,Saat,Saat dilimi,Ad Soyad\nCatered bento,2030-11-25,10:00,Orta D'].map((sign) =>
        sign.charCodeAt(0),
      ),
    );
    const rest = new Uint8Array([
      0xfc,
      ...[...'nya,'].map((sign) => sign.charCodeAt(0)),
      0xde,
      ...[...'ule '].map((sign) => sign.charCodeAt(0)),
      0x49,
      0xfe,
      0xfd,
      0x6b,
      0x0a,
    ]);
    await many.load('eski.csv', new Uint8Array([...turkish, ...rest]));
    await many.page.getByText('this is a guess').waitFor();
    expect(await many.cell('Ad Soyad', 2).inputValue()).toBe('Şule Işık');
    await many.page.getByText('Nobody knows a time zone “Orta Dünya”').waitFor();
    await many.page.getByLabel('Encoding of the file').selectOption('windows-1252');
    await expect.poll(() => many.cell('Ad Soyad', 2).inputValue()).toBe('Þule Iþýk');
  });

  it('with 10,000 rows the page answers while they are checked, and shows them in pages', async () => {
    const many = await openMany(session);
    const waits = many.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let [last, longest] = [performance.now(), 0];
          const tick = () => {
            const now = performance.now();
            longest = Math.max(longest, now - last);
            last = now;
            if (document.querySelector('.big')) resolve(longest);
            else setTimeout(tick);
          };
          tick();
        }),
    );
    await many.load('guests.csv', rowsOf(10_000));
    await many.table.waitFor();
    await many.page.getByText('1 to 50 of 10,000').waitFor();
    await many.button('Next rows').click();
    await many.page.getByText('51 to 100 of 10,000').waitFor();
    await many.summary
      .getByText('10,000 appointments')
      .or(many.summary.getByText('appointments will be created'))
      .waitFor({ timeout: 60_000 });
    expect(await waits).toBeLessThan(3_000);
  });
});

describe('repeat weekly', () => {
  it('keeps the clock over a change of the clocks, shows conflicts first, and creates the dates that stay', async () => {
    const panel = await session.signedInPanel();
    const { page } = panel;
    await panel.fill({
      service: 'Catered bento',
      customerName: 'Jordan Miller',
      email: 'jordan@contoso.com',
      phone: '',
      notes: '',
      date: '2030-10-18',
      startTime: '10:00',
    });
    await page.getByRole('button', { name: 'Repeat weekly' }).click();
    await page.getByLabel('How many times in all').fill('1');
    await page.getByRole('button', { name: 'Show the dates' }).click();
    await page.getByText('Write a number from 2 to 104.').waitFor();
    await page.getByLabel('How many times in all').fill('5');
    await page.getByRole('button', { name: 'Show the dates' }).click();
    const dates = page.getByRole('list', { name: 'Dates of the series' }).getByRole('listitem');
    await expect.poll(() => dates.count()).toBe(5);
    // On Sunday, November 3, the clocks of Chicago are set back.
    expect(await dates.nth(2).innerText()).toContain('UTC−5');
    expect(await dates.nth(3).innerText()).toContain('UTC−6');
    expect(createRequests(session.simulator)).toEqual([]);
    const boxes = page.getByRole('list', { name: 'Dates of the series' }).getByRole('checkbox');
    for (const at of [0, 1, 2, 3, 4]) await boxes.nth(at).setChecked(at !== 1);
    await page.getByRole('button', { name: 'Create 4 appointments' }).click();
    await page.getByRole('button', { name: 'Close the list' }).waitFor(patient);
    const sent = createRequests(session.simulator).map(
      ({ body }) => (body as { startDateTime: { dateTime: string } }).startDateTime.dateTime,
    );
    expect([...sent].sort()).toEqual(
      ['2030-10-18', '2030-11-01', '2030-11-08', '2030-11-15'].map((day) => inUtc(day, '10:00', zone)),
    );

    // The same once more: what is there is said to be, and only the one that was left out can be created.
    await page.getByRole('button', { name: 'Close the list' }).click();
    await page.getByRole('button', { name: 'Show the dates' }).click();
    await page.getByText('Created before: it is in the calendar').first().waitFor();
    expect(await boxes.nth(0).isDisabled()).toBe(true);
    await boxes.nth(1).check();
    await page.getByRole('button', { name: 'Create 1 appointment' }).click();
    await page.getByRole('button', { name: 'Close the list' }).waitFor(patient);
    expect(createRequests(session.simulator)).toHaveLength(5);
  });
});
