type Listener = (message: unknown, sender: chrome.runtime.MessageSender) => Promise<unknown> | undefined;

/**
 * webextension-polyfill for the builds for Chrome and Edge (`vite.config.ts` puts it there): Chrome's own API answers with
 * promises since Manifest V3. Left to do is the one thing that it cannot before version 148: answer a message with a promise.
 * https://developer.chrome.com/docs/extensions/develop/concepts/messaging#async-response
 */
const onMessage = {
  addListener(listener: Listener): void {
    chrome.runtime.onMessage.addListener((message, sender, sendResponse) => {
      const answer = listener(message, sender);
      // Who asked takes no answer for a background that went away.
      answer?.then(sendResponse, () => sendResponse());
      return answer !== undefined;
    });
  },
};

const runtime = Object.create(chrome.runtime, { onMessage: { value: onMessage } });

export default Object.create(chrome, { runtime: { value: runtime } });
