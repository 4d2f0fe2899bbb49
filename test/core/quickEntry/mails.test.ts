import { expect, test } from 'vitest';
import { fieldsOf, readQuickEntry } from '../../../src/core/quickEntry';
import { context } from './desk';

const read = (text: string) => fieldsOf(readQuickEntry(text, context));

test('a forwarded mail: its head says who wrote, not when the appointment is', () => {
  const mail = `From: Jordan Miller <jordanm@example.com>
Sent: Friday, November 20, 2026 9:12 AM
To: Lunch Delivery <LunchDelivery@contoso.com>
Cc: Ada Lovelace <ada@contoso.com>
Subject: Lunch for the team

Hi,

I'd like to book a catered bento on Tuesday, November 24th at 3 pm, for about 45 minutes.
If possible with Mert. We are 12 people and one of us is allergic to nuts.
My number is (213) 555-0199.

Thanks,
Jordan`;
  expect(read(mail)).toEqual({
    customerName: 'Jordan Miller',
    emailAddress: 'jordanm@example.com',
    phone: '(213) 555-0199',
    serviceId: 'bento',
    staffMemberId: 'mert',
    date: '2026-11-24',
    startTime: '15:00',
    durationMinutes: '45',
    notes: `Subject: Lunch for the team

Hi

I'd like to book a … for about
If possible … . We are 12 people and one of us is allergic to nuts.
My number is

Thanks
Jordan`,
  });
});

test('a mail whose writer is named only below "Best regards"', () => {
  const mail = `Hello,
could I get an online consultation tomorrow at 10:30?
You can call me at +1 213 555 0199.

Best regards,
Megan Bowen
Contoso Ltd.`;
  expect(read(mail)).toMatchObject({
    customerName: 'Megan Bowen',
    phone: '+1 213 555 0199',
    serviceId: 'online',
    date: '2026-11-22',
    startTime: '10:30',
  });
});

test('a form that came as a mail, in Turkish', () => {
  const form = `Ad Soyad: Ayşe Yılmaz
E-posta: ayse@example.com
Telefon: 0532 123 45 67
Tarih: 24.11.2026
Saat: 14:30
Hizmet: Saç kesimi
Not: Kısa kesim lütfen`;
  expect(read(form)).toEqual({
    customerName: 'Ayşe Yılmaz',
    emailAddress: 'ayse@example.com',
    phone: '0532 123 45 67',
    serviceId: 'haircut',
    date: '2026-11-24',
    startTime: '14:30',
    notes: 'Not: Kısa kesim lütfen',
  });
});

test('a Turkish mail', () => {
  const mail = `Kimden: Ayşe Yılmaz <ayse@example.com>
Gönderildi: 20 Kasım 2026 Cuma 09:12
Kime: LunchDelivery@contoso.com
Konu: Saç

Merhaba,
24 Kasım Salı günü saat 15:00'te saç kesimi mümkün mü? Zeynep Hanım ile olsa iyi olur.`;
  expect(read(mail)).toMatchObject({
    customerName: 'Ayşe Yılmaz',
    emailAddress: 'ayse@example.com',
    serviceId: 'haircut',
    staffMemberId: 'zeynep',
    date: '2026-11-24',
    startTime: '15:00',
  });
});

test('a Chinese mail', () => {
  const mail = `发件人: 张伟 <zhangwei@example.com>
发送时间: 2026年11月20日 9:12
收件人: LunchDelivery@contoso.com
主题: 午餐

您好，
我想预约11月24日下午3点的午餐便当，大约45分钟。
我的电话是13800138000。`;
  expect(read(mail)).toMatchObject({
    customerName: '张伟',
    emailAddress: 'zhangwei@example.com',
    phone: '13800138000',
    serviceId: 'lunch',
    date: '2026-11-24',
    startTime: '15:00',
    durationMinutes: '45',
  });
});

test('addresses of the business and of its staff are nobody who books', () => {
  expect(read('lunchdelivery@contoso.com ADA@contoso.com b@example.com').emailAddress).toBe('b@example.com');
});

test('figures in a link are neither date nor time', () => {
  expect(read('tomorrow 3pm https://example.com/2026-11-24/12:30')).toEqual({
    date: '2026-11-22',
    startTime: '15:00',
    notes: 'https://example.com/2026-11-24/12:30',
  });
});

test('a text longer than an entry goes to the notes whole', () => {
  const text = 'tomorrow 3pm '.repeat(1_000);
  expect(readQuickEntry(text, context)).toMatchObject({ understood: [], notes: text.trim() });
});
