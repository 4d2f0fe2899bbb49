import { inDays, inMinutes } from '../calendar';
import type { DayPart } from '../clock';
import type { Rule } from '../reading';

const digits = '零一二三四五六七八九';

/** A number up to 99, in figures or in characters. */
export const number = '(?: \\d{1,2} | [零〇一二三四五六七八九十两]{1,3} )';

/** 15, 十五, 二十四, 两; NaN where the characters are no number. */
export function numberOf(said = ''): number {
  const plain = said.replace('〇', '零').replace('两', '二');
  if (/^\d+$/.test(plain)) return Number(plain);
  const [, tens, ten, ones = ''] = /^([一二三四五六七八九]?)(十?)(零?[一二三四五六七八九]?|零)$/.exec(plain) ?? [];
  if (tens === undefined) return Number.NaN;
  const one = digits.indexOf(ones.at(-1) ?? '零');
  if (ten) return (tens ? digits.indexOf(tens) : 1) * 10 + one;
  return tens && ones ? Number.NaN : tens ? digits.indexOf(tens) : one;
}

export const weekdayNumber = (said = ''): number =>
  '一二三四五六日'.indexOf(said.replace('天', '日')) + 1 || Number(said);

export const dayPart = '凌晨|半夜|早上|早晨|清晨|上午|中午|正午|下午|午后|傍晚|晚上|晚间|夜里';

export function dayPartOf(said = ''): DayPart {
  if (/凌晨|半夜|夜里/.test(said)) return 'night';
  if (/早|晨|上午/.test(said)) return 'morning';
  if (/中午|正午/.test(said)) return 'noon';
  return said.includes('晚') ? 'evening' : 'afternoon';
}

/** 两小时后, 三天后: the groups are `count` (or `half`) and `unit`. */
export const fromNow: Rule['read'] = ({ count, half, unit = '' }, calendar) => {
  const amount = half ? 0.5 : numberOf(count);
  if (Number.isNaN(amount)) return undefined;
  if (unit === '天' || unit === '日') return { date: inDays(calendar, amount) };
  if (/周|星期|礼拜/.test(unit)) return { date: inDays(calendar, amount * 7) };
  return inMinutes(calendar, amount * (unit.startsWith('分') ? 1 : 60));
};
