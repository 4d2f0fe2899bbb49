import type { Language } from '../../locales/languages';

/** What Bookings' own page says to customers, in the language of the business. */
export interface BookingWords {
  tag: string;
  selectService: string;
  dateAndTime: string;
  zone: string;
  selectStaff: string;
  anyone: string;
  details: string;
  name: string;
  email: string;
  phone: string;
  notes: string;
  book: string;
  booked: string;
  previousMonth: string;
  nextMonth: string;
  online: string;
  minutes(count: number): string;
  hours(count: number): string;
  price: {
    startingAt(price: string): string;
    hourly(price: string): string;
    free: string;
    varies: string;
    callUs: string;
  };
}

export const bookingWords: Record<Language, BookingWords> = {
  en: {
    tag: 'en-US',
    selectService: 'Select service',
    dateAndTime: 'Date and time',
    zone: 'All times are in (UTC−06:00) Central Time (US &amp; Canada)',
    selectStaff: 'Select staff (optional)',
    anyone: 'Anyone',
    details: 'Add your details',
    name: 'First and last name',
    email: 'Email',
    phone: 'Phone number',
    notes: 'Notes',
    book: 'Book',
    booked: 'This is a simulated page: nothing was booked.',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    online: 'Online',
    minutes: (count) => `${count} minutes`,
    hours: (count) => (count === 1 ? '1 hour' : `${count} hours`),
    price: {
      startingAt: (price) => `From ${price}`,
      hourly: (price) => `${price} per hour`,
      free: 'Free',
      varies: 'Price varies',
      callUs: 'Call us',
    },
  },
  tr: {
    tag: 'tr-TR',
    selectService: 'Hizmet seçin',
    dateAndTime: 'Tarih ve saat',
    zone: 'Bütün saatler (UTC−06:00) Merkez Saati (ABD ve Kanada) dilimindedir',
    selectStaff: 'Personel seçin (isteğe bağlı)',
    anyone: 'Herhangi biri',
    details: 'Bilgilerinizi ekleyin',
    name: 'Ad ve soyad',
    email: 'E-posta',
    phone: 'Telefon numarası',
    notes: 'Notlar',
    book: 'Randevu al',
    booked: 'Bu bir benzetim sayfası: randevu alınmadı.',
    previousMonth: 'Önceki ay',
    nextMonth: 'Sonraki ay',
    online: 'Çevrimiçi',
    minutes: (count) => `${count} dakika`,
    hours: (count) => `${count} saat`,
    price: {
      startingAt: (price) => `${price} ve üzeri`,
      hourly: (price) => `saatlik ${price}`,
      free: 'Ücretsiz',
      varies: 'Fiyat değişir',
      callUs: 'Bizi arayın',
    },
  },
  zh_CN: {
    tag: 'zh-CN',
    selectService: '选择服务',
    dateAndTime: '日期和时间',
    zone: '所有时间均为 (UTC−06:00) 中部时间（美国和加拿大）',
    selectStaff: '选择员工（可选）',
    anyone: '任何人',
    details: '添加你的详细信息',
    name: '姓名',
    email: '电子邮件',
    phone: '电话号码',
    notes: '备注',
    book: '预约',
    booked: '这是模拟页面：并未预约。',
    previousMonth: '上个月',
    nextMonth: '下个月',
    online: '在线',
    minutes: (count) => `${count} 分钟`,
    hours: (count) => `${count} 小时`,
    price: {
      startingAt: (price) => `${price} 起`,
      hourly: (price) => `每小时 ${price}`,
      free: '免费',
      varies: '价格不定',
      callUs: '请致电咨询',
    },
  },
};
