import type { Language } from '../../locales/languages';

const zone = 'America/Chicago';

/** Whether the business of the demo works on the day after `now`, all day. */
function worksTomorrow(now: number): boolean {
  const day = new Intl.DateTimeFormat('en', { timeZone: zone, weekday: 'short' }).format(now + 24 * 60 * 60_000);
  return !['Sat', 'Sun'].includes(day);
}

const lines: Record<Language, readonly [tomorrow: string, monday: string]> = {
  en: [
    'Robin Castillo +1 206 555 0142 catered bento tomorrow 3pm',
    'Robin Castillo +1 206 555 0142 catered bento Monday 3pm',
  ],
  tr: [
    'Ayşe Yılmaz 0532 123 45 67 catered bento yarın 15:00',
    'Ayşe Yılmaz 0532 123 45 67 catered bento pazartesi 15:00',
  ],
  zh_CN: ['王小明 138 0013 8000 catered bento 明天下午3点', '王小明 138 0013 8000 catered bento 周一下午3点'],
};

/** The one line that makes an appointment, at a time at which the business of the demo is open. `now` in milliseconds since 1970. */
export const demoLine = (language: Language, now: number): string => lines[language][worksTomorrow(now) ? 0 : 1];

const pages = {
  bookings: 'https://outlook.office.com/bookings/homepage',
  government: 'https://outlook.office365.us/book/LunchDelivery@contoso.com/',
  personal: 'https://outlook.office.com/bookwithme/user/00112233445566778899aabbccddeeff@contoso.com',
  closed: 'https://outlook.office.com/book/FourthCoffeeClinic@contoso.com/',
  framed: 'https://www.example-business.com/',
};
const link = (name: keyof typeof pages, text: string): string => `<a href="${pages[name]}">${text}</a>`;

interface Texts {
  heading: string;
  lead: string;
  copy: string;
  copied: string;
  /** Each may name `{line}`, which is replaced with the line and its button. */
  steps: readonly string[];
  further: string;
  features: readonly string[];
}

const texts: Record<Language, Texts> = {
  en: {
    heading: 'What to try',
    lead: 'Nothing here is real: Microsoft is simulated on this computer, so nothing can go wrong.',
    copy: 'Copy this line',
    copied: 'Copied',
    steps: [
      '{line}',
      'In the box in the corner of this page, press <b>New appointment</b>: the panel opens. Press <b>Sign in</b> and choose <b>Ada Lovelace</b>, who administers this business.',
      'Microsoft’s window closes, and has closed the panel too: press <b>New appointment</b> again, and paste the line (Ctrl+V).',
      'Press Enter, and Enter again. The appointment is created.',
    ],
    further: 'And then',
    features: [
      'The box: copy the SMTP address, drag the box by its dots, hide it and load the page again.',
      '<b>Open times</b>: eight people with hours of their own. Choose one as staff, or a time that is not open.',
      '<b>Cooking class</b> is a group service: add customers, or put them into a session that has places. <b>Menu planning</b> asks questions of its own. <b>More</b> has every other field, <b>Repeat weekly</b> makes a series.',
      '<b>Many at once</b>: save the empty table that it offers, fill in a few rows, and load it.',
      '<b>Appointments</b>: 300 of these weeks, to search, reschedule, edit, cancel and export.',
      '<b>Flows</b>: finds those on this mailbox among 250. Below the list, type 429 under “Explain an error”.',
      '<b>Other business</b>: type a part of a city’s name, such as “ank”, and pin what you find.',
      `<b>Open in side panel</b> or <b>Open in a tab</b>, at the top of the panel: there it stays open. <b>Settings</b> has a self-check.`,
      `Other pages: ${link('bookings', 'Bookings’ own app')}, ${link('government', 'a US government cloud')} (choose that cloud in the settings), ${link('personal', 'a personal page')} (it has no mailbox), ${link('closed', 'a business that Ada may not open')}, ${link('framed', 'a site that frames a booking page')} (no box there). Signed in as somebody else, you may do less.`,
    ],
  },
  tr: {
    heading: 'Neler denenebilir',
    lead: 'Buradaki hiçbir şey gerçek değil: Microsoft bu bilgisayarda benzetiliyor, dolayısıyla hiçbir şey ters gidemez.',
    copy: 'Bu satırı kopyala',
    copied: 'Kopyalandı',
    steps: [
      '{line}',
      'Bu sayfanın köşesindeki kutuda <b>Yeni randevu</b> düğmesine basın: panel açılır. <b>Oturum aç</b> düğmesine basıp bu işletmenin yöneticisi <b>Ada Lovelace</b>’ı seçin.',
      'Microsoft’un penceresi kapanır; açılırken paneli de kapatmıştır: yeniden <b>Yeni randevu</b> düğmesine basın ve satırı yapıştırın (Ctrl+V).',
      'Enter’a ve bir kez daha Enter’a basın. Randevu oluşturulur.',
    ],
    further: 'Sonra da',
    features: [
      'Kutu: SMTP adresini kopyalayın, kutuyu noktalarından sürükleyin, gizleyin ve sayfayı yenileyin.',
      '<b>Açık saatler</b>: her birinin kendi çalışma saatleri olan sekiz kişi. Birini personel olarak ya da açık olmayan bir saat seçin.',
      '<b>Cooking class</b> bir grup hizmetidir: müşteri ekleyin ya da onları yeri olan bir oturuma koyun. <b>Menu planning</b> kendi sorularını sorar. <b>Daha fazla</b> diğer bütün alanları gösterir, <b>Haftalık yinele</b> bir dizi oluşturur.',
      '<b>Toplu randevu</b>: sunduğu boş tabloyu kaydedin, birkaç satır doldurun ve yükleyin.',
      '<b>Randevular</b>: bu haftaların 300 randevusu; arayın, yeniden planlayın, düzenleyin, iptal edin, dışa aktarın.',
      '<b>Akışlar</b>: 250 akış arasından bu posta kutusundakileri bulur. Listenin altında “Bir hatayı açıkla” bölümüne 429 yazın.',
      '<b>Başka işletme</b>: bir şehir adının bir parçasını, örneğin “ank” yazın ve bulduğunuzu sabitleyin.',
      'Panelin üstünde <b>Yan panelde aç</b> ya da <b>Sekmede aç</b>: orada açık kalır. <b>Ayarlar</b> bölümünde öz denetim vardır.',
      `Başka sayfalar: ${link('bookings', 'Bookings uygulamasının kendisi')}, ${link('government', 'bir ABD kamu bulutu')} (ayarlarda o bulutu seçin), ${link('personal', 'kişisel bir sayfa')} (posta kutusu yok), ${link('closed', 'Ada’nın açamadığı bir işletme')}, ${link('framed', 'rezervasyon sayfasını çerçevede gösteren bir site')} (orada kutu yok). Başka biri olarak oturum açarsanız daha az şey yapabilirsiniz.`,
    ],
  },
  zh_CN: {
    heading: '可以尝试什么',
    lead: '这里的一切都不是真的：Microsoft 在这台电脑上模拟运行，所以不会出任何问题。',
    copy: '复制这一行',
    copied: '已复制',
    steps: [
      '{line}',
      '在此页面角落的小框中点击<b>新建预约</b>，面板随即打开。点击<b>登录</b>，选择此业务的管理员 <b>Ada Lovelace</b>。',
      'Microsoft 的窗口打开时面板会关闭。登录窗口关闭后，请再次点击<b>新建预约</b>，并粘贴刚才的一行（Ctrl+V）。',
      '按 Enter，再按一次 Enter。预约就创建好了。',
    ],
    further: '然后还可以',
    features: [
      '小框：复制 SMTP 地址，拖动小框上的圆点，隐藏它再刷新页面。',
      '<b>可预约时间</b>：八位员工各有自己的工作时间。选择其中一位，或选择一个不可预约的时间。',
      '<b>Cooking class</b> 是团体服务：添加客户，或将客户加入还有名额的场次。<b>Menu planning</b> 有自己的问题。<b>更多</b>包含所有其他字段，<b>每周重复</b>可创建一个系列。',
      '<b>批量预约</b>：保存它提供的空表格，填写几行，然后载入。',
      '<b>预约</b>：这几周的 300 个预约，可搜索、改期、编辑、取消和导出。',
      '<b>流</b>：从 250 个流中找出此邮箱上的流。在列表下方的“解释错误”中输入 429。',
      '<b>其他业务</b>：输入城市名称的一部分，例如“ank”，并固定找到的业务。',
      '面板顶部的<b>在侧边栏中打开</b>或<b>在标签页中打开</b>：在那里面板会保持打开。<b>设置</b>中有自检。',
      `其他页面：${link('bookings', 'Bookings 应用本身')}、${link('government', '美国政府云')}（请在设置中选择该云）、${link('personal', '个人页面')}（没有邮箱）、${link('closed', 'Ada 无权打开的业务')}、${link('framed', '内嵌预约页面的网站')}（那里没有小框）。以其他人的身份登录时，可做的事情会少一些。`,
    ],
  },
};

const htmlLanguage = { en: 'en', tr: 'tr', zh_CN: 'zh-CN' };

/** Stands on the booking page of `npm start` alone: the way to the first appointment, and what the demo has for each feature. */
export function whatToTry(language: Language, now: number): string {
  const { heading, lead, copy, copied, steps, further, features } = texts[language];
  const line = `<code id="line">${demoLine(language, now)}</code> <button type="button" id="copyLine">${copy}</button> <span id="lineCopied" role="status"></span>`;
  const list = (name: string, items: readonly string[]) =>
    `<${name}>${items.map((item) => `<li>${item.replace('{line}', line)}</li>`).join('\n')}</${name}>`;
  return `<section class="try" lang="${htmlLanguage[language]}" aria-labelledby="try"><h2 id="try">${heading}</h2>
<p>${lead}</p>${list('ol', steps)}<h3>${further}</h3>${list('ul', features)}
<script>document.getElementById('copyLine').addEventListener('click', async () => {
  await navigator.clipboard.writeText(document.getElementById('line').textContent);
  document.getElementById('lineCopied').textContent = '${copied}';
});</script></section>`;
}
