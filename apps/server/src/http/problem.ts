import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { refusalOfFault, type FaultCode, type Language } from '@giaolien/wire';
import { failureOf } from '../inputs/answer.ts';
import { faultOf } from './fault.ts';

/** Seconds after which a server that is not ready may be asked again. */
export const RETRY_AFTER = '5';

/** Ends a request with a fault: thrown by routes and hooks, answered by `answerProblem`. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: FaultCode;
  readonly field: string;

  constructor(status: number, code: FaultCode, field = '') {
    super(code);
    this.status = status;
    this.code = code;
    this.field = field;
  }
}

/** Nothing there, or nothing that the caller may know of: the two cannot be told apart. */
export function notFound(): Problem {
  return new Problem(404, 'record_must_exist');
}

/** Vietnamese, unless the client asks for English first. */
export function languageOf(request: FastifyRequest): Language {
  const wanted = request.headers['accept-language'] ?? '';
  return /^\s*en\b/i.test(wanted) ? 'en' : 'vi';
}

/** The body and status of anything that was thrown. A defect is logged and shows nothing of itself. */
export function answerProblem(
  error: FastifyError | Problem | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const { status, code, field } = problemOf(error);
  if (status >= 500) request.log.error({ err: error, status, requestId: request.id }, 'request failed');
  if (status === 503) reply.header('retry-after', RETRY_AFTER);
  void reply.code(status).send({ refusals: [refusalOfFault(code, languageOf(request), field)], requestId: request.id });
}

function problemOf(error: FastifyError | Problem | Error): { status: number; code: FaultCode; field: string } {
  if (error instanceof Problem) return error;
  const { code, validation, statusCode } = error as FastifyError;
  const [violation] = validation ?? [];
  if (violation !== undefined) return { status: 400, ...faultOf(violation) };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return { status: 413, code: 'request_must_be_small', field: '' };
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return { status: 415, code: 'request_must_be_json', field: '' };
  if (code === 'FST_ERR_BAD_URL' || code === 'FST_ERR_MAX_PARAM_LENGTH') {
    return { status: 404, code: 'address_must_be_known', field: '' };
  }
  if (statusCode !== undefined && statusCode < 500) return { status: 400, code: 'request_must_be_json', field: '' };
  return { ...failureOf(error), field: '' };
}
