import fastifySwagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { FAILURE } from '@giaolien/wire';
import type { TSchema } from 'typebox';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Schema of a body that the route judges itself. */
    describedBody?: TSchema;
  }
}

/** The answers of a route: its success, and a failure for everything else. */
export function answers<Success extends TSchema>(success: Success, failure: TSchema = FAILURE) {
  return { 200: success, '4xx': failure, '5xx': failure };
}

/** Describes every route in OpenAPI 3.1, from the schemas that validate; to be registered before the routes. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Giao Liên',
        version,
        description:
          'Operations of the KT1 postal network. Times are UTC milliseconds, masses grams, positions those of the log. ' +
          'Every refusal carries a code, the rule behind it with its source, and a sentence in Vietnamese (in English ' +
          'with `accept-language: en`).',
      },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer' },
          cookie: { type: 'apiKey', in: 'cookie', name: 'giaolien_session' },
        },
      },
      security: [{ token: [] }, { cookie: [] }],
    },
    transform({ schema, url, route }) {
      const body = route.config?.describedBody;
      return { schema: body === undefined ? schema : { ...schema, body }, url };
    },
  });
}

/** Gives the description away; it is long and the same for everyone, so it is written once. */
export function addDescriptionRoute(app: FastifyInstance): void {
  let text: string | undefined;
  app.get('/api/openapi.json', { schema: { hide: true } }, (_request, reply) => {
    text ??= JSON.stringify(app.swagger());
    return reply
      .type('application/json; charset=utf-8')
      .serializer((written: string) => written)
      .send(text);
  });
}
