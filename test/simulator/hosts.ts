export const signInHosts = ['login.microsoftonline.com', 'login.microsoftonline.us'] as const;

export const graphHosts = ['graph.microsoft.com', 'graph.microsoft.us', 'dod-graph.microsoft.us'] as const;

export const flowHost = 'api.flow.microsoft.com';

/** Hosts that serve a Bookings page somewhere. */
export const bookingsHosts = [
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.office365.us',
  'bookings.cloud.microsoft',
  'book.ms',
] as const;

export const teamsHost = 'teams.microsoft.com';

/** A business's own site, which frames its booking page. */
export const exampleBusinessHost = 'www.example-business.com';

export const hosts: readonly string[] = [
  ...signInHosts,
  ...graphHosts,
  flowHost,
  ...bookingsHosts,
  teamsHost,
  exampleBusinessHost,
];
