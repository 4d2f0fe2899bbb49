import type { Language } from '../../locales/languages';
import type { BusinessRecord } from '../data';
import type { BookingService } from '../graph/entities';
import { milliseconds } from '../graph/time';
import { escapeHtml } from '../http';
import { bookingScript } from './bookingScript';
import { bookingStyle, hostileStyle } from './bookingStyle';
import { type BookingWords, bookingWords } from './bookingWords';

const priceText = ({ defaultPrice, defaultPriceType }: BookingService, { price: words }: BookingWords): string => {
  const price = `$${defaultPrice.toFixed(2)}`;
  const texts: Partial<Record<BookingService['defaultPriceType'], string>> = {
    fixedPrice: price,
    startingAt: words.startingAt(price),
    hourly: words.hourly(price),
    free: words.free,
    priceVaries: words.varies,
    callUs: words.callUs,
  };
  return texts[defaultPriceType] ?? '';
};

function durationText(duration: string, words: BookingWords): string {
  const minutes = milliseconds(duration) / 60_000;
  return minutes < 60 ? words.minutes(minutes) : words.hours(minutes / 60);
}

const serviceCard = (service: BookingService, index: number, words: BookingWords): string => `
<li><label class="service"><input type="radio" name="service" value="${escapeHtml(service.id)}"${index === 0 ? ' checked' : ''}>
<span class="name">${escapeHtml(service.displayName)}</span>
<span class="facts">${[
  durationText(service.defaultDuration, words),
  priceText(service, words),
  service.isLocationOnline ? words.online : '',
]
  .filter(Boolean)
  .map(escapeHtml)
  .join(' · ')}</span>
<span class="about">${escapeHtml(service.description ?? '')}</span></label></li>`;

const document = (title: string, style: string, body: string, tag = 'en-US'): string => `<!doctype html>
<html lang="${tag}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body>${body}</body></html>`;

/** A page on which customers book: services, a calendar, times, and their own details. `hostile` adds CSS that fights everything; `notes` is markup that stands above all. */
export function bookingPage(
  { business, services, staffMembers }: BusinessRecord,
  hostile: boolean,
  notes: string,
  language: Language,
): string {
  const words = bookingWords[language];
  const sunday = Date.UTC(2026, 10, 1);
  const weekdays = [0, 1, 2, 3, 4, 5, 6].map((day) =>
    new Intl.DateTimeFormat(words.tag, { weekday: 'short', timeZone: 'UTC' }).format(sunday + day * 86_400_000),
  );
  const { address } = business;
  const initials = business.displayName
    .split(' ')
    .map((word) => word[0])
    .join('')
    .slice(0, 2);
  const staff = staffMembers.filter(({ role }) => ['administrator', 'teamMember'].includes(role));
  const place = address ? `${address.street}, ${address.city}, ${address.state} ${address.postalCode}` : '';
  return document(
    `${business.displayName} – Bookings`,
    bookingStyle + (hostile ? hostileStyle : ''),
    `
<header><div class="logo" aria-hidden="true">${escapeHtml(initials)}</div>
<div><h1>${escapeHtml(business.displayName)}</h1><p>${escapeHtml(business.businessType ?? '')}</p></div></header>
<main>
${notes}<section aria-labelledby="choose"><h2 id="choose">${words.selectService}</h2><ul class="services">${services.map((service, index) => serviceCard(service, index, words)).join('')}</ul></section>
<section class="when"><h2>${words.dateAndTime}</h2>
<div class="calendar"><div class="month"><button type="button" id="previous" aria-label="${words.previousMonth}">‹</button>
<strong id="month"></strong><button type="button" id="next" aria-label="${words.nextMonth}">›</button></div>
<table><thead><tr>${weekdays.map((day) => `<th scope="col">${day}</th>`).join('')}</tr></thead>
<tbody id="days"></tbody></table></div>
<div class="times"><h3 id="chosenDay"></h3><div id="slots"></div>
<p class="zone">${words.zone}</p></div>
<label class="staff">${words.selectStaff}<select><option>${words.anyone}</option>${staff.map(({ displayName }) => `<option>${escapeHtml(displayName)}</option>`).join('')}</select></label>
</section>
<section class="details"><h2>${words.details}</h2><div class="fields">
<label>${words.name}<input autocomplete="off"></label><label>${words.email}<input type="email" autocomplete="off"></label>
<label>${words.phone}<input type="tel" autocomplete="off"></label><label>${words.notes}<textarea rows="2"></textarea></label></div>
<div class="actions"><button type="button" id="book" data-said="${words.booked}">${words.book}</button><span id="said" role="status"></span></div></section>
</main>
<footer><span>${escapeHtml(place)}</span><span>${escapeHtml(business.phone ?? '')}</span><span>Powered by Microsoft Bookings (simulated)</span></footer>
<script>${bookingScript}</script>`,
    words.tag,
  );
}

export const notAvailable = (): string =>
  document(
    'Bookings',
    bookingStyle,
    '<main class="lone"><h1>This booking page isn’t available</h1><p>The page may have been unpublished.</p></main>',
  );
