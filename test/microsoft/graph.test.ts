import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FailureError } from '../../src/core/failure';
import * as appointments from '../../src/microsoft/appointments';
import * as businesses from '../../src/microsoft/businesses';
import * as customers from '../../src/microsoft/customers';
import * as transport from '../../src/microsoft/graph';
import { type HttpReply, type HttpRequest, NoAnswerError } from '../../src/microsoft/http';
import * as licences from '../../src/microsoft/licences';

const graph = { ...transport, ...businesses, ...appointments, ...customers, ...licences };
const root = 'https://graph.microsoft.com/v1.0';
const businessId = "O'Brien&Co@contoso.com";
const business = '/solutions/bookingBusinesses/O%27Brien%26Co%40contoso.com';
const reply = (status: number, json?: unknown): HttpReply => ({ status, json, headers: new Headers() });

/** Graph behind these answers, given one after the other; the last one again and again. */
function graphWith(...answers: (HttpReply | Error | ((request: HttpRequest) => HttpReply))[]) {
  const sent: HttpRequest[] = [];
  const call = async (request: HttpRequest) => {
    const answer = answers[Math.min(sent.length, answers.length - 1)];
    if (sent.length > 20) throw new Error('asked without end');
    sent.push(request);
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer(request) : (answer ?? reply(204));
  };
  return { access: { root, graphVersion: 'v1.0' as const, call, now: () => 0 }, sent };
}

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error) => (error instanceof FailureError ? error.failure : error),
  );

describe('a path segment', () => {
  const pathWith = (id: string) => new URL(`${root}/solutions/bookingBusinesses/${graph.segment(id)}/services`);
  const staysOne = (id: string): boolean => {
    const { origin, pathname, search, hash } = pathWith(id);
    const [, ...segments] = pathname.split('/');
    const isElsewhere = origin !== 'https://graph.microsoft.com' || search !== '' || hash !== '';
    return (
      !isElsewhere && segments.length === 5 && decodeURIComponent(segments[3] ?? '') === id && !pathname.includes("'")
    );
  };

  test.each([
    "O'Brien@contoso.com",
    'AAMkADc7zF/4J0+AA8v_KnAAA=',
    '../../me/messages',
    '..\\..\\me',
    '%2f..%2fme',
    '%2e%2e',
    '.%2e',
    'a?b=c',
    'a#b',
    'a\nb',
    'a\tb',
    '//evil.example',
    '@evil.example',
    "')/appointments('",
    ';x=1',
    '...',
    'ü 李 😀',
  ])('stays one: %j', (id) => expect(staysOne(id)).toBe(true));

  test('stays one whatever is in it', () => {
    const nasty = fc.string({ unit: fc.constantFrom(...'./\\%2eEfF?#\'"@:;&= \n\r\t\0aü😀') });
    const ids = fc.oneof(nasty, fc.string({ unit: 'binary' })).filter((id) => !['', '.', '..'].includes(id));
    fc.assert(fc.property(ids, staysOne), { numRuns: 10_000 });
  });

  test.each(['', '.', '..', '\ud800', 'a\udc00'])('cannot be %j', (id) => {
    expect(() => graph.segment(id)).toThrow(FailureError);
  });
});

describe('a list', () => {
  const page = (ids: string[], next?: string) =>
    reply(200, { value: ids.map((id) => ({ id })), ...(next ? { '@odata.nextLink': next } : {}) });

  test('is read to its end', async () => {
    const next = `${root}/solutions/bookingBusinesses?$skiptoken=abc`;
    const { access, sent } = graphWith(page(['a', 'b'], next), page(['c']));
    expect((await graph.listBusinesses(access)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(sent.map(({ url }) => url)).toEqual([`${root}/solutions/bookingBusinesses`, next]);
  });

  test('of customers is read as far as it is wanted', async () => {
    const next = (token: string) => `${root}${business}/customers?$skiptoken=${token}`;
    const { access, sent } = graphWith(page(['a'], next('1')), page(['b'], next('2')), page(['c'], next('3')));
    expect((await graph.listCustomers(access, businessId, 2)).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(sent.map(({ url }) => url)).toEqual([`${root}${business}/customers`, next('1')]);
  });

  test.each([
    'https://evil.example/v1.0/solutions/bookingBusinesses',
    'https://graph.microsoft.com.evil.example/next',
    'https://graph.microsoft.com@evil.example/next',
    'http://graph.microsoft.com/next',
    '//evil.example/next',
    '/v1.0/next',
  ])('is not followed to %s: the token would go there', async (next) => {
    const { access, sent } = graphWith(page(['a'], next));
    expect(await failureOf(graph.listBusinesses(access))).toEqual({ kind: 'unexpectedReply' });
    expect(sent).toHaveLength(1);
  });

  test('that leads back to itself ends', async () => {
    const next = `${root}/solutions/bookingBusinesses?$skiptoken=abc`;
    const { access, sent } = graphWith(page(['a'], next));
    expect(await failureOf(graph.listBusinesses(access))).toEqual({ kind: 'unexpectedReply' });
    expect(sent).toHaveLength(2);
  });

  test.each([
    {},
    null,
    [],
    7,
    { value: 'a' },
    { value: null },
    { value: { length: 1 } },
    { value: [null] },
    { value: [{ displayName: 'no id' }] },
    { value: [{ id: 'a', displayName: { toString: 'x' } }] },
    { value: [], '@odata.nextLink': 7 },
    'text',
    undefined,
  ])('that is %j is no list', async (json) => {
    const { access } = graphWith(reply(200, json));
    expect(await failureOf(graph.listBusinesses(access))).toEqual({ kind: 'unexpectedReply' });
  });

  test('of appointments is asked for with encoded instants', async () => {
    const { access, sent } = graphWith(page([]));
    await graph.readCalendarView(access, businessId, '2026-11-24T21:00:00+00:00', '2026-11-25T00:00:00Z');
    expect(sent[0]?.url).toBe(
      `${root}${business}/calendarView?start=2026-11-24T21%3A00%3A00%2B00%3A00&end=2026-11-25T00%3A00%3A00Z`,
    );
  });
});

interface Batched {
  id: string;
  method: string;
  url: string;
  headers?: Record<string, string>;
}
const batched = (request: HttpRequest) => (request.body as { requests: Batched[] }).requests;
const batch = (answer: (one: Batched) => { status: number; body?: unknown }) => (request: HttpRequest) =>
  reply(200, {
    responses: batched(request)
      .map((one) => ({ id: one.id, ...answer(one) }))
      .reverse(),
  });

describe('a business', () => {
  const parts = (changed: Partial<Record<string, { status: number; body?: unknown }>> = {}) =>
    batch(({ url }) => {
      const last = url.split('/').at(-1) ?? '';
      const value = { services: [{ id: 's' }], staffMembers: [{ id: 'p', role: 'scheduler' }] }[last];
      return changed[last] ?? { status: 200, body: value ? { value } : { id: businessId } };
    });

  test('is read with its services and staff in one request, in whatever order they are answered', async () => {
    const { access, sent } = graphWith(parts());
    expect(await graph.readBusiness(access, businessId)).toMatchObject({
      business: { id: businessId },
      services: [{ id: 's' }],
      staffMembers: [{ id: 'p', role: 'scheduler' }],
    });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ method: 'POST', url: `${root}/$batch` });
    const requests = batched(sent[0] as HttpRequest);
    expect(requests.map(({ url }) => url)).toEqual([business, `${business}/services`, `${business}/staffMembers`]);
    // Without it, Graph hides roles that it learned later.
    expect(requests[2]?.headers).toEqual({ Prefer: 'include-unknown-enum-members' });
  });

  test.each([
    [404, 'businessNotFound'],
    [403, 'accessDenied'],
    [429, 'throttled'],
  ])('one part that is answered %i fails it as %s', async (status, kind) => {
    const { access } = graphWith(parts({ staffMembers: { status, body: { error: { code: 'x' } } } }));
    expect(await failureOf(graph.readBusiness(access, businessId))).toMatchObject({ kind, status, code: 'x' });
  });

  test('a part that is not answered at all is unexpected', async () => {
    const { access } = graphWith(reply(200, { responses: [{ id: '0', status: 200, body: { id: businessId } }] }));
    expect(await failureOf(graph.readBusiness(access, businessId))).toEqual({ kind: 'unexpectedReply' });
  });
});

describe('appointments by id', () => {
  const ids = Array.from({ length: 45 }, (_, index) => `a/${index}`);
  const found = batch(({ url }) => {
    const id = decodeURIComponent(url.split('/').at(-1) ?? '');
    return id === 'a/7' ? { status: 404 } : { status: 200, body: { id } };
  });

  test('are read twenty at a time; those that are gone are left out', async () => {
    const { access, sent } = graphWith(found);
    const read = await graph.readAppointments(access, businessId, ids);
    expect(read.map(({ id }) => id)).toEqual(ids.filter((id) => id !== 'a/7'));
    expect(sent.map((request) => batched(request).length)).toEqual([20, 20, 5]);
    expect(batched(sent[0] as HttpRequest)[0]?.url).toBe(`${business}/appointments/a%2F0`);
  });

  test.each([403, 429, 500, 503])('are not believed to be gone because of %i', async (status) => {
    const { access } = graphWith(
      batch(({ id }) => (id === '1' ? { status } : { status: 200, body: { id: `a/${id}` } })),
    );
    expect(await failureOf(graph.readAppointments(access, businessId, ['a/0', 'a/1']))).toMatchObject({ status });
    const [first, second] = await graph.readEachAppointment(access, businessId, ['a/0', 'a/1']);
    expect(first).toEqual({ id: 'a/0', appointment: { id: 'a/0' } });
    expect(second).toMatchObject({ id: 'a/1', failure: { status } });
  });

  describe('whose path Graph cuts at the "/" in its id', () => {
    const id = 'AAMk/7+Q=';
    const cutOr = (answers: Record<string, unknown>) =>
      batch(({ url }) => {
        const form = url.replace(`${business}/appointments`, '');
        return form in answers
          ? { status: 200, body: answers[form] }
          : { status: 400, body: { error: { code: 'BadRequest' } } };
      });
    const [inKey, urlSafe] = ["('AAMk%2F7%2BQ%3D')", '/AAMk-7_Q%3D'];

    test.each([
      [inKey, { id }],
      [urlSafe, { id }],
      [urlSafe, { id: 'AAMk-7_Q=' }],
    ])('is found as %s where that answers %j, and written to there', async (form, answer) => {
      const { access, sent } = graphWith(cutOr({ [form]: answer }));
      expect(await graph.readAppointments(access, businessId, [id])).toEqual([{ id }]);
      await graph.updateAppointment(access, businessId, id, { price: 3 }).catch(() => undefined);
      expect(sent.at(-1)).toMatchObject({ method: 'PATCH', url: `${root}${business}/appointments${form}` });
    });

    test('is not believed to be another one, and nothing is written', async () => {
      const { access, sent } = graphWith(cutOr({ [urlSafe]: { id: 'other' } }));
      const [read] = await graph.readEachAppointment(access, businessId, [id]);
      expect(read).toMatchObject({ id, failure: { kind: 'refused', status: 400 } });
      expect(await failureOf(graph.cancelAppointment(access, businessId, id, ''))).toMatchObject({ kind: 'refused' });
      expect(sent.every(({ url }) => url.endsWith('/$batch'))).toBe(true);
    });
  });

  test('no id, no request', async () => {
    const { access, sent } = graphWith();
    expect(await graph.readAppointments(access, businessId, [])).toEqual([]);
    expect(sent).toEqual([]);
  });
});

describe('createAppointment', () => {
  const create = (answer: HttpReply | Error) => {
    const { access, sent } = graphWith(answer);
    const options = { asStream: true, clientRequestId: 'op' };
    return { outcome: graph.createAppointment(access, businessId, { body: 1 }, options), sent };
  };

  test('sends one POST', async () => {
    const { outcome, sent } = create(reply(201, { id: 'a', joinWebUrl: 'https://teams.microsoft.com/x' }));
    expect(await outcome).toMatchObject({ outcome: 'created', appointment: { id: 'a' } });
    expect(sent).toEqual([
      {
        method: 'POST',
        url: `${root}${business}/appointments`,
        headers: { 'client-request-id': 'op' },
        body: { body: 1 },
        asStream: true,
      },
    ]);
  });

  test.each([400, 401, 403, 404, 409, 422, 429])('%i is a refusal: nothing was made', async (status) => {
    expect(await create(reply(status)).outcome).toMatchObject({ outcome: 'refused', failure: { status } });
  });

  test.each([
    ['500, which may come after it was made', reply(500)],
    ['502', reply(502)],
    ['503', reply(503)],
    ['504', reply(504)],
    ['408', reply(408)],
    ['201 that cannot be read', reply(201, { name: 'no id' })],
    ['201 without a body', reply(201)],
    ['no answer', new NoAnswerError({ kind: 'offline' })],
    ['a time-out', new NoAnswerError({ kind: 'timedOut' })],
  ])('%s tells nothing', async (_, answer) => {
    expect(await create(answer).outcome).toMatchObject({ outcome: 'unknown' });
  });

  test('what failed before it left is a refusal', async () => {
    expect(await create(new FailureError({ kind: 'signInRequired' })).outcome).toEqual({
      outcome: 'refused',
      failure: { kind: 'signInRequired' },
    });
    const { access, sent } = graphWith(reply(201, { id: 'a' }));
    const options = { asStream: false, clientRequestId: 'op' };
    expect(await graph.createAppointment(access, '..', {}, options)).toMatchObject({ outcome: 'refused' });
    expect(sent).toEqual([]);
  });
});

test('cancelAppointment says what the customer will read, and that the appointment is gone already', async () => {
  const { access, sent } = graphWith(reply(204), reply(404));
  await graph.cancelAppointment(access, businessId, 'a+b', 'Sorry');
  expect(sent[0]).toEqual({
    method: 'POST',
    url: `${root}${business}/appointments/a%2Bb/cancel`,
    body: { cancellationMessage: 'Sorry' },
  });
  const again = graph.cancelAppointment(access, businessId, 'a+b', 'Sorry');
  expect(await failureOf(again)).toMatchObject({ kind: 'appointmentNotFound' });
});

test('a service is read by its own id', async () => {
  const { access, sent } = graphWith(reply(200, { id: 's', defaultReminders: [] }), reply(404));
  expect(await graph.readService(access, businessId, 's?x')).toMatchObject({ id: 's' });
  expect(sent[0]?.url).toBe(`${root}${business}/services/s%3Fx`);
  expect(await failureOf(graph.readService(access, businessId, 's'))).toMatchObject({ kind: 'serviceNotFound' });
});
