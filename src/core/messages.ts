import * as z from 'zod/mini';
import { AppointmentDraft, Instant } from './appointmentDraft';
import { AppointmentPatch } from './appointmentPatch';
import { BookedTime } from './bookedTime';
import { Failure } from './failure';
import { features } from './features';
import { FlowInventory } from './flows';
import {
  BookingAppointment,
  BookingBusiness,
  BookingCustomer,
  BookingCustomerInformation,
  BookingCustomQuestion,
  BookingService,
  BookingStaffMember,
  LicenseDetails,
} from './graphTypes';

const businessId = z.string().check(z.minLength(3), z.maxLength(320), z.regex(/^[^@\s]+@[^@\s]+$/));
const graphId = z.string().check(z.minLength(1), z.maxLength(1024));
const nothing = z.object({});
const operationId = z.string().check(z.regex(/^[0-9a-f-]{36}$/));

export const Account = z.object({ username: z.string(), name: z.optional(z.string()) });
export type Account = z.infer<typeof Account>;

/** Where the person stands, read without any network. */
export const SignInStatus = z.object({
  missing: z.array(z.enum(['clientId', 'tenantId'])),
  account: z.optional(Account),
  /** The person pressed "Sign out": nothing is tried silently until "Sign in" is pressed. */
  signedOut: z.boolean(),
  /** A sign-in window is open somewhere. */
  signingIn: z.boolean(),
  hasBookingsApi: z.boolean(),
  hasFlows: z.boolean(),
  /** By the organisation's policy. */
  disabledFeatures: z.array(z.enum(features)),
});
export type SignInStatus = z.infer<typeof SignInStatus>;

export const BusinessOverview = z.object({
  business: BookingBusiness,
  services: z.array(BookingService),
  staffMembers: z.array(BookingStaffMember),
  /** Milliseconds since 1970. */
  readAt: z.number(),
});
export type BusinessOverview = z.infer<typeof BusinessOverview>;

/** What takes somebody's time in a span; all in milliseconds since 1970. */
export const BookedTimes = z.object({
  start: z.number(),
  end: z.number(),
  bookedTimes: z.array(BookedTime),
  readAt: z.number(),
});
export type BookedTimes = z.infer<typeof BookedTimes>;

/** The address of a business's own page, and the mail address that it shows. */
export const PublicName = z.object({
  id: z.string(),
  publicUrl: z.nullish(z.string()),
  email: z.nullish(z.string()),
});
export type PublicName = z.infer<typeof PublicName>;

/** What the signed-in person may do in a business that Graph lists. */
export const BusinessRole = z.object({
  id: z.string(),
  /** As Graph spells it; absent for who is not on the staff list. */
  role: z.optional(z.string()),
  canOpen: z.enum(['yes', 'no', 'cannotTell']),
  /** The person's own entries in its staff list. */
  own: z.optional(z.array(BookingStaffMember)),
});
export type BusinessRole = z.infer<typeof BusinessRole>;

/** The end of an operation, or where it stands. Each is true when it is said. */
export const CreateOutcome = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('created'),
    appointment: BookingAppointment,
    /** The browser may have sent it twice: ask again in a few seconds. */
    mayBeDoubled: z.boolean(),
    /** Ids of appointments that were made beside it. */
    doubleIds: z.array(z.string()),
    /** It was cancelled here since. */
    cancelled: z.optional(z.boolean()),
    /** Why those of the customers who were to be added after it was made may not be in it. */
    notAdded: z.optional(Failure),
  }),
  z.object({ outcome: z.literal('refused'), failure: Failure }),
  /** Sent, no answer: it is being looked up. */
  z.object({ outcome: z.literal('checking') }),
  /** Sent, no answer, and the calendar does not show it (or shows several): the person decides. */
  z.object({ outcome: z.literal('unknown'), candidates: z.array(BookingAppointment) }),
  /** No such operation: it was never sent. */
  z.object({ outcome: z.literal('neverSent') }),
]);
export type CreateOutcome = z.infer<typeof CreateOutcome>;

/** What an appointment is, or why that cannot be told: `appointmentNotFound` when it is gone. */
export const AppointmentOrFailure = z.object({
  appointment: z.optional(BookingAppointment),
  failure: z.optional(Failure),
});
export type AppointmentOrFailure = z.infer<typeof AppointmentOrFailure>;

/** Who was in a session right before it was changed, and what it is now. */
export const SessionChange = z.extend(AppointmentOrFailure, { before: z.array(BookingCustomerInformation) });
export type SessionChange = z.infer<typeof SessionChange>;

/**
 * The end of a change: why Microsoft did not say that it was done, where it did not, and what is there now. `before` are those
 * who were in it right before, where all customers were replaced.
 */
export const ChangeOutcome = z.extend(AppointmentOrFailure, {
  unconfirmed: z.optional(Failure),
  before: z.optional(z.array(BookingCustomerInformation)),
});
export type ChangeOutcome = z.infer<typeof ChangeOutcome>;

/** What only our pages may ask: an object of this shape. */
const fromPage = /* @__NO_SIDE_EFFECTS__ */ <Shape extends Record<string, z.ZodMiniType>>(shape: Shape) => ({
  from: 'page' as const,
  request: z.object(shape),
});

/**
 * Everything that our pages (`page`), the page that hosts MSAL (`offscreen`) and the chip (`content`) may ask of the background: name, who may ask, request.
 * Handler types, the closed set of names and all parsing come from this object and from `replies`, which has the same names. They are two so
 * that each side carries what it parses: the background requests, and who asked the reply.
 */
export const messages = {
  openPanel: { from: 'content', request: z.object({ smtpAddress: z.optional(z.string()) }) },

  launchWebAuthFlow: { from: 'offscreen', request: z.object({ url: z.string(), interactive: z.boolean() }) },

  readSignInStatus: fromPage({}),
  signInSilently: fromPage({}),
  signIn: fromPage({ useAnotherAccount: z.boolean() }),
  signOut: fromPage({}),
  /** What the token for Graph grants, and never the token; empty where it does not say. */
  readGrantedScopes: fromPage({}),

  /** With a query, those whose name begins with it: Graph lists at most 500 at once. */
  listBusinesses: fromPage({ query: z.optional(z.string().check(z.minLength(1), z.maxLength(320))) }),
  /** What the public calls the businesses, to find the one that a link means. */
  readPublicNames: fromPage({ businessIds: z.array(businessId).check(z.maxLength(20)) }),
  readRoles: fromPage({ businessIds: z.array(businessId).check(z.maxLength(20)) }),
  readBusiness: fromPage({ businessId, refresh: z.boolean() }),
  readService: fromPage({ businessId, serviceId: graphId }),
  /** What the business's services may ask, read once a service that asks something was chosen. */
  listCustomQuestions: fromPage({ businessId }),
  /** Who booked before, for completing a name. */
  listCustomers: fromPage({ businessId }),
  readBookedTimes: fromPage({ businessId, start: Instant, end: Instant, refresh: z.boolean() }),
  /** A time was chosen: what stands in the calendar around it is read before Create is pressed. */
  readCalendarAhead: fromPage({ businessId, start: Instant, end: Instant }),
  createAppointment: fromPage({ operationId, draft: AppointmentDraft }),
  readOutcome: fromPage({ operationId }),
  /** With nobody to add, it is read. Customers are in Graph's shape; their ids are looked up. */
  addToSession: fromPage({
    businessId,
    appointmentId: graphId,
    customers: z.array(BookingCustomerInformation).check(z.maxLength(1000)),
    /** Names those who are in it by the ids of the business's list too: Microsoft did not take those that it gave. */
    byListedIds: z.optional(z.boolean()),
  }),
  /** Without customers: Graph's lists leave them out. */
  listAppointments: fromPage({ businessId, start: Instant, end: Instant }),
  readAppointments: fromPage({ businessId, ids: z.array(graphId).check(z.maxLength(20)) }),
  updateAppointment: fromPage({ businessId, appointmentId: graphId, patch: AppointmentPatch }),
  cancelAppointment: fromPage({ businessId, appointmentId: graphId, cancellationMessage: z.string() }),
  readLicences: fromPage({ interactive: z.boolean() }),
  listFlows: fromPage({ asAdministrator: z.boolean(), refresh: z.boolean(), interactive: z.boolean() }),
  /** The latest run of each flow, in their order, as Power Automate gives it (`latestRunOf`). */
  readLatestRuns: fromPage({
    flows: z.array(z.object({ id: graphId, environmentName: graphId })).check(z.maxLength(20)),
  }),
} as const;

export type Messages = typeof messages;
export type MessageName = keyof Messages;
export type RequestOf<N extends MessageName> = z.infer<Messages[N]['request']>;

/** The reply to each message, parsed where it was asked for. */
export const replies = {
  openPanel: nothing,
  launchWebAuthFlow: z.object({ url: z.string() }),
  readSignInStatus: SignInStatus,
  signInSilently: SignInStatus,
  signIn: SignInStatus,
  signOut: SignInStatus,
  readGrantedScopes: z.array(z.string()),
  listBusinesses: z.array(z.object({ id: z.string(), displayName: z.nullish(z.string()) })),
  readPublicNames: z.array(PublicName),
  readRoles: z.array(BusinessRole),
  readBusiness: BusinessOverview,
  readService: BookingService,
  listCustomQuestions: z.array(BookingCustomQuestion),
  listCustomers: z.array(BookingCustomer),
  readBookedTimes: BookedTimes,
  readCalendarAhead: nothing,
  createAppointment: CreateOutcome,
  readOutcome: CreateOutcome,
  addToSession: SessionChange,
  listAppointments: z.array(BookingAppointment),
  readAppointments: z.array(z.extend(AppointmentOrFailure, { id: z.string() })),
  updateAppointment: ChangeOutcome,
  cancelAppointment: ChangeOutcome,
  readLicences: z.array(LicenseDetails),
  listFlows: FlowInventory,
  readLatestRuns: z.array(z.unknown()),
} satisfies Record<MessageName, z.ZodMiniType>;
export type ReplyOf<N extends MessageName> = z.infer<(typeof replies)[N]>;
