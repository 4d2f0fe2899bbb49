import { describe, expect, it, test } from 'vitest';
import { columnFields, fieldOf, isHeader, matchColumns, withColumn } from '../../../src/core/many/columns';

describe('a heading is known', () => {
  it.each([
    ['Service', 'service'],
    ['serviceName', 'service'],
    ['HİZMET ADI', 'service'],
    ['服务', 'service'],
    ['Customer Name (required)', 'customerName'],
    ['customerName', 'customerName'],
    ['Ad Soyad', 'customerName'],
    ['Ad', 'firstName'],
    ['姓名', 'customerName'],
    ['姓', 'lastName'],
    ['E-mail', 'emailAddress'],
    ['customerEmailAddress', 'emailAddress'],
    ['E-POSTA', 'emailAddress'],
    ['ｅｍａｉｌ', 'emailAddress'],
    ['电子邮箱', 'emailAddress'],
    ['startDateTime', 'date'],
    ['Date Time', 'date'],
    ['Tarih', 'date'],
    ['Saat', 'startTime'],
    ['开始时间', 'startTime'],
    ['endDateTime', 'endTime'],
    ['Bitiş', 'endTime'],
    ['Duration (mins.)', 'durationMinutes'],
    ['Süre (dk)', 'durationMinutes'],
    ['时长（分钟）', 'durationMinutes'],
    ['staffMemberIds', 'staff'],
    ['Personel', 'staff'],
    ['员工', 'staff'],
    ['customerTimeZone', 'customerTimeZone'],
    ['Saat Dilimi', 'timeZone'],
    ['Notlar', 'notes'],
    ['customerPhone', 'phone'],
    ['手机', 'phone'],
  ])('%s', (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });
});

it('leaves alone what it does not know', () => {
  expect(fieldOf('Tracking Data')).toBeUndefined();
  expect(fieldOf('')).toBeUndefined();
  for (const heading of ['__proto__', 'constructor', 'toString']) expect(fieldOf(heading)).toBeUndefined();
});

test('of two columns for the same field, the first is taken', () => {
  expect(matchColumns(['Name', 'Customer', 'Email'])).toEqual(['customerName', undefined, 'emailAddress']);
});

test("Bookings' own export is matched by its headings", () => {
  const header = [
    'Date Time',
    'Customer Name',
    'Customer Email',
    'Customer Phone',
    'Staff',
    'Service',
    'Duration (mins.)',
  ];
  expect(matchColumns(header)).toEqual([
    'date',
    'customerName',
    'emailAddress',
    'phone',
    'staff',
    'service',
    'durationMinutes',
  ]);
});

test('a first row of people is no row of headings', () => {
  expect(isHeader(['Service', 'Name', 'Date'])).toBe(true);
  expect(isHeader(['Catered bento', 'Jordan Miller', '2026-11-24'])).toBe(false);
  // "Name" might be somebody's note; the address beside it tells.
  expect(isHeader(['Name', 'jordan@contoso.com', '3'])).toBe(false);
});

test('a field that is given to another column leaves the one that had it', () => {
  const columns = withColumn(['customerName', undefined, 'emailAddress'], 1, 'customerName');
  expect(columns).toEqual([undefined, 'customerName', 'emailAddress']);
  expect(withColumn(columns, 2, undefined)).toEqual([undefined, 'customerName', undefined]);
});

test('every field has a heading of its own', () => {
  expect(columnFields.filter((field) => fieldOf(field.replace(/[A-Z]/g, ' $&')) === undefined)).toEqual([]);
});
