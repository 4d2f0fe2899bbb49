/**
 * Microsoft's clouds: where people sign in, where Graph answers, and what is offered there.
 * Sources: https://learn.microsoft.com/graph/deployments, https://learn.microsoft.com/connectors/microsoftbookings/
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
    signIn: 'https://login.chinacloudapi.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    hasBookingsApi: false,
    hasFlows: false,
  },
} as const;

export type CloudName = keyof typeof clouds;

export const cloudNames = Object.keys(clouds) as CloudName[];
