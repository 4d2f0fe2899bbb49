import { expect, test } from 'vitest';
import type { FormFields } from '../../../src/core/formFields';
import { fieldsOf, readQuickEntry } from '../../../src/core/quickEntry';
import { context } from './desk';

const read = (text: string) => fieldsOf(readQuickEntry(text, context));

const lines: [text: string, fields: Partial<FormFields>][] = [
  [
    'Jordan Miller jordanm@contoso.com 213-555-0199 catered bento tomorrow 3pm 45 min with Ada',
    {
      customerName: 'Jordan Miller',
      emailAddress: 'jordanm@contoso.com',
      phone: '213-555-0199',
      serviceId: 'bento',
      staffMemberId: 'ada',
      date: '2026-11-22',
      startTime: '15:00',
      durationMinutes: '45',
    },
  ],
  [
    'jordan miller jordanm@contoso.com 213-555-0199 catered bento tomorrow 3pm 45 min with ada',
    {
      customerName: 'Jordan Miller',
      emailAddress: 'jordanm@contoso.com',
      phone: '213-555-0199',
      serviceId: 'bento',
      staffMemberId: 'ada',
      date: '2026-11-22',
      startTime: '15:00',
      durationMinutes: '45',
    },
  ],
  [
    'Jordan Miller catered bento 11/24 at 3pm',
    { customerName: 'Jordan Miller', serviceId: 'bento', date: '2026-11-24', startTime: '15:00' },
  ],
  [
    'tomorrow 3pm Jordan Miller catered bento with Mert',
    {
      customerName: 'Jordan Miller',
      serviceId: 'bento',
      staffMemberId: 'mert',
      date: '2026-11-22',
      startTime: '15:00',
    },
  ],
  [
    'Book Jordan Miller for online consultation on Tuesday at 10am with Mert, window seat please',
    {
      customerName: 'Jordan Miller',
      serviceId: 'online',
      staffMemberId: 'mert',
      date: '2026-11-24',
      startTime: '10:00',
      notes: 'window seat please',
    },
  ],
  [
    'catered bento for Jordan Miller on Friday at noon',
    { customerName: 'Jordan Miller', serviceId: 'bento', date: '2026-11-27', startTime: '12:00' },
  ],
  [
    'Jordan Miller <jordanm@example.com> tasting tmrw 3p',
    {
      customerName: 'Jordan Miller',
      emailAddress: 'jordanm@example.com',
      serviceId: 'tasting',
      date: '2026-11-22',
      startTime: '15:00',
    },
  ],
  [
    'jordan miller, jordanm@example.com, catered bento, tmrw 3p, w/ ada lovelace',
    {
      customerName: 'Jordan Miller',
      emailAddress: 'jordanm@example.com',
      serviceId: 'bento',
      staffMemberId: 'ada',
      date: '2026-11-22',
      startTime: '15:00',
    },
  ],
  [
    'tasting sat 5 Dec 11:15 Grace Park, +44 20 7946 0958, wheelchair',
    {
      customerName: 'Grace Park',
      phone: '+44 20 7946 0958',
      serviceId: 'tasting',
      date: '2026-12-05',
      startTime: '11:15',
      notes: 'wheelchair',
    },
  ],
  [
    'cooking class 11/24 3pm Jordan Miller (213) 555-0199 x12, 4 people',
    {
      customerName: 'Jordan Miller',
      phone: '(213) 555-0199 x12',
      serviceId: 'class',
      date: '2026-11-24',
      startTime: '15:00',
      notes: '4 people',
    },
  ],
  [
    'Maria Garcia-Lopez catered bento fri 12:30 allergic to nuts',
    {
      customerName: 'Maria Garcia-Lopez',
      serviceId: 'bento',
      date: '2026-11-27',
      startTime: '12:30',
      notes: 'allergic to nuts',
    },
  ],
  [
    "O'Brien catered bento fri 12:30",
    { customerName: "O'Brien", serviceId: 'bento', date: '2026-11-27', startTime: '12:30' },
  ],
  [
    'Jordan Miller wants a window seat tomorrow 3pm',
    { customerName: 'Jordan Miller', date: '2026-11-22', startTime: '15:00', notes: 'wants a window seat' },
  ],
  [
    'Name: Jordan Miller, Phone: 213-555-0199, Email: jordan@example.com, Date: 2026-11-24, Time: 15:00, Service: Tasting',
    {
      customerName: 'Jordan Miller',
      emailAddress: 'jordan@example.com',
      phone: '213-555-0199',
      serviceId: 'tasting',
      date: '2026-11-24',
      startTime: '15:00',
    },
  ],
  [
    'catered bneto tomorrow 3pm Maria',
    { customerName: 'Maria', serviceId: 'bento', date: '2026-11-22', startTime: '15:00' },
  ],
  ['menu tomorrow at 3 Maria', { customerName: 'Maria', serviceId: 'menu', date: '2026-11-22', startTime: '15:00' }],
  [
    'Talk, 30 min Jordan tomorrow at 4',
    { customerName: 'Jordan', serviceId: 'talk30', date: '2026-11-22', startTime: '16:00' },
  ],
  [
    'catered bento tomorrow 3pm use back door',
    { serviceId: 'bento', date: '2026-11-22', startTime: '15:00', notes: 'use back door' },
  ],
  [
    'order 1234567 for Jordan Miller tasting 3pm tomorrow',
    {
      customerName: 'Jordan Miller',
      serviceId: 'tasting',
      date: '2026-11-22',
      startTime: '15:00',
      notes: 'order 1234567',
    },
  ],
  ['Sam Okafor tasting tomorrow', { serviceId: 'tasting', staffMemberId: 'samO', date: '2026-11-22' }],
  [
    'Jordan Miller 2135550199 tasting 24 Nov 3pm',
    {
      customerName: 'Jordan Miller',
      phone: '2135550199',
      serviceId: 'tasting',
      date: '2026-11-24',
      startTime: '15:00',
    },
  ],
  [
    'Jordan Miller +1 213 555 0199 tasting 24.11.2026 15.00',
    {
      customerName: 'Jordan Miller',
      phone: '+1 213 555 0199',
      serviceId: 'tasting',
      date: '2026-11-24',
      startTime: '15:00',
    },
  ],
  [
    'Ayşe Yılmaz 0532 123 45 67 yarın 14:30 saç kesimi Mert ile',
    {
      customerName: 'Ayşe Yılmaz',
      phone: '0532 123 45 67',
      serviceId: 'haircut',
      staffMemberId: 'mert',
      date: '2026-11-22',
      startTime: '14:30',
    },
  ],
  [
    'ayşe yılmaz için yarın 14:30 saç kesimine Zeynep Hanım ile 45 dk',
    {
      customerName: 'Ayşe Yılmaz',
      serviceId: 'haircut',
      staffMemberId: 'zeynep',
      date: '2026-11-22',
      startTime: '14:30',
      durationMinutes: '45',
    },
  ],
  [
    "ırmak ışık yarın öğleden sonra 3 sac kesimi Mert'le 05321234567",
    {
      customerName: 'Irmak Işık',
      phone: '05321234567',
      serviceId: 'haircut',
      staffMemberId: 'mert',
      date: '2026-11-22',
      startTime: '15:00',
    },
  ],
  [
    'Ayşe Yılmaz +90 532 123 45 67 ayse@example.com 24 Kasım 15.00 saç boyama',
    {
      customerName: 'Ayşe Yılmaz',
      emailAddress: 'ayse@example.com',
      phone: '+90 532 123 45 67',
      serviceId: 'colour',
      date: '2026-11-24',
      startTime: '15:00',
    },
  ],
  [
    'SAÇ KESİMİ YARIN 15:00 AYŞE YILMAZ',
    { customerName: 'AYŞE YILMAZ', serviceId: 'haircut', date: '2026-11-22', startTime: '15:00' },
  ],
  [
    "Çağlar Öztürk'le yarın 10:00 saç kesimi Deniz Ak",
    { customerName: 'Deniz Ak', serviceId: 'haircut', staffMemberId: 'caglar', date: '2026-11-22', startTime: '10:00' },
  ],
  [
    'caglar bey ile yarın 10:00 saç kesimi Deniz Ak',
    { customerName: 'Deniz Ak', serviceId: 'haircut', staffMemberId: 'caglar', date: '2026-11-22', startTime: '10:00' },
  ],
  [
    'Deniz Ak adına salı günü saat üçte saç kesimi, kısa kesim',
    { customerName: 'Deniz Ak', serviceId: 'haircut', date: '2026-11-24', startTime: '15:00', notes: 'kısa kesim' },
  ],
  [
    'yarın 14:30 saç kesimi Mehmet Can 0(532) 123 45 67',
    {
      customerName: 'Mehmet Can',
      phone: '0(532) 123 45 67',
      serviceId: 'haircut',
      date: '2026-11-22',
      startTime: '14:30',
    },
  ],
  [
    'Ad Soyad: Ayşe Yılmaz, Telefon: 0532 123 45 67, Tarih: 24.11.2026, Saat: 14:30, Hizmet: Saç kesimi',
    {
      customerName: 'Ayşe Yılmaz',
      phone: '0532 123 45 67',
      serviceId: 'haircut',
      date: '2026-11-24',
      startTime: '14:30',
    },
  ],
  [
    '张伟 13800138000 明天下午3点 午餐便当 和李娜 45分钟',
    {
      customerName: '张伟',
      phone: '13800138000',
      serviceId: 'lunch',
      staffMemberId: 'lina',
      date: '2026-11-22',
      startTime: '15:00',
      durationMinutes: '45',
    },
  ],
  ['张伟明天下午3点午餐便当', { customerName: '张伟', serviceId: 'lunch', date: '2026-11-22', startTime: '15:00' }],
  [
    '给李小明预约11月24日15:30午餐便当，电话13912345678，靠窗',
    {
      customerName: '李小明',
      phone: '13912345678',
      serviceId: 'lunch',
      date: '2026-11-24',
      startTime: '15:30',
      notes: '靠窗',
    },
  ],
  ['明天下午3点 王芳 便当', { customerName: '王芳', serviceId: 'lunch', date: '2026-11-22', startTime: '15:00' }],
  [
    '周二 欧阳明 午餐便当 由李娜',
    { customerName: '欧阳明', serviceId: 'lunch', staffMemberId: 'lina', date: '2026-11-24' },
  ],
  [
    '张先生 138 0013 8000 后天上午10点 便当',
    { customerName: '张先生', phone: '138 0013 8000', serviceId: 'lunch', date: '2026-11-23', startTime: '10:00' },
  ],
  [
    '姓名：王小明，电话：13800138000，日期：11月24日，时间：15:30，服务：午餐便当',
    { customerName: '王小明', phone: '13800138000', serviceId: 'lunch', date: '2026-11-24', startTime: '15:30' },
  ],
  [
    '王小明 wang@example.com 下周二下午三点半 午餐便当',
    {
      customerName: '王小明',
      emailAddress: 'wang@example.com',
      serviceId: 'lunch',
      date: '2026-11-24',
      startTime: '15:30',
    },
  ],
  ['Ada Miller tasting tomorrow', { customerName: 'Ada Miller', serviceId: 'tasting', date: '2026-11-22' }],
  [
    'mert can yarın 14:30 saç kesimi',
    { customerName: 'Mert Can', serviceId: 'haircut', date: '2026-11-22', startTime: '14:30' },
  ],
  [
    '王芳 周二 上午11点半 午餐便当 和Mert 靠窗',
    {
      customerName: '王芳',
      serviceId: 'lunch',
      staffMemberId: 'mert',
      date: '2026-11-24',
      startTime: '11:30',
      notes: '靠窗',
    },
  ],
  [
    '午餐便当 明晚七点半 陈静女士 跟李娜',
    { customerName: '陈静女士', serviceId: 'lunch', staffMemberId: 'lina', date: '2026-11-22', startTime: '19:30' },
  ],
];

test.each(lines)('%s', (text, fields) => expect(read(text)).toEqual(fields));
