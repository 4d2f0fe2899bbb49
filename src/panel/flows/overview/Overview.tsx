import { useEffect, useState } from 'preact/hooks';
import { text } from '../../../browser/i18n';
import { type AdministeredBusiness, worstFirst } from '../../../core/administeredBusinesses';
import { FailureNotice } from '../../FailureNotice';
import { Progress } from '../../Progress';
import { Skeleton } from '../../Skeleton';
import { useAsk } from '../../useAsk';
import { formatNumber } from '../../words';
import type { OfFlows } from '../FlowTools';
import { listAdministered } from './listAdministered';
import { saveCsv } from './saveCsv';

/** All businesses that the person administers, those with most flows first. */
export function Overview({ asked }: OfFlows) {
  const [{ waiting, reply, failure }, ask] = useAsk<AdministeredBusiness[]>();
  const [{ done, total }, setProgress] = useState({ done: 0, total: 0 });
  const read = (refresh: boolean) =>
    void ask(() => listAdministered(refresh, (done, total) => setProgress({ done, total })));
  useEffect(() => read(false), []);

  if (failure) return <FailureNotice failure={failure} onRetry={() => read(true)} />;
  const progress = waiting && total > 0 && (
    <Progress
      name={text('flowsOverview')}
      done={done}
      total={total}
      words={text('progressOf', [done, total].map(formatNumber))}
    />
  );
  if (!reply) return waiting ? progress || <Skeleton lines={4} label={text('panelReading')} /> : null;
  const rows = worstFirst(reply, asked.inventory?.flows ?? []);
  const closed = reply.filter(({ canOpen }) => !canOpen).length;
  return (
    <>
      <p>{text('flowsOverviewLead')}</p>
      {!asked.inventory && <p class="warn">{text('flowsReportNeedsFlows')}</p>}
      {rows.length === 0 && <p class="soft">{text('flowsOverviewNone')}</p>}
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{text('flowsColumnBusiness')}</th>
              <th scope="col">{text('flowsColumnSeen')}</th>
              <th scope="col">{text('flowsOn')}</th>
              <th scope="col">{text('flowsColumnResting')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ business, sure, on }) => (
              <tr key={business.id}>
                <th scope="row">
                  {business.displayName || business.id}
                  <span class="soft">{business.id}</span>
                  {business.isAdministrator === 'cannotTell' && (
                    <span class="soft">{text('flowsOverviewPerhaps')}</span>
                  )}
                </th>
                <td>{formatNumber(sure.length)}</td>
                <td>{formatNumber(on)}</td>
                <td>{formatNumber(sure.length - on)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {closed > 0 && <p class="soft">{text('flowsOverviewClosed', formatNumber(closed))}</p>}
      <div class="actions">
        <button
          type="button"
          aria-disabled={rows.length === 0}
          onClick={() => rows.length > 0 && saveCsv(rows, asked.inventory?.readAt)}
        >
          {text('flowsSaveCsv')}
        </button>
        <button type="button" class="quiet" aria-disabled={waiting} onClick={() => !waiting && read(true)}>
          {text('panelRefresh')}
        </button>
        {progress}
      </div>
    </>
  );
}
