import fastifyCookie from '@fastify/cookie';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify';
import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { addCatalogueRoutes } from '../routes/catalogue.ts';
import { addFigureRoute } from '../routes/figures.ts';
import { addInputRoutes } from '../routes/inputs.ts';
import { addIrregularityRoutes } from '../routes/irregularities.ts';
import { addMapRoutes } from '../routes/map.ts';
import { addOverviewRoute } from '../routes/overview.ts';
import { addRegisterRoutes } from '../routes/registers.ts';
import { addRunRoutes } from '../routes/run.ts';
import { addSearchRoute } from '../routes/search.ts';
import { addSessionRoutes } from '../routes/session.ts';
import { addStreamRoute } from '../routes/stream.ts';
import { addSubjectRoutes } from '../routes/subjects.ts';
import { addItemRoutes } from '../routes/items.ts';
import { addTraccarRoute } from '../routes/traccar.ts';
import type { Services } from '../services.ts';
import { serveConsole } from './console.ts';
import { guardRoutes } from './gate.ts';
import { addSecurityHeaders } from './headers.ts';
import { addDescriptionRoute, describeApi } from './openapi.ts';
import { answerProblem, Problem } from './problem.ts';

/** The HTTP server with its schemas as types. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

const BODY_LIMIT = 65_536;
const VERSION = '0.1.0';

/** Every face of the server, not yet listening. Order: what guards, what describes, what answers. */
export async function createApp(services: Services, logger: Logger, proxy?: string): Promise<App> {
  const loggerInstance: FastifyBaseLogger = logger;
  const app: App = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    exposeHeadRoutes: false,
    trustProxy: proxy ?? false,
    genReqId: () => randomBytes(8).toString('hex'),
    forceCloseConnections: true,
    ajv: {
      // A wrong type is an error, never mended; an unknown field is an error, never dropped (stack.md).
      customOptions: {
        coerceTypes: false,
        removeAdditional: false,
        allErrors: false,
        useDefaults: false,
        discriminator: true,
      },
    },
  }).withTypeProvider<TypeBoxTypeProvider>();
  // The schemas of replies describe and are tested; they do not rewrite what is sent.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler((request, reply) => answerProblem(new Problem(404, 'address_must_be_known'), request, reply));

  addSecurityHeaders(app);
  await app.register(fastifyCookie);
  guardRoutes(app, services);
  app.addHook('onResponse', (request, reply, done) => {
    const { url = 'unknown' } = request.routeOptions;
    services.observe.requestAnswered(url, request.method, reply.statusCode, reply.elapsedTime, request.id);
    done();
  });
  await describeApi(app, VERSION);
  addApiRoutes(app, services);
  await serveConsole(app, services.consoleFolder);
  return app;
}

function addApiRoutes(app: App, services: Services): void {
  addSessionRoutes(app, services);
  addInputRoutes(app, services);
  addItemRoutes(app, services);
  addSubjectRoutes(app, services);
  addIrregularityRoutes(app, services);
  addRegisterRoutes(app, services);
  addSearchRoute(app, services);
  addOverviewRoute(app, services);
  addFigureRoute(app, services);
  addStreamRoute(app, services);
  addCatalogueRoutes(app, services);
  addMapRoutes(app, services);
  addTraccarRoute(app, services);
  addRunRoutes(app, services);
  addDescriptionRoute(app);
}
