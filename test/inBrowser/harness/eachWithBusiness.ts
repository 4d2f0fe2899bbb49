import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { BusinessRecord } from '../../simulator/data';
import { freshStart } from './freshStart';
import { type Session, startSession } from './session';

/**
 * One browser for the tests of a file, set up; each test begins with a fresh start, is given the demo's first business, and fails
 * where a page reported an error.
 */
export function eachWithBusiness(give: (session: Session, business: BusinessRecord) => void): void {
  let session: Session;
  beforeAll(async () => {
    session = await startSession();
    await session.configure();
  });
  afterAll(() => session?.close());
  beforeEach(async () => {
    await freshStart(session, 'settings');
    const [first] = session.simulator.data.businesses;
    if (!first) throw new Error('the demo has no business');
    give(session, first);
  });
  afterEach(() => expect(session.browser.errors).toEqual([]));
}
