import { randomUUID } from 'node:crypto';

/** One of Entra's errors. `code` is the number after AADSTS: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export interface EntraError {
  error: string;
  error_description: string;
  suberror?: string;
  /** A claims challenge, as JSON text. */
  claims?: string;
}

export const entraError = (
  error: string,
  code: number,
  sentence: string,
  more: Partial<EntraError> = {},
): EntraError => ({
  error,
  error_description: `AADSTS${code}: ${sentence}`,
  ...more,
});

export const isEntraError = (value: object): value is EntraError => 'error_description' in value;

/** Entra's JSON: the number again as `error_codes`, and the ids that its support asks for, also inside the description. */
export function errorBody(failure: EntraError): Record<string, unknown> {
  const code = Number(/AADSTS(\d+)/.exec(failure.error_description)?.[1] ?? 0);
  const timestamp = new Date().toISOString().replace('T', ' ').replace(/\.\d+/, '');
  const trace = { trace_id: randomUUID(), correlation_id: randomUUID() };
  return {
    ...failure,
    error_description: `${failure.error_description} Trace ID: ${trace.trace_id} Correlation ID: ${trace.correlation_id} Timestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    ...trace,
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
  };
}
