import { expect, it } from 'vitest';
import { latestRunOf } from '../../src/core/latestRun';

it.each([
  [{ value: [{ properties: { status: 'Failed', startTime: '2026-06-12T08:20:00Z' } }, { properties: {} }] }, 'Failed'],
  [{ value: [{ properties: { status: 'Running', startTime: null } }] }, 'Running'],
  [{ value: [] }, 'none'],
  [{ value: [{ properties: { status: null } }] }, undefined],
  [{ value: [{}] }, undefined],
  [{ error: { code: 'FlowNotFound' } }, undefined],
  [null, undefined],
])('%j ended with %s', (history, status) => expect(latestRunOf(history)?.status).toBe(status));
