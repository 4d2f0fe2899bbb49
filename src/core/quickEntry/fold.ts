/** What Chinese keyboards of other regions write for the signs that the rules know. */
const simplified: Record<string, string> = {
  點: '点',
  週: '周',
  號: '号',
  後: '后',
  兩: '两',
  鐘: '钟',
  時: '时',
  個: '个',
  間: '间',
  禮: '礼',
  員: '员',
  預: '预',
  約: '约',
  訂: '订',
  給: '给',
};

/** One UTF-16 unit as it is compared: small, without accents, full-width signs plain; `ı` and `İ` are `i`. Always one unit. */
function foldUnit(unit: string): string {
  if (unit === 'ı' || unit === 'İ') return 'i';
  if (unit === '’' || unit === '‘' || unit === 'ʼ') return "'";
  if (unit === '–' || unit === '—' || unit === '−' || unit === '‐' || unit === '‑') return '-';
  const bare = unit.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return simplified[bare] ?? (bare.length === 1 ? bare : unit);
}

/**
 * Text as it is compared: "Salı, Öğleden sonra ３" is "sali, ogleden sonra 3". It has the length of `text`, unit by unit, so
 * that a place in one is the same place in the other.
 */
export const fold = (text: string): string => text.replace(/[^\n\r\t -@[-`a-z{-~]/g, foldUnit);
