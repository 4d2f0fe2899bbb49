import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { AdministeredBusiness } from '../core/administeredBusinesses';
import { copyChoices } from '../core/copyChoice';
import { FlowInventory } from '../core/flows';
import { BookingAppointment, BookingCustomQuestion, BookingService } from '../core/graphTypes';
import { KnownCustomer } from '../core/knownCustomer';
import { Account, AppointmentOrFailure, BookedTimes, BusinessOverview } from '../core/messages';
import { emptySettings, Settings } from '../core/settings';
import { Templates } from '../core/template';
import { answers, forgetAll, item, personal, type StoredItem } from './storedItem';

/** An item of the signed-in person's. */
const ofPerson = /* @__NO_SIDE_EFFECTS__ */ <T>(name: string, schema: z.ZodMiniType<T>): StoredItem<T> =>
  item('session', personal + name, schema);

/** One for each business. */
const ofBusiness =
  <T>(name: string, schema: z.ZodMiniType<T>) =>
  (businessId: string): StoredItem<T> =>
    ofPerson(`${name}:${businessId.toLowerCase()}`, schema);

const AccessToken = z.object({ accessToken: z.string(), expiresOn: z.number() });
export type AccessToken = z.infer<typeof AccessToken>;

/** `lastUpdatedDateTime` says whether it still holds; absent in clouds that do not give it. */
const Attendees = z.object({
  readAt: z.number(),
  lastUpdatedDateTime: z.optional(z.string()),
  customers: z.array(z.object({ name: z.string(), emailAddress: z.string(), phone: z.string() })),
});
export type Attendees = z.infer<typeof Attendees>;

const Cached = <T>(schema: z.ZodMiniType<T>) => z.object({ value: schema, readAt: z.number() });

// Every stored item, by area. What is in `session` lives in memory, is gone with the browser, and only our own pages and the
// background can read it.

/** Options as the person saved them. Policy may override: see `policy.ts`. */
export const storedSettings = item('local', 'settings', Settings);
/** "Sign out" was pressed: nothing is tried silently. */
export const storedSignedOut = item('local', 'signedOut', z.boolean());
/** The user name for silent sign-in after the browser was restarted; kept at sign out. */
export const storedLoginHint = item('local', 'loginHint', z.string());
/** Key of the HMAC over customers in the outbox, made at the first use; JSON Web Key. */
export const storedOutboxKey = item('local', 'outboxKey', z.record(z.string(), z.unknown()));

/** False: in the panel, `?` is no shortcut. */
export const storedQuestionMarkKey = item('local', 'questionMarkKey', z.boolean());
/** The open times of the new appointment are unfolded. */
export const storedOpenTimesShown = item('local', 'openTimesShown', z.boolean());
/** "More" of the new appointment is unfolded. */
export const storedMoreShown = item('local', 'moreShown', z.boolean());

/** What was last chosen in the panel's copy menu. */
export const storedCopyChoice = item('local', 'copyChoice', z.enum(copyChoices));
/** Ids of businesses, in small letters: those that were opened, the latest first, and those that the person pinned. */
export const storedRecentBusinesses = item('local', 'recentBusinesses', z.array(z.string()));
export const storedPinnedBusinesses = item('local', 'pinnedBusinesses', z.array(z.string()));

/** Filled forms by a name; a customer is in one only where the person wanted it. */
export const storedTemplates = (businessId: string) =>
  item('local', `templates:${businessId.toLowerCase()}`, Templates);

/** The chip's own item: the content script reads and writes it too. */
export const ChipSettings = z.object({
  shown: z._default(z.boolean(), true),
  hiddenHosts: z._default(z.array(z.string()), []),
  positions: z._default(z.record(z.string(), z.object({ x: z.number(), y: z.number() })), {}),
});
export const storedChip = item('sync', 'chip', ChipSettings);

/** Who is signed in. */
export const storedAccount = ofPerson('account', Account);
export const storedAccessToken = (resource: string) => ofPerson(`token:${resource}`, AccessToken);
/** What the form holds while it is filled; personal data, so never on disk. */
export const storedFormDraft = (businessId: string) =>
  item('session', `formDraft:${businessId.toLowerCase()}`, z.record(z.string(), z.unknown()));
/** The table of many appointments while it is worked on: personal data, in memory only. */
export const storedManyRows = ofBusiness('manyRows', z.record(z.string(), z.unknown()));
const RecentMessages = z.array(z.object({ at: z.number(), words: z.string() }));
export type RecentMessages = z.infer<typeof RecentMessages>;
/** What the panel said and shows no longer, the latest first: names and addresses may be in it, so in memory only. */
export const storedRecentMessages = () => ofPerson('recentMessages', RecentMessages);
/** The page that the chip asked to open the panel for. */
export const storedPanelRequest = item(
  'session',
  'panelRequest',
  z.object({
    url: z.optional(z.string()),
    frameId: z.optional(z.number()),
    frameUrl: z.optional(z.string()),
    origin: z.optional(z.string()),
    /** As the chip gave it: see `core/askedBusiness.ts`. */
    smtpAddress: z.optional(z.string()),
    askedAt: z.number(),
  }),
);
/** "Open in side panel" was pressed: what it shows, as the query of the panel's address. */
export const storedSidePanelRequest = item(
  'session',
  'sidePanelRequest',
  z.object({ search: z.string(), windowId: z.optional(z.number()), askedAt: z.number() }),
);
/** Where the person was in the panel, for the next popup or side panel: the query of its address, and how far it was scrolled. */
export const storedPanelPlace = ofPerson('panelPlace', z.object({ search: z.string(), scrollTop: z.number() }));
export const storedBusiness = ofBusiness('business', BusinessOverview);
/** What takes the staff's time, for a minute; nothing about customers. */
export const storedBookedTimes = ofBusiness('bookedTimes', BookedTimes);
/** What stood in the calendar around a time that was chosen, for two minutes; nothing about customers. */
export const storedCalendarAhead = ofBusiness(
  'calendarAhead',
  z.object({
    start: z.number(),
    end: z.number(),
    readAt: z.number(),
    clockDifference: z.optional(z.number()),
    /** Which the answer came over, such as `h2`. */
    protocol: z.optional(z.string()),
    appointments: z.array(BookingAppointment),
  }),
);
/** Who booked before: personal data, in memory only. */
export const storedCustomers = ofBusiness('customers', Cached(z.array(KnownCustomer)));
export const storedQuestions = ofBusiness('questions', Cached(z.array(BookingCustomQuestion)));
/** Who comes to appointments, by id, for a list that is opened again soon: personal data, in memory only. */
export const storedAttendees = ofBusiness('attendees', z.record(z.string(), Attendees));
export const storedService = (businessId: string, serviceId: string) =>
  ofPerson(`service:${businessId.toLowerCase()}:${serviceId}`, Cached(BookingService));
/** A token was refused, and only the person can get another: the claims that Microsoft wants in it, or nothing special. */
export const storedChallenge = (resource: string) => ofPerson(`challenge:${resource}`, z.string());
/** Until when requests wait because Microsoft said so; milliseconds since 1970. */
export const storedWaitingUntil = ofPerson('waitingUntil', z.number());
/** The first click on the Flows tab has asked for Power Automate. */
export const storedFlowsAsked = ofPerson('flowsAsked', z.boolean());
/** Reports of colleagues on a mailbox, as text; they are parsed where they are shown. */
export const storedFlowReports = ofBusiness('flowReports', z.array(z.string()));
export const storedAdministered = ofPerson('administered', Cached(z.array(AdministeredBusiness)));
/** Complete, or what is known so far while it is read. */
export const storedFlows = (reading: 'own' | 'administrator') => ofPerson(`flows:${reading}`, FlowInventory);
/** Graph's whole answer to a create, for a panel that was closed meanwhile; the durable outbox keeps only codes and ids. */
export const storedAnswer = (operationId: string) => item('session', `${answers}${operationId}`, AppointmentOrFailure);

/** The settings that options show: what was saved, or empty ones. */
export const readSettings = async (): Promise<Settings> => (await storedSettings.get()) ?? emptySettings;

/** Forgets everything that belongs to the signed-in person. */
export const forgetPerson = (): Promise<void> => forgetAll(personal);

/** Keeps `storage.local` from content scripts where the browser can (Firefox 153 cannot; nothing secret is in it). */
export function restrictStorage(): void {
  const local = browser.storage.local as unknown as {
    setAccessLevel?: (options: { accessLevel: string }) => Promise<void>;
  };
  local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}
