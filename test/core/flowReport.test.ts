import { describe, expect, it } from 'vitest';
import {
  type FlowReport,
  mergeReports,
  type ReportRefusal,
  readReport,
  reportOf,
  writeReport,
} from '../../src/core/flowReport';
import type { FlowOnMailbox } from '../../src/core/flows';

const here = 'LunchDelivery@contoso.com';
const now = Date.parse('2026-11-20T10:00:00Z');

const flow = (id: string, more: Partial<FlowOnMailbox> = {}): FlowOnMailbox => ({
  id,
  displayName: `Flow ${id}`,
  environmentName: 'Default-1',
  environmentDisplayName: 'Contoso',
  state: 'on',
  trigger: 'created',
  owner: 'you',
  onThisMailbox: 'yes',
  smtpAddress: here,
  lastModifiedTime: '2026-06-12T08:15:00.0000000Z',
  ...more,
});
const written = (flows: FlowOnMailbox[], by = 'Mert Demir') =>
  writeReport(reportOf(here, by, now, flows), 'Flows on the mailbox');
const read = (text: string, businessId = here): FlowReport => {
  const answer = readReport(text, businessId);
  if ('refusal' in answer) throw new Error(answer.refusal);
  return answer.report;
};
const coded = (value: unknown) =>
  `[BookingsOverlayFlows:1:${btoa(typeof value === 'string' ? value : JSON.stringify(value))}]`;
const valid = () => JSON.parse(JSON.stringify(reportOf(here, 'Mert', now, [flow('a')])));

describe('a report', () => {
  it('comes through as it was made', () => {
    const report = read(written([flow('a'), flow('b', { state: 'off', onThisMailbox: 'cannotTell' })]));
    expect(report).toMatchObject({
      businessId: here.toLowerCase(),
      by: 'Mert Demir',
      madeAt: '2026-11-20T10:00:00.000Z',
    });
    expect(report.flows.map(({ id, state, onThisMailbox }) => [id, state, onThisMailbox])).toEqual([
      ['a', 'on', 'yes'],
      ['b', 'off', 'cannotTell'],
    ]);
  });
  it('keeps letters of every script', () => {
    const name = 'Öğle siparişi – 预约 🥗';
    expect(read(written([flow('a', { displayName: name })], 'Zeynep Kaya')).flows[0]?.displayName).toBe(name);
  });
  it('holds neither the address of a mailbox of another flow nor the id of its maker', () => {
    expect(JSON.stringify(reportOf(here, 'Ada', now, [flow('a', { ownerId: 'secret-id' })]))).not.toContain(
      'secret-id',
    );
  });
  it('survives mail: broken lines, quotation marks, text around it', () => {
    const lines = written([flow('a')]).replace(/(.{60})/g, '$1\r\n> ');
    expect(read(`Hi,\n> ${lines}\n\nRegards`).flows).toHaveLength(1);
  });
  it('leaves out what the portal could not have named, and cuts long names', () => {
    const report = read(written([flow('a/../b'), flow('long', { displayName: 'x'.repeat(5_000) })]));
    expect(report.flows.map(({ displayName }) => displayName.length)).toEqual([300]);
  });
  it('takes signs that hide or turn text out of names', () => {
    const report = read(written([flow('a', { displayName: 'pay\u202Eexe.lave\u0000\u200B' })]));
    expect(report.flows[0]?.displayName).toBe('pay exe.lave  ');
  });
});

describe('a text that is no report is refused', () => {
  const hostile = (change: (report: Record<string, unknown>) => void) => {
    const report = valid();
    change(report);
    return coded(report);
  };
  const ofFlow = (change: Record<string, unknown>) =>
    hostile((report) => {
      report.flows = [{ ...valid().flows[0], ...change }];
    });
  it.each<[string, string, ReportRefusal]>([
    ['nothing', '', 'notAReport'],
    ['prose', 'Hello', 'notAReport'],
    ['only its beginning', '[BookingsOverlayFlows:1:abc', 'damaged'],
    ['no version', '[BookingsOverlayFlows::abc]', 'damaged'],
    ['a later version', '[BookingsOverlayFlows:2:abc]', 'otherVersion'],
    ['what is no base64', '[BookingsOverlayFlows:1:***]', 'damaged'],
    ['what is no UTF-8', `[BookingsOverlayFlows:1:${btoa('"\xff"')}]`, 'damaged'],
    ['what is no JSON', coded('{'), 'damaged'],
    ['null', coded('null'), 'notValid'],
    ['a number', coded('1'), 'notValid'],
    ['an array', coded('[]'), 'notValid'],
    ['an empty object', coded('{}'), 'notValid'],
    [
      'a prototype',
      coded('{"__proto__":{"businessId":"a@b.c","by":"x","madeAt":"2026-01-01T00:00:00Z","flows":[]}}'),
      'notValid',
    ],
    ['too much of it', `[BookingsOverlayFlows:1:${'A'.repeat(60_001)}]`, 'tooLong'],
    [
      'another business',
      hostile((report) => Object.assign(report, { businessId: 'Other@contoso.com' })),
      'otherBusiness',
    ],
    ['a business that is no address', hostile((report) => Object.assign(report, { businessId: 'x' })), 'notValid'],
    ['a nameless author', hostile((report) => Object.assign(report, { by: '' })), 'notValid'],
    ['a time that is none', hostile((report) => Object.assign(report, { madeAt: 'yesterday' })), 'notValid'],
    ['flows that are no list', hostile((report) => Object.assign(report, { flows: {} })), 'notValid'],
    ['an id that leaves its place', ofFlow({ id: '../../x' }), 'notValid'],
    ['an id with a query', ofFlow({ id: 'a?b' }), 'notValid'],
    ['an environment that leaves its place', ofFlow({ environmentName: 'a/b' }), 'notValid'],
    ['a name that is no text', ofFlow({ displayName: { toString: 'x' } }), 'notValid'],
    ['a name too long', ofFlow({ displayName: 'x'.repeat(301) }), 'notValid'],
    ['a name with a control', ofFlow({ displayName: 'a\u0007' }), 'notValid'],
    ['a state that is none', ofFlow({ state: 'running' }), 'notValid'],
    ['a certainty that is none', ofFlow({ onThisMailbox: 'no' }), 'notValid'],
  ])('%s', (_, text, refusal) => {
    expect(readReport(text, here)).toEqual({ refusal });
  });
  it('more flows than a mailbox can have, however short', () => {
    const short = { ...valid().flows[0], displayName: 'x', environmentDisplayName: 'x', lastModifiedTime: undefined };
    const report = coded({ ...valid(), flows: Array(201).fill(short) });
    expect(report.length).toBeLessThan(60_000);
    expect(readReport(report, here)).toEqual({ refusal: 'notValid' });
  });
  it('an author who turns the text around', () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ ...valid(), by: 'a\u202e' }));
    expect(readReport(`[BookingsOverlayFlows:1:${btoa(String.fromCharCode(...bytes))}]`, here)).toEqual({
      refusal: 'notValid',
    });
  });
  it('takes a report of the same business in other letters', () => {
    expect(read(written([flow('a')]), here.toUpperCase()).flows).toHaveLength(1);
  });
});

describe('mergeReports', () => {
  const report = (by: string, ...flows: FlowOnMailbox[]) => reportOf(here, by, now, flows);

  it('sees more together, each flow once', () => {
    const merged = mergeReports(
      [flow('a'), flow('b')],
      [report('Mert', flow('B'), flow('c')), report('Li', flow('c'), flow('d'))],
    );
    expect(merged.map(({ id, seenByYou, seenBy }) => [id, seenByYou, seenBy])).toEqual([
      ['a', true, []],
      ['b', true, ['Mert']],
      ['c', false, ['Mert', 'Li']],
      ['d', false, ['Li']],
    ]);
  });
  it('has those that are sure first', () => {
    const own = [flow('maybe', { onThisMailbox: 'cannotTell' })];
    expect(mergeReports(own, [report('Mert', flow('sure'))]).map(({ id }) => id)).toEqual(['sure', 'maybe']);
  });
  it('never sees less than alone', () => {
    const own = [flow('a'), flow('b', { onThisMailbox: 'cannotTell' })];
    const merged = mergeReports(own, [report('Mert', flow('a', { onThisMailbox: 'cannotTell' }))]);
    expect(merged.map(({ onThisMailbox }) => onThisMailbox)).toEqual(['yes', 'cannotTell']);
  });
  it('becomes sure where a colleague is', () => {
    const own = [flow('a', { onThisMailbox: 'cannotTell', owner: 'colleague' })];
    expect(mergeReports(own, [report('Mert', flow('a'))])[0]).toMatchObject({
      onThisMailbox: 'yes',
      ownerName: 'Mert',
    });
  });
  it('keeps what one sees oneself', () => {
    const merged = mergeReports([flow('a', { state: 'off', displayName: 'Mine' })], [report('Mert', flow('a'))]);
    expect(merged[0]).toMatchObject({ state: 'off', displayName: 'Mine', owner: 'you' });
    expect(merged[0]?.ownerName).toBeUndefined();
  });
  it('names the maker where the maker reported it, whoever reported it first', () => {
    const merged = mergeReports([], [report('Li', flow('c', { owner: 'colleague' })), report('Mert', flow('c'))]);
    expect(merged[0]).toMatchObject({ owner: 'colleague', ownerName: 'Mert', seenByYou: false });
  });
});
