import { describe, expect, it } from 'vitest';
import { markedFirst, opened, pinPressed } from '../../src/core/businessMarks';
import { searchBusinesses } from '../../src/core/searchBusinesses';

const businesses = [
  { id: 'Desk@contoso.com', displayName: 'Front Desk' },
  { id: 'IsilKlinigi@contoso.com', displayName: 'IŞIL Diş Kliniği' },
  { id: 'Istanbul@contoso.com', displayName: 'İSTANBUL Danışma' },
  { id: 'clinic1@contoso.com', displayName: '北京牙科诊所' },
  { id: 'cafe@contoso.com', displayName: 'Café Łódź' },
  { id: 'guide@contoso.com', displayName: 'ＴＯＫＹＯ 予約 ガイド' },
  { id: 'centre@contoso.com', displayName: '預約中心 Phường' },
  { id: 'NoName7@fabrikam.com', displayName: null },
];
const found = (sought: string) => searchBusinesses(businesses, sought).map(({ id }) => id.replace(/@.*/, ''));

describe('finds, whatever the person’s keyboard writes', () => {
  it.each([
    ['ışıl', 'IsilKlinigi'],
    ['isil dis', 'IsilKlinigi'],
    ['KLİNİĞİ', 'IsilKlinigi'],
    ['istanbul', 'Istanbul'],
    ['ıstanbul', 'Istanbul'],
    ['DANISMA', 'Istanbul'],
    ['牙科', 'clinic1'],
    ['诊所', 'clinic1'],
    ['cafe lodz', 'cafe'],
    ['tokyo', 'guide'],
    ['ｔｏｋｙｏ', 'guide'],
    ['予約', 'guide'],
    ['ｶﾞｲﾄﾞ', 'guide'],
    ['预约', 'centre'],
    ['phuong', 'centre'],
    ['noname', 'NoName7'],
    ['fabrikam.com', 'NoName7'],
    ['desk front', 'Desk'],
    ['Desk@contoso.com', 'Desk'],
  ])('%s finds %s', (sought, id) => {
    expect(found(sought)[0]).toBe(id);
  });

  it('nothing where a word is missing', () => {
    expect(found('front zebra')).toEqual([]);
  });

  it.each(['', '  ', '@', '-.'])('everything while nothing is sought: "%s"', (sought) => {
    expect(found(sought)).toHaveLength(businesses.length);
  });
});

it('the better fit comes first', () => {
  const listed = [
    { id: 'a@contoso.com', displayName: 'Kinderdesk annex' },
    { id: 'b@contoso.com', displayName: 'Desk' },
  ];
  expect(searchBusinesses(listed, 'desk').map(({ id }) => id)).toEqual(['b@contoso.com', 'a@contoso.com']);
});

it('pinned come first, then the latest opened, then the rest as it was', () => {
  const marks = {
    pinned: ['cafe@contoso.com'],
    recent: ['noname7@fabrikam.com', 'cafe@contoso.com', 'desk@contoso.com'],
  };
  expect(markedFirst(businesses, marks).map(({ id }) => id)).toEqual([
    'cafe@contoso.com',
    'NoName7@fabrikam.com',
    'Desk@contoso.com',
    'IsilKlinigi@contoso.com',
    'Istanbul@contoso.com',
    'clinic1@contoso.com',
    'guide@contoso.com',
    'centre@contoso.com',
  ]);
});

it('the opened business is the latest, once, and ten are kept', () => {
  const many = Array.from({ length: 10 }, (_, at) => `b${at}@contoso.com`);
  expect(opened(many, 'B3@contoso.com')).toEqual(['b3@contoso.com', ...many.filter((id) => id !== 'b3@contoso.com')]);
  expect(opened(many, 'new@contoso.com')).toEqual(['new@contoso.com', ...many.slice(0, 9)]);
});

it('pressing the pin twice leaves everything as it was', () => {
  expect(pinPressed(['a@contoso.com'], 'B@contoso.com')).toEqual(['a@contoso.com', 'b@contoso.com']);
  expect(pinPressed(['a@contoso.com', 'b@contoso.com'], 'B@contoso.com')).toEqual(['a@contoso.com']);
});
