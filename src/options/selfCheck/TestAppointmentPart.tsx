import { useState } from 'preact/hooks';
import { text } from '../../browser/i18n';
import type { BookingService } from '../../core/graphTypes';
import { Icon } from '../../panel/Icon';

const isForOne = ({ maximumAttendeesCount }: BookingService): boolean => (maximumAttendeesCount ?? 1) <= 1;

interface TestAppointmentPartProps {
  services: BookingService[];
  busy: boolean;
  onRun: (serviceId: string) => void;
}

/** Offers the one check that writes, and says first what it does and whom it mails. */
export function TestAppointmentPart({ services, busy, onRun }: TestAppointmentPartProps) {
  const [chosen, setChosen] = useState(services.find(isForOne)?.id);
  return (
    <div class="test-appointment">
      <h3>{text('selfCheckTestHeading')}</h3>
      <p>{text(chosen ? 'selfCheckTestLead' : 'selfCheckTestNoService')}</p>
      {chosen && (
        <>
          <div class="notice warning">
            <Icon name="warning" />
            <div>{text('selfCheckTestWarning')}</div>
          </div>
          <div class="field">
            <label for="test-service">{text('selfCheckTestService')}</label>
            <select id="test-service" value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
              {services.map((service) => (
                <option key={service.id} value={service.id} disabled={!isForOne(service)}>
                  {isForOne(service)
                    ? service.displayName || service.id
                    : text('selfCheckTestGroup', service.displayName || service.id)}
                </option>
              ))}
            </select>
          </div>
          <button type="button" aria-disabled={busy} onClick={() => !busy && onRun(chosen)}>
            {text('selfCheckTestRun')}
          </button>
        </>
      )}
    </div>
  );
}
