import { describe, expect, test } from 'vitest';
import { holdBack, limited } from '../../src/background/limited';
import type { HttpReply, HttpRequest } from '../../src/microsoft/http';

/** Requests that wait until they are answered by hand. */
function slowCall() {
  const waiting: { url: string; answer: () => void; fail: () => void }[] = [];
  const call = ({ url }: HttpRequest) =>
    new Promise<HttpReply>((resolve, reject) => {
      const done = () => waiting.splice(waiting.indexOf(one), 1);
      const answer = () => {
        done();
        resolve({ status: 200, headers: new Headers(), json: url });
      };
      const fail = () => {
        done();
        reject(new Error(url));
      };
      const one = { url, answer, fail };
      waiting.push(one);
    });
  return { call, waiting, urls: () => waiting.map(({ url }) => url) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const get = (url: string) => ({ method: 'GET', url }) as const;

describe('at most three requests are in flight for a mailbox', () => {
  test('from wherever they come; the next goes when one is answered, in turn', async () => {
    const { call, waiting, urls } = slowCall();
    const replies = ['1', '2', '3', '4', '5'].map((url) => limited('desk', call)(get(url)));
    await settled();
    expect(urls()).toEqual(['1', '2', '3']);
    waiting[1]?.answer();
    await settled();
    expect(urls()).toEqual(['1', '3', '4']);
    for (let rest = 0; rest < 4; rest++) {
      waiting[0]?.answer();
      await settled();
    }
    expect((await Promise.all(replies)).map(({ json }) => json)).toEqual(['1', '2', '3', '4', '5']);
  });

  test('a request that fails makes room too', async () => {
    const { call, waiting, urls } = slowCall();
    const replies = ['1', '2', '3', '4'].map((url) => limited('desk', call)(get(url)));
    await settled();
    waiting[0]?.fail();
    await expect(replies[0]).rejects.toThrow('1');
    await settled();
    expect(urls()).toEqual(['2', '3', '4']);
    for (const one of [...waiting]) one.answer();
    await Promise.all(replies.slice(1));
  });

  test('a pause that one of them must make is made by all of its mailbox', async () => {
    const { call, waiting, urls } = slowCall();
    let end: () => void = () => undefined;
    const pause = new Promise<void>((resolve) => {
      end = resolve;
    });
    const throttled = limited('desk', () => holdBack('desk', pause).then(() => ({ status: 200 }) as HttpReply))(
      get('0'),
    );
    await settled();
    const replies = [limited('desk', call)(get('1')), limited('other', call)(get('2'))];
    await settled();
    expect(urls()).toEqual(['2']);
    end();
    await settled();
    expect(urls()).toEqual(['2', '1']);
    for (const one of [...waiting]) one.answer();
    await Promise.all([throttled, ...replies]);
  });

  test('mailboxes do not wait for each other', async () => {
    const { call, waiting, urls } = slowCall();
    const replies = ['1', '2', '3', '4'].map((url) => limited(`desk${url}`, call)(get(url)));
    await settled();
    expect(urls()).toEqual(['1', '2', '3', '4']);
    for (const one of [...waiting]) one.answer();
    await Promise.all(replies);
  });
});
