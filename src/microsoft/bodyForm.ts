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

// A full list (250 entries) takes in nothing more, and the last answer is what counts.
performance.addEventListener('resourcetimingbufferfull', () => performance.clearResourceTimings());

/** The protocol of this worker's last answer from `origin`; undefined when it has had none. */
export const lastProtocol = (origin: string): string | undefined =>
  (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    // A request without an answer has no protocol.
    .filter(({ name, nextHopProtocol }) => name.startsWith(`${origin}/`) && nextHopProtocol)
    .at(-1)?.nextHopProtocol;

/**
 * Whether a POST to `origin` can be sent as a stream. Chromium 156 repeats a POST with a text body whenever a reused
 * connection dies before an answer (measured over HTTP/1.1 and HTTP/2), and was not seen to repeat a stream; but it refuses
 * streams on HTTP/1.1, with the same error that a killed connection gives. So the protocol of the last answer decides,
 * before sending; `known` is that of an answer that another worker got shortly before. Where it cannot be told, text is sent and a double is looked for afterwards.
 */
export const canStream = (origin: string, known?: string | undefined): boolean =>
  /^h[23]/.test(lastProtocol(origin) ?? known ?? '') && supportsRequestStreams();
