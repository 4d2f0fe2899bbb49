const closed = 'FourthCoffeeClinic@contoso.com';

/** Stands on the booking page of `npm start` alone: what the demo has for each feature. */
export const whatToTry = `<section class="try" aria-labelledby="try"><h2 id="try">What to try</h2>
<p>Nothing here is real: Microsoft is simulated on this computer, so nothing can go wrong.</p>
<ol>
<li>The box in the corner has this page’s SMTP address. <b>Copy</b> it, move the box, hide it.</li>
<li><b>New appointment</b> opens the panel. Sign in as Ada Lovelace, who administers this business; the others may do less, or nothing.</li>
<li>Type one line into the panel: <code>Robin Castillo +1 206 555 0142 catered bento tomorrow 3pm</code>, then press Enter and Enter.</li>
<li><b>Cooking class</b> is a group service: add customers to a session that has places. <b>Menu planning</b> asks questions of its own.</li>
<li><b>Appointments</b> has 300 of these weeks. <b>Flows</b> finds those on this mailbox among 250.</li>
<li>Open the panel beside the page with the button in its first line, then come back here.</li>
<li>Other pages: <a href="https://outlook.office.com/bookings/homepage">Bookings’ own app</a>,
<a href="https://outlook.office365.us/book/LunchDelivery@contoso.com/">a US government cloud</a>,
<a href="https://outlook.office.com/bookwithme/user/00112233445566778899aabbccddeeff@contoso.com">a personal page</a> (it has no mailbox),
<a href="https://outlook.office.com/book/${closed}/">a business that Ada may not open</a>,
<a href="https://www.example-business.com/">a site that frames a booking page</a> (no box there).</li>
</ol></section>`;
