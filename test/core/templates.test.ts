import { describe, expect, test } from 'vitest';
import { emptyFields, type FormFields } from '../../src/core/formFields';
import type { BusinessOverview } from '../../src/core/messages';
import { noInvoice } from '../../src/core/more/invoice';
import { noPlace } from '../../src/core/more/places';
import { Template } from '../../src/core/template';
import { hasCustomer, templateOf, usedTemplate, withTemplate, withTemplateMore } from '../../src/core/templates';

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

  test('brings everybody who comes along, by id or by name, and says who is gone', () => {
    const both = templateOf('1', 'Two', { ...form, otherStaffIds: 'mert' }, overview, false);
    expect(usedTemplate(both, overview)).toMatchObject({ fields: { staffMemberId: 'ada', otherStaffIds: 'mert' } });
    const elsewhere = {
      ...overview,
      services: [{ id: 's1', displayName: 'Catered bento', staffMemberIds: ['ada', 'm2'] }],
      staffMembers: [
        { id: 'ada', displayName: 'Ada Lovelace' },
        { id: 'm2', displayName: 'Mert Demir' },
      ],
    };
    expect(usedTemplate(both, elsewhere)).toMatchObject({ fields: { otherStaffIds: 'm2' }, missing: {} });
    const gone = { ...elsewhere, staffMembers: [{ id: 'ada', displayName: 'Ada Lovelace' }] };
    expect(usedTemplate(both, gone)).toMatchObject({
      fields: { staffMemberId: 'ada', otherStaffIds: '' },
      missing: { staffName: 'Mert Demir' },
    });
  });

  test('takes no field that the form does not have, and no moment', () => {
    const odd = { ...template, fields: { ...template.fields, date: '2020-01-01', hacked: 'x', __proto__x: 'y' } };
    expect(Object.keys(usedTemplate(odd, overview).fields).sort()).toEqual(Object.keys(template.fields).sort());
  });
});

describe('what is set behind "More"', () => {
  const more = {
    price: '12,50',
    serviceNotes: 'Ring twice.',
    reminders: [{ amount: '1', unit: 'days' as const, recipients: 'staff', message: 'Tomorrow.' }],
    answers: { q: 'Nuts' },
    customerPlace: { ...noPlace, city: 'Albany' },
    invoice: { ...noInvoice, id: '1001' },
  };
  const { answers, customerPlace, invoice: _, ...ofAppointment } = more;

  test('goes along without the customer, whose own stays; an invoice never does', () => {
    const template = templateOf('1', 'Early', form, overview, false, more);
    expect(template.more).toEqual(ofAppointment);
    expect(hasCustomer(template)).toBe(false);
    expect(Template.parse(template)).toEqual(template);
    const used = usedTemplate(template, overview).more;
    expect(withTemplateMore({ price: '9', answers: { q: 'None' } }, used)).toEqual({
      ...ofAppointment,
      answers: { q: 'None' },
    });
  });

  test('goes along with the customer where that is wanted', () => {
    const template = templateOf('1', 'Jordan', form, overview, true, more);
    expect(template.more).toEqual({ ...ofAppointment, answers, customerPlace });
    expect(hasCustomer({ ...template, fields: {} })).toBe(true);
  });

  test('is left out where it is of another shape', () => {
    const template = { ...templateOf('1', 'Odd', form, overview, false), more: { price: 5 } };
    expect(usedTemplate(template, overview).more).toEqual({});
  });
});
