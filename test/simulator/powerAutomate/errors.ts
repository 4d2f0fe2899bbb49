import { json, type Reply } from '../http';

/** A refusal by Power Automate. */
export class FlowError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const flowErrorReply = ({ status, code, message }: FlowError): Reply =>
  json(status, { error: { code, message } });
