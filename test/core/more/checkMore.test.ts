import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AppointmentChanges,
  invoiceStatuses,
  priceTypes,
  reminderRecipients,
} from '../../../src/core/appointmentChanges';
import type { BookingService } from '../../../src/core/graphTypes';
import { checkMore, type MoreContext } from '../../../src/core/more/checkMore';
import { afterService, type MoreFields } from '../../../src/core/more/moreFields';
import { moreOf } from '../../../src/core/more/moreOf';
import { noPlace } from '../../../src/core/more/places';

const service: BookingService = {
  id: 's1',
  displayName: 'Catered bento',
  defaultPrice: 10,
  defaultPriceType: 'fixedPrice',
  preBuffer: 'PT5M',
  postBuffer: 'PT10M',
  maximumAttendeesCount: 1,
  isLocationOnline: false,
  isCustomerAllowedToManageBooking: true,
  smsNotificationsEnabled: false,
  additionalInformation: 'We call.',
  defaultLocation: { displayName: 'Main Street', address: { city: 'Buffalo', type: 'business' } },
  defaultReminders: [{ offset: 'P1D', recipients: 'allAttendees', message: 'Tomorrow.' }],
  customQuestions: [
    { questionId: 'q1', isRequired: true },
    { questionId: 'q2', isRequired: false },
    { questionId: 'gone', isRequired: true },
  ],
};
const customQuestions = [
  { id: 'q1', displayName: 'Any allergies?', answerInputType: 'text', answerOptions: [] },
  { id: 'q2', displayName: 'How spicy?', answerInputType: 'radioButton', answerOptions: ['Mild', 'Hot'] },
  { id: 'q3', displayName: 'Not of this service' },
];
const context: MoreContext = { service, customQuestions, currency: 'USD', beta: false, isGovernment: false };
const answers = { q1: 'Nuts' };
const check = (more: MoreFields, of: Partial<MoreContext> = {}) =>
  checkMore({ answers, ...more }, { ...context, ...of });
const problems = (more: MoreFields, of: Partial<MoreContext> = {}) =>
  check(more, of).problems.map(({ field, kind }) => `${field}: ${kind}`);

const tomorrow = { amount: '1', unit: 'days', recipients: 'allAttendees', message: 'Tomorrow.' } as const;
const place = { ...noPlace, displayName: 'Main Street', city: 'Buffalo' };
const invoice = { amount: '', date: '', id: '', status: '', url: '' };

describe('what differs from the service', () => {
  test('is nothing as long as nothing was touched, or the same was typed', () => {
    expect(check({}).changes).toEqual({});
    const same: MoreFields = {
      isLocationOnline: false,
      place: { ...place, street: ' ' },
      price: '10,00',
      priceType: 'fixedPrice',
      preBufferMinutes: ' 5 ',
      postBufferMinutes: '１０',
      reminders: [{ ...tomorrow, amount: '24', unit: 'hours' }],
      smsNotificationsEnabled: false,
      optOutOfCustomerEmail: false,
      isCustomerAllowedToManageBooking: true,
      maximumAttendeesCount: '1',
      additionalInformation: 'We call. ',
      appointmentLabel: '',
      serviceNotes: ' ',
    };
    expect(check(same)).toMatchObject({ changes: {}, problems: [] });
  });

  test.each<[MoreFields, AppointmentChanges]>([
    [{ isLocationOnline: true }, { isLocationOnline: true }],
    [{ place: { ...place, city: ' Albany ' } }, { place: { ...place, city: 'Albany' } }],
    [{ place: noPlace }, { place: noPlace }],
    [{ price: '1.250,50' }, { price: 1250.5 }],
    [
      { price: '20', priceType: 'hourly' },
      { price: 20, priceType: 'hourly' },
    ],
    [
      { priceType: 'free', price: '20' },
      { price: 0, priceType: 'free' },
    ],
    [
      { preBufferMinutes: '0', postBufferMinutes: '90' },
      { preBufferMinutes: 0, postBufferMinutes: 90 },
    ],
    [{ reminders: [] }, { reminders: [] }],
    [
      { reminders: [{ amount: '2', unit: 'hours', recipients: 'staff', message: ' Check traffic. ' }] },
      { reminders: [{ minutes: 120, recipients: 'staff', message: 'Check traffic.' }] },
    ],
    [{ optOutOfCustomerEmail: true }, { optOutOfCustomerEmail: true }],
    [{ isCustomerAllowedToManageBooking: false }, { isCustomerAllowedToManageBooking: false }],
    [{ additionalInformation: '' }, { additionalInformation: '' }],
    [
      { serviceNotes: 'Be punctual.', appointmentLabel: 'VIP' },
      { serviceNotes: 'Be punctual.', appointmentLabel: 'VIP' },
    ],
  ])('%j', (more, changes) => {
    expect(check(more)).toMatchObject({ problems: [] });
    expect(check(more).changes).toEqual(changes);
    expect(AppointmentChanges.safeParse(changes).success).toBe(true);
  });

  test('is an invoice only with beta', () => {
    const typed = {
      ...invoice,
      amount: '10,5',
      date: '2026.11.24',
      id: ' 1001 ',
      status: 'open',
      url: 'https://pay.example/1',
    };
    expect(check({ invoice: typed }).changes).toEqual({});
    expect(check({ invoice: typed }, { beta: true }).changes.invoice).toEqual({
      amount: 10.5,
      date: '2026-11-24',
      id: '1001',
      status: 'open',
      url: 'https://pay.example/1',
    });
    expect(check({ invoice }, { beta: true }).changes).toEqual({});
  });
});

test('the US government clouds are not told what they lack', () => {
  const more = { appointmentLabel: 'VIP', isCustomerAllowedToManageBooking: false, serviceNotes: 'x' };
  expect(check(more, { isGovernment: true }).changes).toEqual({ serviceNotes: 'x' });
});

describe('what is wrong', () => {
  test.each<[MoreFields, string]>([
    [{ price: 'ten' }, 'price: notAnAmount'],
    [{ price: '' }, 'price: notAnAmount'],
    [{ price: '-1' }, 'price: negativeAmount'],
    [{ preBufferMinutes: '-5' }, 'preBufferMinutes: notMinutes'],
    [{ preBufferMinutes: '1.5' }, 'preBufferMinutes: notMinutes'],
    [{ postBufferMinutes: '1441' }, 'postBufferMinutes: notMinutes'],
    [{ reminders: [{ ...tomorrow, amount: '0' }] }, 'reminder0Amount: notAReminderTime'],
    [{ reminders: [tomorrow, { ...tomorrow, amount: 'soon' }] }, 'reminder1Amount: notAReminderTime'],
    [{ reminders: [{ ...tomorrow, amount: '366' }] }, 'reminder0Amount: reminderTooLong'],
    [{ reminders: [{ ...tomorrow, message: ' ' }] }, 'reminder0Message: missingMessage'],
    [{ place: { ...place, street: 'x'.repeat(256) } }, 'placeStreet: tooLong'],
    [{ customerPlace: { ...noPlace, postalCode: 'x'.repeat(256) } }, 'customerPlacePostalCode: tooLong'],
    [{ maximumAttendeesCount: '0' }, 'maximumAttendeesCount: notACount'],
    [{ serviceNotes: 'x'.repeat(10_001) }, 'serviceNotes: tooLong'],
    [{ appointmentLabel: 'x'.repeat(256) }, 'appointmentLabel: tooLong'],
    [{ answers: {} }, 'answer-q1: missingAnswer'],
    [{ answers: { q1: 'x'.repeat(10_001) } }, 'answer-q1: tooLong'],
  ])('%j', (more, problem) => {
    expect(problems(more)).toEqual([problem]);
  });

  test.each([
    [{ amount: 'x' }, 'invoiceAmount: notAnAmount'],
    [{ date: '2026-02-30' }, 'invoiceDate: notADate'],
    [{ url: 'http://pay.example/1' }, 'invoiceUrl: notHttps'],
    [{ url: 'theInvoiceUrl' }, 'invoiceUrl: notHttps'],
    [{ url: 'https://pay' }, 'invoiceUrl: notHttps'],
    [{ url: 'javascript:alert(1)' }, 'invoiceUrl: notHttps'],
    [{ id: 'x'.repeat(256) }, 'invoiceId: tooLong'],
  ])('with an invoice %j', (typed, problem) => {
    expect(problems({ invoice: { ...invoice, ...typed } }, { beta: true })).toEqual([problem]);
    expect(problems({ invoice: { ...invoice, ...typed } })).toEqual([]);
  });

  test('a price that does not count may be anything', () => {
    expect(problems({ price: 'ten', priceType: 'free' })).toEqual([]);
  });
});

test('answers are those to the questions of the service that the business still has', () => {
  const said = check({ answers: { q1: ' Nuts ', q2: 'Hot', q3: 'no', gone: 'x' } }).answers;
  expect(said).toEqual([
    {
      questionId: 'q1',
      question: 'Any allergies?',
      answerInputType: 'text',
      answerOptions: [],
      isRequired: true,
      answer: 'Nuts',
    },
    {
      questionId: 'q2',
      question: 'How spicy?',
      answerInputType: 'radioButton',
      answerOptions: ['Mild', 'Hot'],
      isRequired: false,
      answer: 'Hot',
    },
  ]);
  expect(check({ answers: { q1: 'Nuts', q2: 'Scorching' } }).answers.map(({ questionId }) => questionId)).toEqual([
    'q1',
  ]);
});

test('another service brings its own values, and leaves what was written', () => {
  expect(afterService({ price: '12', reminders: [], place: noPlace, serviceNotes: 'VIP', answers })).toEqual({
    serviceNotes: 'VIP',
    answers,
  });
});

test('changes come back from what they are typed as', () => {
  const words = fc.string({ minLength: 1, maxLength: 20 }).map((text) => `x${text}`.trim());
  const minutes = fc.integer({ min: 0, max: 1440 });
  const changes = fc.record(
    {
      isLocationOnline: fc.constant(true),
      price: fc
        .integer({ min: 1, max: 10_000_000 })
        .map((mills) => mills / 1000)
        .filter((price) => price !== 10),
      priceType: fc.constantFrom(...priceTypes.slice(1, 3)),
      preBufferMinutes: minutes.filter((value) => value !== 5),
      postBufferMinutes: minutes.filter((value) => value !== 10),
      place: fc.record({
        displayName: words,
        street: words,
        city: words,
        state: words,
        postalCode: words,
        countryOrRegion: words,
      }),
      reminders: fc.array(
        fc.record({
          minutes: fc.integer({ min: 1, max: 365 * 1440 }),
          recipients: fc.constantFrom(...reminderRecipients),
          message: words,
        }),
        { maxLength: 3 },
      ),
      maximumAttendeesCount: fc.integer({ min: 2, max: 1000 }),
      serviceNotes: words,
      invoice: fc.record({
        amount: fc.integer({ min: 0, max: 10_000_000 }).map((mills) => mills / 1000),
        date: fc.constant('2026-11-24'),
        id: words,
        status: fc.constantFrom(...invoiceStatuses),
        url: fc.constant('https://pay.example/1'),
      }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(changes, (some) => {
      const checked = checkMore({ ...moreOf(some), answers }, { ...context, beta: true });
      expect(checked.problems).toEqual([]);
      expect(checked.changes).toEqual(some);
    }),
  );
});
