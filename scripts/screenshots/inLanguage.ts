import type { Page } from 'playwright-core';
import { type Language, textsOf } from '../../test/locales/languages';
import type { Data } from '../../test/simulator';

interface Desk {
  /** What somebody at it types. */
  line: string;
  /** What they call their business's kind, and the services of the demo, in its order, each with what it is; the other names stay as they are. */
  own?: { businessType: string; services: readonly (readonly [name: string, description: string])[] };
}

export const desks: Record<Language, Desk> = {
  en: { line: 'Robin Castillo +1 206 555 0142 catered bento Thursday 3pm' },
  tr: {
    line: 'Ayşe Yılmaz 0532 123 45 67 öğle kutusu perşembe 15:00',
    own: {
      businessType: 'Yiyecek ve içecek',
      services: [
        ['Öğle kutusu', 'On iki kişiye kadar bir ekip için tek tek kutularda öğle yemeği'],
        ['Çevrimiçi görüşme', 'Aşçılarımızdan biriyle Teams üzerinden etkinliğinizi planlayın'],
        ['Yemek kursu', 'Mutfağımızda iki saat, en çok on kişi'],
        ['Menü planlama', 'Ofisiniz için bir haftalık öğle yemeği, size göre'],
        ['Tadım', 'Uğrayın, bu ayın menüsünü tadın'],
      ],
    },
  },
  zh_CN: {
    line: '王小明 138 0013 8000 便当 周四下午3点',
    own: {
      businessType: '餐饮',
      services: [
        ['便当', '为最多十二人的团队配送的单份便当'],
        ['在线咨询', '通过 Teams 与我们的厨师一起策划活动'],
        ['烹饪课', '在我们的厨房里学习两小时，最多十人'],
        ['菜单规划', '根据你们的口味，为办公室安排一周的午餐'],
        ['试吃', '来品尝本月的菜单'],
      ],
    },
  },
};

/** Gives the demo's business and its services the names that a desk of this language gives them. */
export function inLanguage({ businesses: [record] }: Data, language: Language): void {
  const { own } = desks[language];
  if (!record || !own) return;
  record.business.businessType = own.businessType;
  for (const [index, service] of record.services.entries()) {
    const [name = service.displayName, description = ''] = own.services[index] ?? [];
    for (const appointment of record.appointments) {
      if (appointment.serviceId === service.id) appointment.serviceName = name;
    }
    Object.assign(service, { displayName: name, description });
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
