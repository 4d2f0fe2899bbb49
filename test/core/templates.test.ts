import { describe, expect, test } from 'vitest';
import { emptyFields, type FormFields } from '../../src/core/formFields';
import type { BusinessOverview } from '../../src/core/messages';
import { Template } from '../../src/core/template';
import { hasCustomer, templateOf, usedTemplate, withTemplate } from '../../src/core/templates';

const overview: BusinessOverview = {
  business: { id: 'a@contoso.com' },
  services: [
    { id: 's1', displayName: 'Catered bento', staffMemberIds: ['ada', 'mert'] },
    { id: 's2', displayName: 'Tasting', staffMemberIds: ['mert'] },
  ],
  staffMembers: [
    { id: 'ada', displayName: 'Ada Lovelace' },
    { id: 'mert', displayName: 'Mert Demir' },
  ],
  readAt: 0,
};
const form: FormFields = {
  ...emptyFields,
  serviceId: 's1',
  date: '2026-11-24',
  startTime: '15:00',
  durationMinutes: '45',
  timeZone: 'America/Chicago',
  customerName: 'Jordan Miller',
  emailAddress: 'jordan@example.com',
  phone: '213-555-0199',
  staffMemberId: 'ada',
  notes: 'No nuts',
  meantInstant: 'x',
  confirmedPast: 'y',
};

describe('a template', () => {
  test('holds neither the moment nor, unless wanted, the customer', () => {
    const template = templateOf('1', ' Monday lunch ', form, overview, false);
    expect(template).toEqual({
      id: '1',
      name: 'Monday lunch',
      fields: {
        serviceId: 's1',
        durationMinutes: '45',
        timeZone: 'America/Chicago',
        staffMemberId: 'ada',
        notes: 'No nuts',
      },
      serviceName: 'Catered bento',
      staffName: 'Ada Lovelace',
    });
    expect(Template.parse(template)).toEqual(template);
    expect(JSON.stringify(template)).not.toMatch(/jordan|213/i);
    expect(hasCustomer(template)).toBe(false);
  });

  test('holds the customer where the person wants it', () => {
    const template = templateOf('1', 'Jordan', form, overview, true);
    expect(template.fields).toMatchObject({ customerName: 'Jordan Miller', phone: '213-555-0199' });
    expect(hasCustomer(template)).toBe(true);
  });
});

describe('used again', () => {
  const template = templateOf('1', 'Lunch', form, overview, false);

  test('fills the form and leaves date, time and customer alone', () => {
    const { fields, missing } = usedTemplate(template, overview);
    expect(missing).toEqual({});
    const typed = {
      date: '2026-12-01',
      customerName: 'Megan',
      notes: 'old',
      startTime: '09:00',
      staffMemberId: 'mert',
    };
    expect(withTemplate(typed, fields)).toEqual({
      date: '2026-12-01',
      startTime: '09:00',
      customerName: 'Megan',
      serviceId: 's1',
      staffMemberId: 'ada',
      durationMinutes: '45',
      timeZone: 'America/Chicago',
      notes: 'No nuts',
    });
  });

  test('finds service and staff of another business by their names', () => {
    const elsewhere = {
      ...overview,
      services: [{ id: 'other', displayName: 'catered BENTO', staffMemberIds: ['x'] }],
      staffMembers: [{ id: 'x', displayName: 'Ada Lovelace' }],
    };
    expect(usedTemplate(template, elsewhere)).toMatchObject({
      fields: { serviceId: 'other', staffMemberId: 'x' },
      missing: {},
    });
  });

  test('says what is gone, and leaves it empty', () => {
    const bare = { ...overview, services: [{ id: 's2', displayName: 'Tasting', staffMemberIds: ['mert'] }] };
    expect(usedTemplate(template, bare)).toMatchObject({
      fields: { serviceId: '', durationMinutes: '45' },
      missing: { serviceName: 'Catered bento' },
    });
    const withoutAda = { ...overview, staffMembers: [{ id: 'mert', displayName: 'Mert Demir' }] };
    expect(usedTemplate(template, withoutAda)).toMatchObject({
      fields: { serviceId: 's1', staffMemberId: '' },
      missing: { staffName: 'Ada Lovelace' },
    });
  });

  test('takes no field that the form does not have, and no moment', () => {
    const odd = { ...template, fields: { ...template.fields, date: '2020-01-01', hacked: 'x', __proto__x: 'y' } };
    expect(Object.keys(usedTemplate(odd, overview).fields).sort()).toEqual(Object.keys(template.fields).sort());
  });
});
