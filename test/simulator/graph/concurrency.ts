import { GraphError } from './errors';
import type { GraphRequest } from './request';

/** How long a mailbox works on a request, in milliseconds. */
const work = { usual: 3, slow: 500 };

/** Exchange lets an application have four requests at a time in a mailbox: https://learn.microsoft.com/graph/throttling-limits */
export async function withMailbox<T>(request: GraphRequest, mailbox: string, answer: () => T): Promise<T> {
  const { running, switches } = request.world;
  const before = running.get(mailbox) ?? 0;
  if (switches.mailboxConcurrency4 && before >= 4) {
    throw new GraphError(
      429,
      'ApplicationThrottled',
      'Application is over its MailboxConcurrency limit.',
      switches.retryAfter429 ? { 'retry-after': '1' } : {},
    );
  }
  running.set(mailbox, before + 1);
  try {
    await new Promise((resolve) => setTimeout(resolve, switches.slowMailbox ? work.slow : work.usual));
    return answer();
  } finally {
    running.set(mailbox, (running.get(mailbox) ?? 1) - 1);
  }
}
