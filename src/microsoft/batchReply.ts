import * as z from 'zod/mini';

/** The answer to a `$batch`: a status for each of its requests, in any order. https://learn.microsoft.com/graph/json-batching */
export const BatchReply = z.object({
  responses: z.array(
    z.object({
      id: z.optional(z.string()),
      status: z.number(),
      headers: z.nullish(z.record(z.string(), z.string())),
      body: z.optional(z.unknown()),
    }),
  ),
});
