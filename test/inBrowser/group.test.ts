import { describe, expect, it } from 'vitest';
import type { BusinessRecord } from '../simulator/data';
import { eachWithBusiness } from './harness/eachWithBusiness';
import { expectPlainWords } from './harness/expectPlainWords';
import { GroupPage, type Guest } from './harness/pages/groupPage';
import { descriptionOf } from './harness/pages/panelPage';
import { createRequests, graphHost, requestsTo } from './harness/requests';
import type { Session } from './harness/session';
import { inUtc, workday } from './harness/times';

const zone = 'America/Chicago';
const date = workday(9);
const guests: Guest[] = [
  { name: 'Jordan Miller', email: 'jordan.miller@example.com', notes: 'Ring twice.' },
  { name: 'Nur Aydın', email: 'nur@example.net', phone: '+1 206-555-0188', notes: 'Vegan.' },
  { name: '王芳', phone: '206-555-0101' },
  { name: 'Omar Haddad', email: 'omar@example.net' },
  { name: 'Ines Sousa', email: 'ines@example.net' },
  { name: 'Per Holm', email: 'per@example.net' },
];
const names = (count: number) => guests.slice(0, count).map(({ name }) => name);

let session: Session;
let business: BusinessRecord;

const isAtNine = ({ startDateTime }: BusinessRecord['appointments'][number]) =>
  startDateTime.dateTime.startsWith(inUtc(date, '09:00', zone));
const made = () => business.appointments.filter(isAtNine);
const namesIn = (index: number) => made()[index]?.customers.map(({ name }) => name);
const madeCustomers = () =>
  requestsTo(session.simulator, graphHost).filter(
    ({ method, path }) => method === 'POST' && path.endsWith('/customers'),
  );

/** The one appointment at nine: a class with these customers of the business, as Graph stores them. */
function book(count: number, seats = 10): void {
  const service = business.services.find(({ displayName }) => displayName === 'Cooking class');
  const like = business.appointments.find(({ serviceId }) => serviceId === service?.id);
  if (!service || !like?.customers[0]) throw new Error('the demo has no class');
  const dateTime = (plusMinutes: number) => ({
    dateTime: `${inUtc(date, '09:00', zone, plusMinutes)}.0000000Z`,
    timeZone: 'UTC',
  });
  const attend = (index: number) => {
    const { id: customerId, displayName: name, emailAddress } = business.customers[index + 1] ?? {};
    return { ...like.customers[0], customerId, name, emailAddress, notes: `Note ${index}`, timeZone: zone };
  };
  const customers = Array.from({ length: count }, (_, index) => attend(index)) as typeof like.customers;
  business.appointments.push({
    ...like,
    id: 'AAMkSession=',
    startDateTime: dateTime(0),
    endDateTime: dateTime(120),
    customers,
    filledAttendeesCount: count,
    maximumAttendeesCount: seats,
  });
}

async function panelAtNine(): Promise<GroupPage> {
  const { page } = await session.signedInPanel();
  await page.setViewportSize({ width: 400, height: 600 });
  const panel = new GroupPage(page);
  const option = panel.service.locator('option').filter({ hasText: 'Cooking class' });
  await option.waitFor({ state: 'attached' });
  await panel.service.selectOption({ label: 'Cooking class' });
  await panel.field('Date').fill(date);
  await panel.field('Start time').fill('09:00');
  await panel.add.waitFor();
  return panel;
}

eachWithBusiness((started, first) => {
  session = started;
  business = first;
});

describe('a new session', () => {
  it('is created for three customers, two of whom the business did not have', async () => {
    const panel = await panelAtNine();
    await panel.fillPeople(guests.slice(0, 3));
    expect(await panel.seats.innerText()).toBe('Seats: 3 of 10');
    const before = business.customers.length;
    await panel.createButton.click();
    await panel.created.waitFor();
    expect(await panel.created.innerText()).toContain(names(3).join(', '));
    expect(namesIn(0)).toEqual(names(3));
    expect(made()[0]?.customers).toMatchObject([
      { notes: 'Ring twice.', timeZone: zone },
      { emailAddress: 'nur@example.net', phone: '+1 206-555-0188', notes: 'Vegan.' },
      { phone: '206-555-0101' },
    ]);
    expect([business.customers.length - before, madeCustomers().length]).toEqual([2, 2]);
    // The form is for the next customers.
    expect(await panel.field('Customer name').inputValue()).toBe('');
    expect(await panel.more('Name', 2).count()).toBe(0);
    await expectPlainWords(panel.page);
  });

  it('names a customer whom Microsoft silently dropped, and adds them again', async () => {
    session.simulator.switches.newCustomerNotYetKnown = true;
    const panel = await panelAtNine();
    await panel.fillPeople(guests.slice(0, 2));
    await panel.createButton.click();
    await panel.status('The appointment was created, but these people are not in it: Nur Aydın').waitFor();
    expect(namesIn(0)).toEqual(['Jordan Miller']);
    await panel.button('Add again').click();
    await panel.status('Everybody is in it now.').waitFor();
    expect(made()[0]?.customers).toMatchObject([{ notes: 'Ring twice.' }, { name: 'Nur Aydın', notes: 'Vegan.' }]);
    expect([made().length, madeCustomers().length]).toEqual([1, 1]);
  });

  it('takes six customers: four at once, and the others after it was created', async () => {
    session.simulator.switches.maxFourCustomers = true;
    const panel = await panelAtNine();
    await panel.fillPeople(guests);
    await panel.createButton.click();
    await panel.created.waitFor();
    expect(await panel.created.innerText()).toContain(names(6).join(', '));
    expect([namesIn(0), made().length]).toEqual([names(6), 1]);
    expect(createRequests(session.simulator)).toHaveLength(1);
  });

  it('whose others could not be added says who is not in it, also after the worker and the panel are gone', async () => {
    const { simulator, browser } = session;
    Object.assign(simulator.switches, { maxFourCustomers: true, maxFourCustomersInPatch: true });
    simulator.fail({ method: 'PATCH', path: /\/appointments\//, times: 1, action: 'never' });
    const panel = await panelAtNine();
    await panel.fillPeople(guests);
    await panel.createButton.click();
    await expect.poll(() => made().length).toBe(1);
    await expect
      .poll(() => simulator.requests.some(({ batch }) => batch?.some(({ method }) => method === 'PATCH')))
      .toBe(true);
    await browser.stopWorker();
    const missing = 'The appointment was created, but these people are not in it: Ines Sousa, Per Holm';
    await panel.status(missing).waitFor();
    expect([namesIn(0), createRequests(simulator).length]).toEqual([names(4), 1]);

    await panel.page.reload();
    await panel.status(missing).waitFor();
    await panel.button('Add again').click();
    await panel.status(missing).filter({ hasText: 'Microsoft had an error of its own.' }).waitFor();
    simulator.switches.maxFourCustomersInPatch = false;
    await panel.button('Add again').click();
    await panel.status('Everybody is in it now.').waitFor();
    expect([namesIn(0), made().length]).toEqual([names(6), 1]);
  });
});

describe('the form', () => {
  it('refuses more people than seats, somebody twice and a wrong address, each at its place, and keeps them', async () => {
    const service = business.services.find(({ displayName }) => displayName === 'Cooking class');
    Object.assign(service ?? {}, { maximumAttendeesCount: 3 });
    const panel = await panelAtNine();
    await panel.fillPeople([...guests.slice(0, 2), { name: 'jordan miller', email: 'Jordan.Miller@example.com' }]);
    await panel.more('Email', 2).fill('nur@');
    await panel.createButton.click();
    expect(await descriptionOf(panel.more('Email', 2))).toContain('cannot be an email address');
    expect(await descriptionOf(panel.more('Name', 3))).toContain('in the form twice');
    await expect.poll(() => panel.more('Email', 2).evaluate((one) => one === document.activeElement)).toBe(true);

    await panel.more('Email', 2).fill('nur@example.net');
    const list = 'Omar Haddad <omar@example.net>\nInes Sousa\tines@example.net\t206-555-0150';
    await panel.more('Name', 3).evaluate((field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, list);
    await expect.poll(() => panel.seats.innerText()).toBe('Seats: 4 of 3');
    expect(await panel.more('Phone', 4).inputValue()).toBe('206-555-0150');
    expect(await panel.add.getAttribute('aria-disabled')).toBe('true');
    await panel.createButton.click();
    await panel.alert.filter({ hasText: 'There are 4 people for 3 seats. Remove 1' }).waitFor();
    expect(createRequests(session.simulator)).toEqual([]);

    // A popup is closed without a word.
    await panel.page.reload();
    await expect.poll(() => panel.more('Name', 4).inputValue()).toBe('Ines Sousa');
    await panel.button('Remove customer 3').click();
    await expect.poll(() => panel.more('Name', 3).evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await panel.more('Name', 3).inputValue()).toBe('Ines Sousa');
    await panel.createButton.click();
    await panel.created.waitFor();
    expect(namesIn(0)).toEqual(['Jordan Miller', 'Nur Aydın', 'Ines Sousa']);
  });
});

describe('a session that exists', () => {
  it('is offered, and those who are added stand beside those who were in it, whole', async () => {
    session.simulator.switches.dualCustomerIds = true;
    book(3);
    const whole = structuredClone(made()[0]?.customers);
    const panel = await panelAtNine();
    await panel.button('Add to this session (3 of 10)').waitFor();
    await panel.page.getByText('In it: Adele Vance, Alex Wilber, Diego Siciliani').waitFor();
    await panel.fillPeople(guests.slice(0, 2));
    await panel.addToSession.click();
    await panel.status('Added to the session: Jordan Miller, Nur Aydın').waitFor();
    await panel.button('Add to this session (5 of 10)').waitFor();
    const [session_] = made();
    const withoutId = ({ customerId: _, ...rest }: NonNullable<typeof whole>[number]) => rest;
    expect(session_?.customers.slice(0, 3).map(withoutId)).toEqual(whole?.map(withoutId));
    expect(session_?.customers.slice(3)).toMatchObject([
      { name: 'Jordan Miller', notes: 'Ring twice.' },
      { name: 'Nur Aydın', notes: 'Vegan.' },
    ]);
    expect([made().length, createRequests(session.simulator).length]).toEqual([1, 0]);

    // The form is for the next one; who is in it already is said, and not added twice.
    expect(await panel.field('Customer name').inputValue()).toBe('');
    await panel.fillPeople([{ name: 'jordan miller', email: 'JORDAN.MILLER@example.com' }]);
    await panel.addToSession.click();
    await panel.status('Already in it: jordan miller').waitFor();
    expect(session_?.customers).toHaveLength(5);

    // Create would make a second class beside it, and says so once.
    await panel.fillPeople(guests.slice(3, 4));
    await panel.createButton.click();
    await panel.alert.filter({ hasText: 'This session has free seats' }).waitFor();
    await expect.poll(() => panel.addToSession.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(createRequests(session.simulator)).toEqual([]);
    await panel.createButton.click();
    await panel.created.waitFor();
    expect(namesIn(1)).toEqual(['Omar Haddad']);
    await expectPlainWords(panel.page);
  });

  it('names who booked in the same moment and was lost, and puts them back whole', async () => {
    book(2);
    const panel = await panelAtNine();
    await panel.page.getByText(/^In it: Adele/).waitFor();
    await panel.fillPeople(guests.slice(0, 1));
    let reads = 0;
    session.simulator.fail({
      method: 'GET',
      path: /\/appointments\/AAMkSession=$/,
      times: 2,
      action: {
        meanwhile: () => {
          reads += 1;
          const [one] = made();
          const like = one?.customers[0];
          const late = business.customers[20];
          if (reads !== 2 || !one || !like || !late) return;
          one.customers.push({
            ...like,
            customerId: late.id,
            name: late.displayName,
            emailAddress: late.emailAddress,
            notes: 'Late.',
          });
          one.filledAttendeesCount = 3;
        },
      },
    });
    const late = business.customers[20]?.displayName ?? '';
    await panel.addToSession.click();
    await panel.status(`No longer in it: ${late}`).waitFor();
    expect(namesIn(0)).toEqual(['Adele Vance', 'Alex Wilber', 'Jordan Miller']);
    await panel.button('Put back').click();
    await panel.status('Everybody is in it now.').waitFor();
    expect(made()[0]?.customers.map(({ notes }) => notes)).toEqual(['Note 0', 'Note 1', 'Ring twice.', 'Late.']);
  });

  it('that is full is shown with its reason, and one with too few seats refuses', async () => {
    book(3, 4);
    const panel = await panelAtNine();
    await panel.button('Add to this session (3 of 4)').waitFor();
    await panel.fillPeople(guests.slice(0, 2));
    await panel.addToSession.click();
    await panel.alert.filter({ hasText: 'There are 2 people for 1 free seats' }).waitFor();
    await panel.button('Remove customer 2').click();
    await panel.addToSession.click();
    await panel.status('Added to the session: Jordan Miller').waitFor();
    const full = panel.button('Add to this session (4 of 4)');
    await full.waitFor();
    expect(await full.getAttribute('aria-disabled')).toBe('true');
    expect(await descriptionOf(full)).toBe('Full: all 4 seats are taken.');
    expect(namesIn(0)).toHaveLength(4);
  });
});
