import { useEffect } from 'preact/hooks';
import { send } from '../../browser/messaging';
import type { Failure } from '../../core/failure';
import type { BookingService } from '../../core/graphTypes';
import { useAsk } from '../useAsk';

export interface ChosenService {
  service: BookingService | undefined;
  /** It was read by id: its reminders, which lists leave out, are in it. */
  isRead: boolean;
  failure: Failure | undefined;
}

/** Reminders are only in the reply to a read by id; the rest is known from the list and shows at once. */
export function useService(businessId: string, listed: BookingService | undefined): ChosenService {
  const [asked, ask] = useAsk<BookingService>();
  const serviceId = listed?.id;
  useEffect(() => {
    if (serviceId) void ask(() => send('readService', { businessId, serviceId }));
  }, [businessId, serviceId]);
  const read = asked.reply?.id === serviceId ? asked.reply : undefined;
  const failure = serviceId && !asked.waiting ? asked.failure : undefined;
  return { service: read ?? listed, isRead: read !== undefined, failure };
}
