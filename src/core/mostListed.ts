import type { Failure } from './failure';

/** Graph lists this many businesses at the most, and no further page: https://learn.microsoft.com/graph/api/bookingbusiness-list */
export const mostListed = 500;

/** Where there are more, Graph was also seen to refuse the whole list: https://github.com/microsoftgraph/microsoft-graph-docs/issues/2742 */
export const areTooMany = (failure: Failure | undefined): boolean =>
  failure?.kind === 'refused' && failure.code === 'ErrorExceededFindCountLimit';
