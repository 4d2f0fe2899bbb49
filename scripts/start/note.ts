import type { Language } from '../../test/locales/languages';
import { demoLine } from '../../test/simulator/pages/whatToTry';

/** The language of the demo: what was asked for (`npm start tr`), else that of the computer, else English. */
export function demoLanguage(asked: string | undefined): Language {
  const tag = (asked ?? Intl.DateTimeFormat().resolvedOptions().locale).toLowerCase();
  return tag.startsWith('tr') ? 'tr' : tag.startsWith('zh') ? 'zh_CN' : 'en';
}

/** What the terminal says once the browser is open. `now` in milliseconds since 1970. */
export function noteIn(language: Language, now: number): string {
  const line = demoLine(language, now);
  const notes = {
    en: `
Chromium is open on the booking page of a demo business, with a list of what to try. Microsoft is simulated on this machine.

  1. Copy this line: ${line}
  2. Press "New appointment" in the box at the corner of the page. Press "Sign in", and choose Ada Lovelace.
  3. Microsoft's window has closed the panel: press "New appointment" again, and paste the line.
  4. Press Enter, and Enter again. The appointment is created.

Close the browser or press Ctrl+C to end. Türkçe: npm start tr · 中文: npm start zh
`,
    tr: `
Chromium, örnek bir işletmenin rezervasyon sayfasında, denenecekler listesiyle açıldı. Microsoft bu makinede benzetiliyor.

  1. Bu satırı kopyalayın: ${line}
  2. Sayfanın köşesindeki kutuda "Yeni randevu"ya basın. "Oturum aç"a basıp Ada Lovelace'ı seçin.
  3. Microsoft'un penceresi paneli kapattı: yeniden "Yeni randevu"ya basın ve satırı yapıştırın.
  4. Enter'a ve bir kez daha Enter'a basın. Randevu oluşturulur.

Bitirmek için tarayıcıyı kapatın ya da Ctrl+C'ye basın. English: npm start en · 中文: npm start zh
`,
    zh_CN: `
Chromium 已打开演示业务的预约页面，页面上列有可以尝试的内容。Microsoft 在这台电脑上模拟运行。

  1. 复制这一行：${line}
  2. 在页面角落的小框中点击“新建预约”。点击“登录”，选择 Ada Lovelace。
  3. Microsoft 的窗口关闭了面板：请再次点击“新建预约”，并粘贴这一行。
  4. 按 Enter，再按一次 Enter。预约就创建好了。

关闭浏览器或按 Ctrl+C 结束。English: npm start en · Türkçe: npm start tr
`,
  };
  return notes[language];
}
