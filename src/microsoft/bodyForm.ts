let supported: boolean | undefined;

/**
 * Whether this browser sends a ReadableStream as a request body. One that does not turns it into text
 * (https://developer.chrome.com/docs/capabilities/web-apis/fetch-streaming-requests#feature_detection).
 */
function supportsRequestStreams(): boolean {
  if (supported === undefined) {
    let asked = false;
    const options = {
      method: 'POST',
      body: new ReadableStream(),
      get duplex() {
        asked = true;
        return 'half';
      },
    };
    const isText = new Request('https://graph.microsoft.com', options).headers.has('Content-Type');
    supported = asked && !isText;
  }
  return supported;
}

/**
 * Whether a POST to `origin` can be sent as a stream, which no browser sends twice. Chromium 156 repeats a POST with a text
 * body when a reused connection dies before an answer (measured over HTTP/1.1 and HTTP/2), never a stream; but it refuses
 * streams on HTTP/1.1, with the same error that a killed connection gives. So the protocol of the last answer decides,
 * before sending. Where it cannot be told, text is sent and a double is looked for afterwards.
 */
export function canStream(origin: string): boolean {
  const last = performance
    .getEntriesByType('resource')
    .filter((entry) => entry.name.startsWith(`${origin}/`))
    .at(-1) as PerformanceResourceTiming | undefined;
  // The buffer holds 250 entries and then keeps none of the new ones.
  performance.clearResourceTimings();
  return /^h[23]/.test(last?.nextHopProtocol ?? '') && supportsRequestStreams();
}
