/**
 * Microsoft's clouds: where people sign in, where Graph answers, and what is offered there.
 * Sources: https://learn.microsoft.com/graph/deployments, https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud,
 * https://learn.microsoft.com/connectors/microsoftbookings/
 *
 * 21Vianet's sign-in host has two names. Graph's page still has the old one, `login.chinacloudapi.cn`; Entra's page has the new one, and MSAL 5.29
 * goes to the new one whichever it is given (`preferred_network`). So the old one is nowhere here, nor in the CSP.
 */
export const clouds = {
  global: {
    signIn: 'https://login.microsoftonline.com',
    graph: 'https://graph.microsoft.com',
    hasBookingsApi: true,
    hasFlows: true,
  },
  usGovernmentL4: {
    signIn: 'https://login.microsoftonline.us',
    graph: 'https://graph.microsoft.us',
    hasBookingsApi: true,
    hasFlows: false,
  },
  usGovernmentL5: {
    signIn: 'https://login.microsoftonline.us',
    graph: 'https://dod-graph.microsoft.us',
    hasBookingsApi: true,
    hasFlows: false,
  },
  china: {
    signIn: 'https://login.partner.microsoftonline.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    hasBookingsApi: false,
    hasFlows: false,
  },
} as const;

export type CloudName = keyof typeof clouds;

export const cloudNames = Object.keys(clouds) as CloudName[];
