import type { BusinessRecord } from '../data';
import type { Reply } from '../http';
import { needRole, needScope } from './access';
import { type BookingCustomQuestion, bookingCustomQuestion } from './entities';
import { badRequest, itemNotFound } from './errors';
import { guid } from './ids';
import { present } from './present';
import { parseJson, readBody } from './readBody';
import { countReply, doneReply, entityReply, inBusiness, listReply } from './reply';
import type { GraphRequest } from './request';
import { graphNow, stamp } from './time';

const read = (request: GraphRequest): Partial<BookingCustomQuestion> =>
  readBody('bookingCustomQuestion', bookingCustomQuestion, [], parseJson(request.call.body));

function create(request: GraphRequest, record: BusinessRecord): BookingCustomQuestion {
  const { displayName, answerInputType, answerOptions } = read(request);
  if (!displayName) throw badRequest('The property displayName is required.');
  const now = stamp(graphNow(request.world.switches));
  const question: BookingCustomQuestion = {
    id: guid(`question ${now} ${record.customQuestions.length}`),
    displayName,
    answerInputType: answerInputType ?? 'text',
    answerOptions: answerOptions ?? [],
    createdDateTime: now,
    lastUpdatedDateTime: now,
  };
  record.customQuestions.push(question);
  return question;
}

export function customQuestions(request: GraphRequest, record: BusinessRecord, id?: string): Reply | undefined {
  const { method } = request.call;
  const path = inBusiness(record.business.id, 'customQuestions');
  const shown = (question: BookingCustomQuestion) => present(request, 'bookingCustomQuestion', question);
  needScope(request, method === 'GET' ? 'read' : 'write');
  needRole(request, record, method === 'GET' ? 'read' : 'write');

  if (id === undefined && method === 'GET') return listReply(request, path, record.customQuestions.map(shown));
  if (id === undefined && method === 'POST') return entityReply(request, path, shown(create(request, record)), 201);
  if (id === '$count' && method === 'GET') return countReply(request, record.customQuestions.length);
  if (id === undefined) return undefined;

  const question = record.customQuestions.find((each) => each.id === id);
  if (!question) throw itemNotFound();
  if (method === 'PATCH')
    Object.assign(question, read(request), { lastUpdatedDateTime: stamp(graphNow(request.world.switches)) });
  if (method === 'GET' || method === 'PATCH') return entityReply(request, path, shown(question));
  if (method !== 'DELETE') return undefined;
  record.customQuestions = record.customQuestions.filter((each) => each !== question);
  return doneReply(request);
}
