import { fold } from './fold';
import type { Span } from './reading';

/** Words that no name begins or ends with. */
const filler = new Set(
  `a an the for on at in by to of from with and please book booking schedule appointment new is it hi hello dear thanks
  regards need needs want wants would like call called re fw fwd randevu icin ile saat ve lutfen merhaba selam gunu adina
  tesekkurler saygilar bir bu`.split(/\s+/),
);
const hanBefore = /^(?:请|帮|给|为|替|预约|预订|约|订|客户|顾客|您好|你好|新)+/;
const hanAfter = /(?:预约|预订|想|要|的|做|在|订|约)+$/;
/** The most common family names: with one or two signs more, and perhaps a title, they are a person. */
const hanName =
  /^(?:欧阳|司马|上官|诸葛|皇甫|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文])\p{Script=Han}{0,2}(?:先生|女士|小姐|老师)?$/u;

const isNameWord = (word: string): boolean => /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(word);
export const isFiller = (word: string): boolean => filler.has(fold(word).replace(/\.$/, ''));

/** The span from its first letter to its last, or to a full stop right after it. */
function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && !/\p{L}/u.test(text[from] ?? '')) from += 1;
  while (to > from && !/[\p{L}\p{M}.]/u.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

/** The span without the words that only lead to a name or away from it. */
export function withoutFillers(text: string, span: Span): Span {
  let { start, end } = trimmed(text, span);
  for (;;) {
    const piece = text.slice(start, end);
    const first = /^[\p{L}\p{M}'.]+/u.exec(piece)?.[0] ?? '';
    const last = /[\p{L}\p{M}'.]+$/u.exec(piece)?.[0] ?? '';
    const before = hanBefore.exec(fold(piece))?.[0] ?? '';
    const after = hanAfter.exec(fold(piece))?.[0] ?? '';
    if (isFiller(first)) ({ start, end } = trimmed(text, { start: start + first.length, end }));
    else if (isFiller(last)) ({ start, end } = trimmed(text, { start, end: end - last.length }));
    else if (before.length + after.length === 0 || before.length + after.length >= piece.length) return { start, end };
    else ({ start, end } = { start: start + before.length, end: end - after.length });
  }
}

/** One to five words, or two to six Chinese signs. */
export function isName(words: string[]): boolean {
  const joined = words.join('');
  if (/\p{Script=Han}/u.test(joined)) return words.length === 1 && /^[\p{Script=Han}·]{2,6}$/u.test(joined);
  return (
    joined.length >= 2 &&
    words.length >= 1 &&
    words.length <= 5 &&
    words.every((word) => isNameWord(word) && !isFiller(word))
  );
}

/** How much a name in Chinese signs looks like one; undefined for other writing, where capitals tell. */
export const looksLikeHanName = (name: string): number | undefined =>
  /\p{Script=Han}/u.test(name) ? (hanName.test(name) ? 2 : -1) : undefined;

/** Where the name ends that a piece begins with: "Jordan Miller" of "Jordan Miller wants a window seat". */
export function startOfName(text: string, { start, end }: Span): number | undefined {
  const capitals = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*\s+){1,3}\p{Lu}[\p{L}\p{M}'’.-]*(?=\s+\P{Lu})/u;
  const found = capitals.exec(text.slice(start, end))?.[0];
  return found?.split(/\s+/).every((word) => !isFiller(word)) ? start + found.length : undefined;
}
