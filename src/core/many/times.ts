import { minutesOf } from '../isoDuration';
import { fold } from '../quickEntry/fold';

/** A time of the day `HH:MM`, and the offset from UTC that stands behind it (`Z`, `+03:00`). */
export interface ReadTime {
  time: string;
  offset?: string;
}

/** Halves of the day as they stand before or behind a time in English, Turkish and Chinese, folded. */
const halves: Record<string, 'a' | 'p'> = {
  am: 'a',
  a: 'a',
  oo: 'a',
  上午: 'a',
  早上: 'a',
  凌晨: 'a',
  pm: 'p',
  p: 'p',
  os: 'p',
  下午: 'p',
  晚上: 'p',
  中午: 'p',
};
const half = '(a\\.?m\\.?|p\\.?m\\.?|[ap]|oo|os|上午|早上|凌晨|下午|晚上|中午)';
const clock = /^(\d{1,2})(?:(?:[:.h]|时|點|点)(\d{2})?(?:分|:(\d{2})(?:\.\d+)?|:\d{2})?|(\d{2}))?$/;
const shape = new RegExp(`^${half}?\\s*([\\d:.h时点分]+?)\\s*${half}?(?:\\s*(z|utc|[+-]\\d{2}:?\\d{2}))?$`);

function offsetOf(text: string | undefined): { offset?: string } {
  if (!text) return {};
  if (text === 'z' || text === 'utc') return { offset: 'Z' };
  return { offset: text.includes(':') ? text : `${text.slice(0, 3)}:${text.slice(3)}` };
}

/**
 * "15:00", "9.30", "1500", "15:00:00", "3pm", "ÖS 3:30", "下午3点": undefined when it is no time, also for a bare "9", which may
 * be either half of the day.
 */
export function readTime(cell: string): ReadTime | undefined {
  const [, before, figures = '', behind, offset] = shape.exec(fold(cell.normalize('NFKC').trim())) ?? [];
  const [, hourText, minuteText, , joined] = clock.exec(figures) ?? [];
  if (hourText === undefined) return undefined;
  const said = halves[(before ?? behind ?? '').replaceAll('.', '')];
  const isChinese = /[时点]/.test(figures);
  if (!said && !isChinese && minuteText === undefined && joined === undefined) return undefined;
  const [hour, minute] = [Number(hourText), Number(minuteText ?? joined ?? 0)];
  // 晚上12点 is midnight to some and a slip to others.
  const isOpen = said && (hour === 0 || (before === '晚上' && hour === 12));
  if (hour > 23 || minute > 59 || isOpen) return undefined;
  const whole = said && hour <= 12 ? (hour % 12) + (said === 'p' ? 12 : 0) : hour;
  return { time: `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, ...offsetOf(offset) };
}

const hours = /^(\d+(?:[.,]\d+)?)\s*(?:hours?|hrs?|h|saat|sa|个?小时|钟头)\.?/;
const minutes = /^(\d+)\s*(?:minutes?|mins?|m|dakika|dak|dk|分钟|分)?\.?$/;
const sevenDays = 7 * 1440;

/** Minutes of "30", "45 min", "1:30", "1.5 h", "1 saat 15 dk", "1小时30分钟", "PT1H30M"; undefined when it is none of these. */
export function readDuration(cell: string): number | undefined {
  const text = fold(cell.normalize('NFKC').trim());
  const [, long, rest] = /^(\d{1,3}):(\d{2})(?::00)?$/.exec(text) ?? [];
  const whole = hours.exec(text);
  const more = whole ? text.slice(whole[0].length).trim() : text;
  const part = minutes.exec(more);
  let found: number | undefined;
  if (long) found = Number(rest) < 60 ? Number(long) * 60 + Number(rest) : undefined;
  else if (/^p[\dt]/.test(text)) found = minutesOf(text.toUpperCase());
  else if (whole && (more === '' || part)) found = Number(whole[1]?.replace(',', '.')) * 60 + Number(part?.[1] ?? 0);
  else if (part) found = Number(part[1]);
  return found !== undefined && Number.isInteger(found) && found >= 1 && found <= sevenDays ? found : undefined;
}
