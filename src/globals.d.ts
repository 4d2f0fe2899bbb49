/** True in the Firefox build, false in the build for Chrome and Edge. */
declare const __FIREFOX__: boolean;
/** A publisher's own multi-tenant client id, or '' (environment variable BOOKINGS_OVERLAY_CLIENT_ID at build time). */
declare const __CLIENT_ID__: string;
