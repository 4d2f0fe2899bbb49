import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { writeCsv } from '../../../core/csv';
import type { BusinessOverview } from '../../../core/messages';
import { Progress } from '../../Progress';
import { saveFile } from '../../saveFile';
import { counted, formatNumber, sentences } from '../../words';
import type { KnownPeople } from '../list/usePeople';
import type { Row } from '../rows';
import { csvName, csvRows } from './csvRows';

export interface ExportProps {
  businessId: string;
  /** What is exported: the rows that fit the filters. */
  rows: readonly Row[];
  overview: BusinessOverview | undefined;
  timeZone: string;
  people: KnownPeople;
  onEnd: (sentence: string) => void;
}

/** Reads what the list leaves out of its rows, then saves them as a file. It can be stopped; then nothing is saved. */
export function Export(props: ExportProps) {
  const { rows, people, businessId, overview, timeZone } = props;
  const latest = useRef(props);
  latest.current = props;
  // What was listed when it was asked for; what the rows know grows meanwhile.
  const [ids] = useState(() => new Set(rows.map(({ id }) => id)));
  const [state, setState] = useState<'reading' | 'stopped'>('reading');
  const stopped = useRef(false);
  const done = [...ids].filter((id) => people.whole.has(id) || people.failed.has(id)).length;

  useEffect(() => {
    const end = () => {
      if (stopped.current) return;
      stopped.current = true;
      const { rows: now, onEnd } = latest.current;
      const chosen = now.filter(({ id }) => ids.has(id));
      const isWhole = (id: string) => people.whole.has(id);
      const table = csvRows({ rows: chosen, overview, timeZone, isWhole });
      saveFile(csvName(businessId, chosen, timeZone), 'text/csv;charset=utf-8', writeCsv(table));
      const unread = chosen.filter(({ id }) => !isWhole(id)).length;
      onEnd(
        sentences(
          counted(chosen.length, 'appointmentsExported_one', 'appointmentsExported_other'),
          unread > 0 && counted(unread, 'appointmentsExportedPartly_one', 'appointmentsExportedPartly_other'),
        ),
      );
    };
    // After the last answer the rows are made once more.
    void people.want([...ids]).then(() => setTimeout(end));
    return () => {
      stopped.current = true;
    };
  }, []);
  return (
    <div>
      <Progress
        name={text('appointmentsExport')}
        done={done}
        total={ids.size}
        words={text('appointmentsExporting', [done, ids.size].map(formatNumber))}
      />
      <div class="actions">
        <button
          type="button"
          aria-disabled={state === 'stopped'}
          onClick={() => {
            stopped.current = true;
            setState('stopped');
            people.stop();
            props.onEnd(text('appointmentsExportStopped'));
          }}
        >
          {text('appointmentsStop')}
        </button>
      </div>
    </div>
  );
}
