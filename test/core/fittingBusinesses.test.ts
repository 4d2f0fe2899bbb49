import { describe, expect, it } from 'vitest';
import { fittingBusinesses, worthReading } from '../../src/core/fittingBusinesses';

const lunch = {
  id: 'LunchDelivery@contoso.com',
  displayName: 'Contoso Lunch Delivery',
  publicUrl: 'https://outlook.office365.com/owa/calendar/Lunch@contoso.com/bookings/',
};
const desk = {
  id: 'Frontdesk1@contoso.com',
  displayName: 'Front Desk',
  publicUrl: 'https://bookings.cloud.microsoft/book/visitus/',
  email: 'reception@contoso.com',
};
const interview = { id: 'Erstgesprch2@contoso.com', displayName: 'Erstgespräch' };
const clinic = { id: 'x7@contoso.com', displayName: '北京牙科诊所', publicUrl: null };
const all = [clinic, interview, desk, lunch];
const fits = (name: string) => fittingBusinesses(name, all).map(({ id, fit }) => `${fit}: ${id}`);

describe('a short name or an alias belongs to', () => {
  it.each([
    ['the business whose public link has the alias', 'Lunch@contoso.com', ['link: LunchDelivery@contoso.com']],
    ['whatever its case', 'LUNCH@CONTOSO.COM', ['link: LunchDelivery@contoso.com']],
    ['the business whose public link has the short name', 'VisitUs', ['link: Frontdesk1@contoso.com']],
    ['the business that mails from it', 'reception@contoso.com', ['link: Frontdesk1@contoso.com']],
    [
      'the address of the same name in another domain',
      'LunchDelivery@contoso.onmicrosoft.com',
      ['address: LunchDelivery@contoso.com'],
    ],
    ['the short name that is an address’s beginning', 'lunchdelivery', ['address: LunchDelivery@contoso.com']],
    ['the name, written as one word', 'ContosoLunchDelivery@contoso.com', ['name: LunchDelivery@contoso.com']],
    ['the name without the number of a namesake', 'FrontDesk', ['name: Frontdesk1@contoso.com']],
    ['the name with another number', 'FrontDesk3@contoso.com', ['name: Frontdesk1@contoso.com']],
    ['the name without the letters that addresses leave out', 'Erstgesprch', ['name: Erstgesprch2@contoso.com']],
    ['the name with its letters', 'Erstgesprach', ['name: Erstgesprch2@contoso.com']],
    ['the name in Chinese', '北京牙科诊所', ['name: x7@contoso.com']],
  ])('%s: %s', (_why, name, expected) => {
    expect(fits(name)).toEqual(expected);
  });

  it.each(['zebra', 'Zebra@contoso.com', 'a', '1', '', '@contoso.com'])('no business at all: "%s"', (name) => {
    expect(fits(name)).toEqual([]);
  });
});

it('an exact link leaves out what only looks alike', () => {
  const alike = { id: 'LunchClub@contoso.com', displayName: 'Lunch' };
  expect(fittingBusinesses('Lunch@contoso.com', [alike, lunch]).map(({ id }) => id)).toEqual([lunch.id]);
});

describe('what is read for its link', () => {
  const crowd = Array.from({ length: 500 }, (_, at) => ({ id: `zz${at}@contoso.com`, displayName: `Other ${at}` }));

  it('is at most what one request takes, and those that fit by name are among them', () => {
    const read = worthReading('lunchdelivery', [...crowd, lunch], 20);
    expect(read).toHaveLength(20);
    expect(read[0]).toBe(lunch);
  });

  it('prefers names that begin alike', () => {
    expect(worthReading('LunchTeam@contoso.com', [...crowd, lunch], 20)).toContain(lunch);
  });
});
