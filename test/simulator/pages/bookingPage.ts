import type { BusinessRecord } from '../data';
import type { BookingService } from '../graph/entities';
import { milliseconds } from '../graph/time';
import { escapeHtml } from '../http';
import { bookingScript } from './bookingScript';
import { bookingStyle, hostileStyle } from './bookingStyle';

const priceText = ({ defaultPrice, defaultPriceType }: BookingService): string => {
  const price = `$${defaultPrice.toFixed(2)}`;
  const texts: Partial<Record<BookingService['defaultPriceType'], string>> = {
    fixedPrice: price,
    startingAt: `From ${price}`,
    hourly: `${price} per hour`,
    free: 'Free',
    priceVaries: 'Price varies',
    callUs: 'Call us',
  };
  return texts[defaultPriceType] ?? '';
};

function durationText(duration: string): string {
  const minutes = milliseconds(duration) / 60_000;
  return minutes < 60 ? `${minutes} minutes` : minutes === 60 ? '1 hour' : `${minutes / 60} hours`;
}

const serviceCard = (service: BookingService, index: number): string => `
<li><label class="service"><input type="radio" name="service" value="${escapeHtml(service.id)}"${index === 0 ? ' checked' : ''}>
<span class="name">${escapeHtml(service.displayName)}</span>
<span class="facts">${[
  durationText(service.defaultDuration),
  priceText(service),
  service.isLocationOnline ? 'Online' : '',
]
  .filter(Boolean)
  .map(escapeHtml)
  .join(' · ')}</span>
<span class="about">${escapeHtml(service.description ?? '')}</span></label></li>`;

const document = (title: string, style: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body>${body}</body></html>`;

/** A page on which customers book: services, a calendar, times, and their own details. `hostile` adds CSS that fights everything; `notes` is markup that stands above all. */
export function bookingPage(
  { business, services, staffMembers }: BusinessRecord,
  hostile: boolean,
  notes: string,
): string {
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
${notes}<section aria-labelledby="choose"><h2 id="choose">Select service</h2><ul class="services">${services.map(serviceCard).join('')}</ul></section>
<section class="when"><h2>Date and time</h2>
<div class="calendar"><div class="month"><button type="button" id="previous" aria-label="Previous month">‹</button>
<strong id="month"></strong><button type="button" id="next" aria-label="Next month">›</button></div>
<table><thead><tr>${['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'].map((day) => `<th scope="col">${day}</th>`).join('')}</tr></thead>
<tbody id="days"></tbody></table></div>
<div class="times"><h3 id="chosenDay"></h3><div id="slots"></div>
<p class="zone">All times are in (UTC−06:00) Central Time (US &amp; Canada)</p></div>
<label class="staff">Select staff (optional)<select><option>Anyone</option>${staff.map(({ displayName }) => `<option>${escapeHtml(displayName)}</option>`).join('')}</select></label>
</section>
<section class="details"><h2>Add your details</h2><div class="fields">
<label>First and last name<input autocomplete="off"></label><label>Email<input type="email" autocomplete="off"></label>
<label>Phone number<input type="tel" autocomplete="off"></label><label>Notes<textarea rows="2"></textarea></label></div>
<div class="actions"><button type="button" id="book">Book</button><span id="said" role="status"></span></div></section>
</main>
<footer><span>${escapeHtml(place)}</span><span>${escapeHtml(business.phone ?? '')}</span><span>Powered by Microsoft Bookings (simulated)</span></footer>
<script>${bookingScript}</script>`,
  );
}

export const notAvailable = (): string =>
  document(
    'Bookings',
    bookingStyle,
    '<main class="lone"><h1>This booking page isn’t available</h1><p>The page may have been unpublished.</p></main>',
  );
