import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BusinessRecord } from '../simulator/data';
import { eachWithBusiness } from './harness/eachWithBusiness';
import { expectPlainWords } from './harness/expectPlainWords';
import { AppointmentsPage } from './harness/pages/appointmentsPage';
import { createRequests, graphHost, requestsTo } from './harness/requests';
import type { Session } from './harness/session';
import { inUtc, workday } from './harness/times';

const zone = 'America/Chicago';
const day = 86_400_000;
const date = workday(3);

let session: Session;
let business: BusinessRecord;
type Appointment = BusinessRecord['appointments'][number];

const utc = (at: number) => ({ dateTime: new Date(at).toISOString().replace('Z', '0000Z'), timeZone: 'UTC' });
const staffId = (displayName: string) => business.staffMembers.find((one) => one.displayName === displayName)?.id ?? '';

/** An appointment of the demo's kind: with Ada, for one customer, at that time of Chicago's clocks. */
function appointment(name: string, time: string, more: Partial<Appointment> = {}): Appointment {
  const [like] = business.appointments;
  const service = business.services.find((one) => one.displayName === 'Catered bento');
  if (!like || !service) throw new Error('the demo has no appointment or service');
  const start = Date.parse(`${inUtc(date, time, zone)}Z`);
  const customer = {
    ...like.customers[0],
    customerId: business.customers[0]?.id ?? '',
    name,
    emailAddress: `${name.split(' ')[0]?.toLowerCase()}@example.com`,
    phone: '206-555-0100',
    notes: 'Rings twice',
  } as Appointment['customers'][number];
  return {
    ...like,
    id: `AAMkA${name.replace(/\W/g, '')}${time.replace(':', '')}=`,
    serviceId: service.id,
    serviceName: 'Catered bento',
    maximumAttendeesCount: 1,
    filledAttendeesCount: 1,
    customers: [customer],
    customerName: name,
    customerEmailAddress: customer.emailAddress,
    customerPhone: customer.phone,
    staffMemberIds: [staffId('Ada Lovelace')],
    startDateTime: utc(start),
    endDateTime: utc(start + 1_800_000),
    preBuffer: 'PT0S',
    postBuffer: 'PT0S',
    ...more,
  };
}

const put = (...appointments: Appointment[]) =>
  business.appointments.splice(0, business.appointments.length, ...appointments);
const stored = (id: string) => business.appointments.find((one) => one.id === id);
const graphRequests = () => requestsTo(session.simulator, graphHost);
const patches = () =>
  graphRequests()
    .flatMap((request) => [request, ...(request.batch ?? [])])
    .filter(({ method }) => method === 'PATCH');

async function tabOf(userPrincipalName: string): Promise<AppointmentsPage> {
  session.simulator.entra.signedInAs = userPrincipalName;
  const panel = await session.signedInPanel();
  await panel.page.setViewportSize({ width: 400, height: 600 });
  const tab = new AppointmentsPage(panel.page);
  await tab.openTab();
  return tab;
}

eachWithBusiness((started, first) => {
  session = started;
  business = first;
});

describe('the list', () => {
  it('shows a range by day, is narrowed as one types, and is walked with the keyboard', async () => {
    put(
      appointment('Işılay Öztürk', '09:00'),
      appointment('陈伟明', '10:00', {
        serviceName: 'Tasting',
        serviceId: business.services.find((one) => one.displayName === 'Tasting')?.id ?? '',
      }),
      appointment('Jordan Miller', '11:00', { staffMemberIds: [staffId('Li Na')] }),
      appointment('Past Guest', '09:00', {
        startDateTime: utc(Date.now() - 3 * day),
        endDateTime: utc(Date.now() - 3 * day + 60_000),
      }),
    );
    const tab = await tabOf('ada@contoso.com');
    await tab.status(/^3 appointments · America\/Chicago \(UTC−\d\)$/).waitFor();
    expect(await tab.appointmentList.getByRole('heading').count()).toBe(1);
    // The list of v1.0 names the one customer: nothing is read by id for it.
    expect(graphRequests().filter(({ path }) => path.endsWith('/$batch'))).toHaveLength(1);

    await tab.search.fill('ISILAY oz');
    await tab.status('1 of 3 appointments').waitFor();
    expect(await tab.rows().allInnerTexts()).toEqual([expect.stringContaining('Işılay Öztürk')]);
    await tab.search.fill('伟明');
    await tab.rows('陈伟明').waitFor();
    await tab.search.fill('nobody');
    await tab.page.getByText('No appointment fits the filters').waitFor();
    await tab.button('Clear filters').last().click();
    await tab.button('More filters').click();
    await tab.page.getByRole('combobox', { name: 'Staff' }).selectOption({ label: 'Li Na' });
    await tab.status('1 of 3 appointments').waitFor();
    await tab.rows('Jordan Miller').waitFor();
    await tab.button('Clear filters').click();
    await tab.page.getByRole('combobox', { name: 'Service' }).selectOption({ label: 'Tasting' });
    await tab.rows('陈伟明').waitFor();
    await tab.button('Clear filters').click();

    await tab.rows().first().focus();
    await tab.page.keyboard.press('End');
    await expect.poll(() => tab.page.evaluate(() => document.activeElement?.textContent)).toContain('Jordan Miller');
    await tab.page.keyboard.press('ArrowUp');
    await expect.poll(() => tab.page.evaluate(() => document.activeElement?.textContent)).toContain('陈伟明');
    const item = tab.appointmentList.getByRole('listitem').filter({ hasText: '陈伟明' });
    expect([await item.getAttribute('aria-posinset'), await item.getAttribute('aria-setsize')]).toEqual(['2', '3']);
    await expectPlainWords(tab.page);

    await tab.range.selectOption({ label: 'Past 7 days' });
    await tab.rows('Past Guest').waitFor();
    expect(await tab.rows().count()).toBe(1);
    await tab.range.selectOption({ label: 'Chosen dates' });
    await tab.page.getByLabel('First day').fill(date);
    await tab.page.getByLabel('Last day').fill('2020-01-01');
    await tab.page.getByText('The last day is before the first one.').waitFor();
    await tab.page.getByLabel('Last day').fill(date);
    await tab.status('3 appointments').waitFor();
  });

  it('reads who comes where the list leaves it out, says what failed, and reads it again', async () => {
    session.simulator.switches.pagedLists = true;
    const hidden = { customerName: null, customerEmailAddress: null, customerPhone: null };
    put(
      ...Array.from({ length: 25 }, (_, index) =>
        appointment(
          `Guest ${index}`,
          `${8 + Math.floor(index / 4)}:${String((index % 4) * 15).padStart(2, '0')}`.padStart(5, '0'),
          { ...hidden, id: `AAMkA${index}=` },
        ),
      ),
    );
    session.simulator.fail({
      path: /appointments\/AAMkA3=$/,
      method: 'GET',
      action: { status: 500, code: 'UnknownError' },
    });
    const tab = await tabOf('ada@contoso.com');
    await tab.page.getByText('The customers of 1 appointment could not be read.').waitFor();
    await tab.rows('Guest 2').waitFor();
    await tab.rows('Customer could not be read').waitFor();
    // Twenty in a request, and no more than three at a time.
    const batches = graphRequests().filter(({ batch }) => batch?.some(({ url }) => url.includes('/appointments/')));
    expect(Math.max(...batches.map(({ batch }) => batch?.length ?? 0))).toBeLessThanOrEqual(20);
    session.simulator.reset();
    session.simulator.entra.signedInAs = 'ada@contoso.com';
    [business] = session.simulator.data.businesses as [BusinessRecord];
    put(appointment('Guest 3', '08:45', { ...hidden, id: 'AAMkA3=' }));
    await tab.button('Try again').click();
    await tab.rows('Guest 3').waitFor();
  });

  it('whose calendar cannot be read says so, and not that there is none', async () => {
    session.simulator.fail({ path: /calendarView$/, method: 'GET', times: 20, action: { status: 403 } });
    const panel = await session.signedInPanel();
    await panel.tab('Appointments').click();
    await panel.page.getByRole('alert').filter({ hasText: 'could not be read' }).waitFor();
    expect(await panel.page.locator('body').innerText()).not.toMatch(/\d appointments?\b/);
  });

  it('holds 5,000 appointments: few rows in the page, filtered and walked to the end', async () => {
    const start = Date.parse(`${workday(1)}T06:00:00Z`);
    put(
      ...Array.from({ length: 5_000 }, (_, index) =>
        appointment(`Guest ${index}`, '09:00', {
          id: `AAMkA${index}=`,
          startDateTime: utc(start + index * 120_000),
          endDateTime: utc(start + index * 120_000 + 60_000),
        }),
      ),
    );
    const tab = await tabOf('ada@contoso.com');
    await tab.status('5,000 appointments').waitFor();
    expect(await tab.rows().count()).toBeLessThan(40);
    await tab.rows().first().focus();
    await tab.page.keyboard.press('End');
    await tab.rows('Guest 4999').waitFor();
    expect(await tab.rows().count()).toBeLessThan(40);
    await tab.search.fill('guest 4321');
    await tab.status('1 of 5,000 appointments').waitFor();
    await tab.search.fill('');
    await tab.status(/^5,000 appointments/).waitFor();
    await tab.rows().first().focus();
    await tab.page.keyboard.press('Home');
    const focused = () => tab.page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toContain('Guest 0');
    for (let times = 0; times < 3; times++) await tab.page.keyboard.press('PageDown');
    await expect.poll(focused).toContain('Guest 24');
    const scrolled = await tab.page.evaluate(() => scrollY);
    await tab.page.keyboard.press('Enter');
    await tab.page.getByRole('heading', { name: /Guest 24/ }).waitFor();
    await tab.button('All appointments').click();
    await expect.poll(focused).toContain('Guest 24');
    expect(Math.abs((await tab.page.evaluate(() => scrollY)) - scrolled)).toBeLessThan(60);
  });

  it('is exported as it is filtered, a row for each customer, with nothing that a spreadsheet would run', async () => {
    const [first, second] = business.customers;
    const likeJordan = appointment('Jordan Miller', '09:00');
    put(
      appointment('=HYPERLINK("http://evil.example")', '09:00', { appointmentLabel: 'say "hi", twice\nplease' }),
      appointment('Jordan Miller', '10:00', {
        filledAttendeesCount: 2,
        maximumAttendeesCount: 10,
        customers: [
          { ...likeJordan.customers[0], customerId: first?.id, name: 'Jordan Miller', phone: '+1 206 555 0100' },
          { ...likeJordan.customers[0], customerId: second?.id, name: 'Çağla Şen' },
        ] as Appointment['customers'],
      }),
      appointment('Left Out', '11:00', { staffMemberIds: [staffId('Li Na')] }),
    );
    const tab = await tabOf('ada@contoso.com');
    await tab.search.fill('lovelace');
    await tab.status('2 of 3 appointments').waitFor();
    const [download] = await Promise.all([tab.page.waitForEvent('download'), tab.button('Export CSV').click()]);
    const file = readFileSync(await download.path(), 'utf8');
    await tab.status('Saved 2 appointments, a row for each customer.').waitFor();
    expect(download.suggestedFilename()).toBe(`LunchDelivery appointments ${date} ${date}.csv`);
    expect(file.startsWith('\ufeff"Date","Start","End"')).toBe(true);
    const lines = file.split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toContain(`"${date}","09:00","09:30","America/Chicago"`);
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(lines[1]).toContain('"say ""hi"", twice\nplease"');
    expect(lines[2]).toContain(`"Jordan Miller","jordan@example.com","'+1 206 555 0100","Rings twice"`);
    expect(lines[3]).toContain('"Çağla Şen"');
    expect(file).not.toContain('Left Out');
  });
});

describe('an appointment', () => {
  it('is rescheduled: only its time and staff are sent, in UTC, and what is there afterwards is said', async () => {
    const own = appointment('Jordan Miller', '10:00');
    put(own, appointment('Robin Castillo', '14:00'));
    const tab = await tabOf('ada@contoso.com');
    await tab.open('Jordan Miller');
    await expect.poll(() => tab.fact('Customers').innerText()).toContain('Rings twice');
    await tab.button('Reschedule').click();
    const form = tab.form('Reschedule');
    await form.getByLabel('Start time').fill('14:10');
    await form.getByText(/Ada Lovelace.*Catered bento/).waitFor();
    await form.getByLabel('Start time').fill('15:00');
    await form.getByLabel('Li Na').check();
    await form.getByLabel('Ada Lovelace').uncheck();
    await form.getByRole('button', { name: 'Save the new time' }).click();
    await tab.status('Saved. This is what is in the calendar now.').waitFor();
    const start = inUtc(date, '15:00', zone);
    expect(patches().map(({ body }) => body)).toEqual([
      {
        startDateTime: { dateTime: start, timeZone: 'UTC' },
        endDateTime: { dateTime: inUtc(date, '15:00', zone, 30), timeZone: 'UTC' },
        staffMemberIds: [staffId('Li Na')],
      },
    ]);
    expect(stored(own.id)).toMatchObject({
      startDateTime: { dateTime: `${start}.0000000Z` },
      staffMemberIds: [staffId('Li Na')],
      customers: [{ name: 'Jordan Miller', notes: 'Rings twice' }],
    });
    await expect.poll(() => tab.fact('Staff').innerText()).toContain('Li Na');
    await tab.button('All appointments').click();
    await tab.rows('Jordan Miller').filter({ hasText: '3:00' }).waitFor();
  });

  it('moved into the hour that clocks show twice, asks which one; without an answer says what is true', async () => {
    const own = appointment('Jordan Miller', '10:00');
    put(own);
    const tab = await tabOf('ada@contoso.com');
    await tab.open('Jordan Miller');
    await tab.button('Reschedule').click();
    const form = tab.form('Reschedule');
    await form.getByLabel('Date', { exact: true }).fill('2030-11-03');
    await form.getByLabel('Start time').fill('01:30');
    await form.getByRole('button', { name: 'Save the new time' }).click();
    expect(patches()).toEqual([]);
    await form.getByRole('radio', { name: /UTC−6/ }).check();
    session.simulator.fail({
      path: /appointments\/[^/]+$/,
      method: 'PATCH',
      times: 1,
      action: { afterCommit: { status: 504 } },
    });
    await form.getByRole('button', { name: 'Save the new time' }).click();
    await tab.status('Microsoft did not confirm it, but the change is in the calendar.').waitFor();
    expect(stored(own.id)?.startDateTime.dateTime).toBe('2030-11-03T07:30:00.0000000Z');
    // The gap: 2:30 in the night of March 10 never shows.
    await tab.button('Reschedule').click();
    await form.getByLabel('Date', { exact: true }).fill('2030-03-10');
    await form.getByLabel('Start time').fill('02:30');
    await form.getByRole('radio', { name: /UTC−5/ }).check();
    session.simulator.fail({ path: /appointments\/[^/]+$/, method: 'PATCH', times: 1, action: { status: 503 } });
    await form.getByRole('button', { name: 'Save the new time' }).click();
    await tab.status('Microsoft did not confirm the change. Different in the calendar than you entered:').waitFor();
    expect(stored(own.id)?.startDateTime.dateTime).toBe('2030-11-03T07:30:00.0000000Z');
  });

  it('is edited: one customer changes, the other one stays whole, and what Microsoft did not take is named', async () => {
    const [first, second] = business.customers;
    const like = appointment('Jordan Miller', '10:00');
    const answers = [
      {
        question: 'Any allergies?',
        questionId: 'q1',
        answer: 'Nuts',
        answerInputType: 'text',
        answerOptions: [],
        isRequired: true,
        selectedOptions: [],
      },
    ];
    const own = appointment('Jordan Miller', '10:00', {
      maximumAttendeesCount: 10,
      filledAttendeesCount: 2,
      customers: [
        { ...like.customers[0], customerId: first?.id },
        {
          ...like.customers[0],
          customerId: second?.id,
          name: 'Robin Castillo',
          notes: 'At the window',
          timeZone: 'Asia/Tokyo',
          customQuestionAnswers: answers,
        },
      ] as Appointment['customers'],
    });
    put(own);
    const tab = await tabOf('ada@contoso.com');
    await tab.open('Jordan Miller');
    await expect.poll(() => tab.fact('Customers').innerText()).toContain('Any allergies? Nuts');
    await tab.button('Edit').click();
    const jordan = tab.form('Edit').getByRole('group', { name: 'Jordan Miller' });
    await jordan.getByLabel('Phone').fill('soon');
    await tab.form('Edit').getByRole('button', { name: 'Save the changes' }).click();
    await expect.poll(() => jordan.getByLabel('Phone').getAttribute('aria-invalid')).toBe('true');
    await jordan.getByLabel('Phone').fill('206-555-0177');
    await jordan.getByLabel('Notes').fill('Rings once');
    await tab.form('Edit').getByLabel('Label').fill('Regular');
    await tab.form('Edit').getByRole('button', { name: 'Save the changes' }).click();
    await tab.status('Saved, but Microsoft did not take all of it.').waitFor();
    expect(await tab.status('Saved, but').innerText()).toContain('Jordan Miller: customer’s notes');
    expect(stored(own.id)).toMatchObject({
      appointmentLabel: 'Regular',
      customers: [
        { name: 'Jordan Miller', phone: '206-555-0177', notes: 'Rings twice' },
        {
          name: 'Robin Castillo',
          notes: 'At the window',
          timeZone: 'Asia/Tokyo',
          customQuestionAnswers: [{ answer: 'Nuts' }],
        },
      ],
    });
    await expect.poll(() => tab.fact('Label').innerText()).toContain('Regular');

    // What was typed and not taken is still in the form.
    expect(await jordan.getByLabel('Notes').inputValue()).toBe('Rings once');

    // Somebody books between opening the form and saving it: nothing is sent, and nobody is lost.
    await tab.form('Edit').getByRole('group', { name: 'Jordan Miller' }).getByLabel('Phone').fill('206-555-0155');
    const now = stored(own.id);
    now?.customers.push({ ...like.customers[0], customerId: business.customers[2]?.id, name: 'Late Comer' } as never);
    await tab.form('Edit').getByRole('button', { name: 'Save the changes' }).click();
    await tab.alert.filter({ hasText: 'changed meanwhile' }).waitFor();
    await expect.poll(() => tab.fact('Customers').innerText()).toContain('Late Comer');
    expect(patches()).toHaveLength(1);
    expect(stored(own.id)?.customers).toHaveLength(3);

    // Somebody books in the very moment of the change, which replaces everybody: who was lost is said, and can be put back.
    await tab.form('Edit').getByRole('button', { name: 'Leave it as it is' }).click();
    await tab.button('Edit').click();
    await tab.form('Edit').getByRole('group', { name: 'Jordan Miller' }).getByLabel('Phone').fill('206-555-0166');
    let reads = 0;
    const meanwhile = () => {
      const [one, guest] = [stored(own.id), business.customers[20]];
      reads += 1;
      if (reads !== 2 || !one || !guest) return;
      const { id: customerId, displayName: name, emailAddress } = guest;
      one.customers.push({ ...like.customers[0], customerId, name, emailAddress } as never);
      one.filledAttendeesCount = one.customers.length;
    };
    session.simulator.fail({ method: 'GET', path: /\/appointments\/[^/]+$/, times: 2, action: { meanwhile } });
    const lost = business.customers[20]?.displayName ?? '';
    await tab.form('Edit').getByRole('button', { name: 'Save the changes' }).click();
    await tab.status(`No longer in it: ${lost}`).waitFor();
    expect(stored(own.id)?.customers.map(({ phone }) => phone)).toContain('206-555-0166');
    expect(stored(own.id)?.customers.map(({ name }) => name)).not.toContain(lost);
    await expectPlainWords(tab.page);
    await tab.button('Put back').click();
    await tab.status('Everybody is in it now.').waitFor();
    expect(stored(own.id)?.customers.map(({ name }) => name)).toContain(lost);
    await expect.poll(() => tab.fact('Customers').innerText()).toContain(lost);
  });

  it('is cancelled with a message; an unanswered cancellation is looked up', async () => {
    const [one, other] = [appointment('Jordan Miller', '10:00'), appointment('Robin Castillo', '11:00')];
    put(one, other);
    const tab = await tabOf('ada@contoso.com');
    await tab.open('Jordan Miller');
    await tab.button('Cancel it').click();
    await tab.form('Cancel it').getByText('Microsoft mails the customer and the staff').waitFor();
    await tab.form('Cancel it').getByLabel('Message to the customer').fill('The kitchen is closed');
    session.simulator.fail({ path: /\/cancel$/, times: 1, action: { status: 503 } });
    await tab.button('Cancel the appointment').click();
    await tab.alert.filter({ hasText: 'still in the calendar' }).waitFor();
    session.simulator.fail({ path: /\/cancel$/, times: 1, action: { afterCommit: { status: 504 } } });
    await tab.button('Cancel the appointment').click();
    await tab.status('Cancelled: Jordan Miller').waitFor();
    expect(business.appointments.map(({ id }) => id)).toEqual([other.id]);
    const mails = session.simulator.data.outbox.filter(({ kind }) => kind === 'cancellation');
    expect(mails.map(({ audience, text }) => [audience, text])).toContainEqual(['customer', 'The kitchen is closed']);
    expect(await tab.rows().allInnerTexts()).toEqual([expect.stringContaining('Robin Castillo')]);
  });

  it('is duplicated into the form, all but the date, and nothing that was typed there is lost without a word', async () => {
    put(appointment('Jordan Miller', '10:00'));
    const tab = await tabOf('ada@contoso.com');
    await tab.open('Jordan Miller');
    await tab.button('Duplicate').click();
    await expect.poll(() => tab.field('Customer name').inputValue()).toBe('Jordan Miller');
    expect(await tab.field('Date').inputValue()).toBe('');
    expect(await tab.field('Start time').inputValue()).toBe('10:00');
    expect(await tab.field('Email').inputValue()).toBe('jordan@example.com');
    await tab.field('Customer name').fill('Somebody else');
    await tab.tab('Appointments').click();
    await tab.open('Jordan Miller');
    await tab.button('Duplicate').click();
    await tab.form('Duplicate').getByText('Somebody else').waitFor();
    await tab.button('Keep what the form holds').click();
    await tab.tab('New appointment').click();
    await expect.poll(() => tab.field('Customer name').inputValue()).toBe('Somebody else');
    expect(createRequests(session.simulator)).toEqual([]);
  });

  it('with a "/" in its id is shown, and says why it cannot be changed here', async () => {
    put(appointment('Jordan Miller', '10:00', { id: 'AAMkA/slash+1=' }));
    const tab = await tabOf('ada@contoso.com');
    await tab.open('Jordan Miller');
    await tab.alert.filter({ hasText: 'id with “/” in it' }).waitFor();
    expect(await tab.button('Cancel it').getAttribute('aria-disabled')).toBe('true');
    expect(await tab.page.getByRole('link', { name: 'Open the calendar of Bookings' }).getAttribute('href')).toMatch(
      /^https:/,
    );
    // Where Microsoft takes the URL-safe spelling, it is changed as any other.
    session.simulator.switches.slashByUrlSafeId = true;
    await tab.button('All appointments').click();
    await tab.open('Jordan Miller');
    await tab.button('Cancel it').and(tab.page.locator('[aria-disabled="false"]')).click();
    await tab.button('Cancel the appointment').click();
    await tab.status('Cancelled: Jordan Miller').waitFor();
    expect(business.appointments).toEqual([]);
  });
});

it.each([
  ['tomas@contoso.com', 'viewers see appointments and change none'],
  ['zeynep@contoso.com', 'team members change only their own appointments'],
])('%s is told why nothing can be changed', async (username, reason) => {
  put(
    appointment('Jordan Miller', '10:00'),
    appointment('Own Guest', '11:00', { staffMemberIds: [staffId('Zeynep Kaya')] }),
  );
  const tab = await tabOf(username);
  await tab.open('Jordan Miller');
  await tab.page.getByText(reason).waitFor();
  for (const name of ['Reschedule', 'Edit', 'Cancel it']) {
    expect(await tab.button(name).getAttribute('aria-disabled'), name).toBe('true');
    await tab.button(name).click({ force: true });
  }
  expect(await tab.page.getByRole('form').count()).toBe(0);
  if (username.startsWith('tomas')) return;
  await tab.button('All appointments').click();
  await tab.open('Own Guest');
  await expect.poll(() => tab.button('Edit').getAttribute('aria-disabled')).toBe('false');
});
