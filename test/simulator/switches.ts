/**
 * What Bookings does, or was reported to do, beyond its documentation. Each is on its own.
 * docs#N is github.com/microsoftgraph/microsoft-graph-docs/issues/N, contrib#N the same of microsoft-graph-docs-contrib.
 */
export const initialSwitches = {
  /** Lists and calendarView give `customers: []` (docs#15647, docs#19368, contrib#539). */
  listOmitsCustomers: true,
  /** `scheduler` and `teamMember` read `unknownFutureValue` without `Prefer: include-unknown-enum-members` (documented). */
  roleHiddenWithoutPrefer: true,
  /** More than four requests at a time to one mailbox: 429 ApplicationThrottled (Exchange's documented limit). */
  mailboxConcurrency4: true,
  /** Each request keeps its mailbox busy for half a second, so that those sent together surely meet. */
  slowMailbox: false,
  /** 429 says how long to wait; some services leave it out. */
  retryAfter429: true,
  /** DELETE mails a cancellation too: there is no silent removal (contrib#9012). */
  deleteSendsMail: true,
  /** On graph.microsoft.us and dod-graph.microsoft.us, properties that the government schema lacks are absent and refused. */
  govSchema: true,
  /** Customers have one id in the customers list and another in appointments, which cannot be looked up (contrib#9047). */
  dualCustomerIds: false,
  /** New appointments get an id with `/`, and such an id cannot be addressed in any form (microsoft-graph-explorer-v4#4029). */
  slashInId: false,
  /** Such an id can be addressed with `-` for `/` and `_` for `+`, as Exchange spells ids for addresses; not evidenced for Bookings. */
  slashByUrlSafeId: false,
  /** A POST with five customers or more: 500 UnknownError (learn.microsoft.com/answers/questions/5875448). */
  maxFourCustomers: false,
  /** The same for PATCH; nobody has said whether that is so. */
  maxFourCustomersInPatch: false,
  /** The id that appointments show for a customer is unknown when it is sent back, as it is when it is looked up (contrib#9047). */
  guidNotTaken: false,
  /** A customer who was just made is unknown, and so dropped, when an appointment first names them; not evidenced. */
  newCustomerNotYetKnown: false,
  /** A second appointment at the same time for another customer: 500 (docs#19316). */
  sameTime500: false,
  /** The appointment is created and the answer is 500 "Staff not available" (msgraph-sdk-java#1581). */
  createdBut500: false,
  /** Nothing is created and the answer is 500 "Staff not available". */
  staffNotAvailable500: false,
  /** Every POST of an appointment: 500 UnknownError with an empty message (microsoft-graph-explorer-v4#4049). */
  unknownError: false,
  /** DELETE of a customer: 500 (contrib#9012). */
  deleteCustomer500: false,
  /** More than 500 businesses: an error instead of a list (docs#2742); otherwise the list ends after 500 (documented). */
  businessListCap500: false,
  /** Graph wants a step-up: 401 insufficient_claims until a token was got with the claims that it names. */
  claims401: false,
  /**
   * The same for the parts of a batch alone; not evidenced. A part has the headers of its own service
   * (https://learn.microsoft.com/graph/json-batching), and a service may want claims that another does not.
   */
  claims401InParts: false,
  /** Writes are refused as for a token without a person ("VASTT: ... does not support the token type: App", contrib#8874). */
  appOnlyRejected: false,
  /** Lists come in pages of ten with `@odata.nextLink`; not evidenced for Bookings, and clients must follow it. */
  pagedLists: false,
  /** Graph's clock is so many minutes ahead of everybody else's; behind where it is negative. */
  clockAheadMinutes: 0,
  /** Guests may read. The documentation says that they cannot open the booking mailbox, so they may not. */
  guestMayRead: false,
};

type Initial = typeof initialSwitches;
export type Switches = { -readonly [name in keyof Initial]: Initial[name] extends number ? number : boolean };
