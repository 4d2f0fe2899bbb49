import { fold } from '../quickEntry/fold';

/** What a column of the table may hold. `date` may hold the time as well, `endTime` a date and time. */
export const columnFields = [
  'service',
  'date',
  'startTime',
  'endTime',
  'durationMinutes',
  'timeZone',
  'customerName',
  'firstName',
  'lastName',
  'emailAddress',
  'phone',
  'notes',
  'staff',
  'customerTimeZone',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** The field of each column, in the table's order; undefined for a column that is not used. */
export type Columns = readonly (ColumnField | undefined)[];

/** Headings by which a field is known: English, Turkish, Chinese, Graph's names, and those of Bookings' own export. */
const headings: Record<ColumnField, string> = {
  service:
    'service, service name, service id, appointment type, treatment, event type, bookingservice | hizmet, hizmet adı, servis, işlem, randevu türü | 服务, 服务名称, 服务项目, 项目, 预约类型',
  date: 'date, day, start date, appointment date, date time, datetime, start date time, start datetime, starts at, when, start date and time, date and time, start | tarih, gün, randevu tarihi, başlangıç tarihi, tarih saat, tarih ve saat, başlangıç | 日期, 预约日期, 开始日期, 日期时间, 开始日期时间, 日期和时间',
  startTime:
    'time, start time, from, begin, begins, hour | saat, başlangıç saati, başlama saati | 时间, 开始时间, 预约时间, 开始',
  endTime:
    'end, end time, to, until, ends, ends at, end date time, end datetime, end date and time | bitiş, bitiş saati, son, bitiş tarihi | 结束, 结束时间, 结束日期时间',
  durationMinutes:
    'duration, duration mins, duration min, duration minutes, length, minutes, mins, min | süre, süre dk, süre dakika, dakika, dk | 时长, 时长分钟, 持续时间, 分钟',
  timeZone: 'time zone, timezone, tz, business time zone, zone | saat dilimi, zaman dilimi | 时区',
  customerName:
    'customer, customer name, name, full name, client, client name, guest, guest name, attendee, attendee name, contact, display name | müşteri, müşteri adı, ad soyad, adı soyadı, isim, isim soyisim, danışan, katılımcı | 客户, 客户姓名, 姓名, 名字, 顾客, 客人, 客户名称, 联系人',
  firstName: 'first name, given name, forename | ad, adı | 名',
  lastName: 'last name, surname, family name | soyad, soyadı, soyisim | 姓',
  emailAddress:
    'email, e-mail, mail, email address, e-mail address, customer email, customer e-mail, customer email address, client email | e-posta, eposta, e-posta adresi, e-mail adresi, müşteri e-posta, müşteri e-postası | 邮箱, 电子邮件, 邮件, 电邮, 电子邮箱, 邮箱地址, 客户邮箱, 客户电子邮件',
  phone:
    'phone, telephone, tel, phone number, mobile, mobile number, cell, customer phone, customer phone number | telefon, telefon no, telefon numarası, cep, cep telefonu, gsm, müşteri telefonu | 电话, 电话号码, 手机, 手机号, 手机号码, 联系电话, 客户电话',
  notes:
    'notes, note, comment, comments, remarks, message, customer notes, special requests | not, notlar, açıklama, müşteri notu, müşteri notları | 备注, 说明, 留言, 客户备注, 附注',
  staff:
    'staff, staff member, staff members, staff name, with, provider, employee, assigned to, staff member ids, staff email | personel, çalışan, görevli, uzman, personel adı | 员工, 人员, 服务人员, 工作人员, 技师, 职员',
  customerTimeZone:
    'customer time zone, customer timezone, client time zone | müşteri saat dilimi, müşterinin saat dilimi | 客户时区, 顾客时区',
};

/** A heading as it is compared: small, without accents, signs, spaces and what stands in brackets. */
const plain = (heading: string): string =>
  fold(heading.normalize('NFKC').replace(/[([（【].*?[)\]）】]/g, ' ')).replace(/[^\p{L}\p{N}]+/gu, '');

const known = new Map(
  columnFields.flatMap((field) => headings[field].split(/[,|]/).map((heading) => [plain(heading), field] as const)),
);

/** The field that a heading names. Ids and e-mail addresses of staff and services count as their names. */
export const fieldOf = (heading: string): ColumnField | undefined => {
  const words = plain(heading);
  return (
    known.get(words) ??
    known.get(plain(heading.replace(/[([（【].*$/, ''))) ??
    known.get(words.replace(/(s|lar|ler)$/, ''))
  );
};

/** The fields that the headings name; of two columns for the same field, the first. */
export function matchColumns(header: readonly string[]): (ColumnField | undefined)[] {
  const taken = new Set<ColumnField>();
  return header.map((heading) => {
    const field = fieldOf(heading);
    if (!field || taken.has(field)) return undefined;
    taken.add(field);
    return field;
  });
}

/** Whether a first row holds headings: two of them are known, or one is and none looks like what stands in a cell. */
export function isHeader(row: readonly string[]): boolean {
  const named = matchColumns(row).filter(Boolean).length;
  return named >= 2 || (named === 1 && !row.some((cell) => /\d|@/.test(cell)));
}

/** The columns with one of them changed by hand: a field that another column had goes over to this one. */
export const withColumn = (columns: Columns, at: number, field: ColumnField | undefined): Columns =>
  columns.map((one, index) => (index === at ? field : one === field ? undefined : one));
