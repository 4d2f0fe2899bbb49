import type { Page } from 'playwright-core';
import { type Language, textsOf } from '../../test/locales/languages';
import type { Data } from '../../test/simulator';

/** What somebody at such a desk types, and what they call the services of the demo, in its order; the other names stay as they are. */
export const desks: Record<Language, { line: string; services?: readonly string[] }> = {
  en: { line: 'Robin Castillo +1 206 555 0142 catered bento Thursday 3pm' },
  tr: {
    line: 'Ayşe Yılmaz 0532 123 45 67 öğle kutusu perşembe 15:00',
    services: ['Öğle kutusu', 'Çevrimiçi görüşme', 'Yemek kursu', 'Menü planlama', 'Tadım'],
  },
  zh_CN: {
    line: '王小明 138 0013 8000 便当 周四下午3点',
    services: ['便当', '在线咨询', '烹饪课', '菜单规划', '试吃'],
  },
};

/** Gives the services of the demo's business the names that a desk of this language gives them. */
export function nameServices({ businesses: [business] }: Data, language: Language): void {
  const names = desks[language].services;
  if (!business || !names) return;
  for (const [index, service] of business.services.entries()) {
    const name = names[index] ?? service.displayName;
    for (const appointment of business.appointments) {
      if (appointment.serviceId === service.id) appointment.serviceName = name;
    }
    service.displayName = name;
  }
}

/**
 * The letters of a language's texts that the machine has no glyphs for. `document.fonts.check` says yes to fonts that are not there, so
 * each is drawn: a letter without a glyph comes out as the box of a character that no font can have, or as nothing.
 */
export async function missingGlyphs(page: Page, language: Language): Promise<string[]> {
  const letters = [...new Set(Object.values(textsOf(language)).join('').match(/\p{L}/gu))];
  return page.evaluate((letters) => {
    const pen = new OffscreenCanvas(40, 40).getContext('2d', { willReadFrequently: true });
    if (!pen) throw new Error('There is no canvas to draw on.');
    pen.font = '32px sans-serif';
    const drawn = (character: string) => {
      pen.clearRect(0, 0, 40, 40);
      pen.fillText(character, 2, 34);
      return pen.getImageData(0, 0, 40, 40).data.join();
    };
    const nothing = [drawn('\u0378'), drawn(' ')];
    return letters.filter((letter) => nothing.includes(drawn(letter)));
  }, letters);
}
