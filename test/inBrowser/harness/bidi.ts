import WebSocket from 'ws';

export interface Bidi {
  send<Reply = unknown>(method: string, params?: object): Promise<Reply>;
  close(): void;
}

interface Call {
  resolve(result: never): void;
  reject(error: Error): void;
}

const callTimeoutMs = 30_000;

/** The smallest WebDriver BiDi client: https://w3c.github.io/webdriver-bidi/ (geckodriver and Puppeteer cannot open moz-extension pages). */
export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  const calls = new Map<number, Call>();
  let lastId = 0;

  socket.on('message', (text) => {
    const { id, type, result, error, message } = JSON.parse(String(text));
    const call = calls.get(id);
    calls.delete(id);
    if (type === 'error') call?.reject(new Error(`${error}: ${message}`));
    else call?.resolve(result as never);
  });
  socket.on('close', () => {
    for (const call of calls.values()) call.reject(new Error('Firefox has ended'));
    calls.clear();
  });

  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        const id = lastId;
        const timer = setTimeout(() => {
          calls.delete(id);
          reject(new Error(`Firefox did not answer ${method}`));
        }, callTimeoutMs);
        calls.set(id, {
          resolve: (result) => {
            clearTimeout(timer);
            resolve(result);
          },
          reject: (error) => {
            clearTimeout(timer);
            reject(error);
          },
        });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    close: () => socket.close(),
  };
}
