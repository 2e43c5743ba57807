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
import { addApprovalRoutes } from '../routes/approvals.ts';
import { addAccountRoutes } from '../routes/accounts.ts';
import { addCatalogueRoutes } from '../routes/catalogue.ts';
import { addCredentialRoutes } from '../routes/credentials.ts';
import { addDeviceRoutes } from '../routes/devices.ts';
import { addCosignatureRoute } from '../routes/cosignatures.ts';
import { addFigureRoute } from '../routes/figures.ts';
import { addInputRoutes } from '../routes/inputs.ts';
import { addIrregularityRoutes } from '../routes/irregularities.ts';
import { addMapRoutes } from '../routes/map.ts';
import { addOverviewRoute } from '../routes/overview.ts';
import { addPlaceRoutes } from '../routes/places.ts';
import { addRegisterRoutes } from '../routes/registers.ts';
import { addRosterRoutes } from '../routes/rosters.ts';
import { addRunRoutes } from '../routes/run.ts';
import { addSearchRoute } from '../routes/search.ts';
import { addSecurityRoutes } from '../routes/security.ts';
import { addSessionRoutes } from '../routes/session.ts';
import { addSessionListRoutes } from '../routes/sessions.ts';
import { addSignInRoutes } from '../routes/sign-in.ts';
import { addStaffRoutes } from '../routes/staff.ts';
import { addStreamRoute } from '../routes/stream.ts';
import { addSubjectRoutes } from '../routes/subjects.ts';
import { addItemRoutes } from '../routes/items.ts';
import { addTraccarRoute } from '../routes/traccar.ts';
import type { Services } from '../services.ts';
import { serveConsole } from './console.ts';
import { guardRoutes } from './gate.ts';
import { addSecurityHeaders, ALWAYS } from './headers.ts';
import { allowMethods, boundJson, limitRequests, type RequestLimits } from './limits.ts';
import { createListener, type ConnectionLimits, type TlsMaterial } from './listener.ts';
import { addDescriptionRoute, describeApi } from './openapi.ts';
import { answerProblem, Problem } from './problem.ts';
import { refuseUnstorable } from './storable.ts';

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

/** What stands between the network and the routes. */
export interface Edge {
  /** Addresses of the reverse proxies in front; see `Settings`. */
  readonly proxy?: string | undefined;
  /** Absent: as many as come, for tests and benchmarks. */
  readonly limits?: { readonly requests: RequestLimits; readonly connections: ConnectionLimits } | undefined;
  /** Absent: plain HTTP. */
  readonly tls?: TlsMaterial | undefined;
}

/** Every face of the server, not yet listening. Order: what guards, what describes, what answers. */
export async function createApp(services: Services, logger: Logger, edge: Edge = {}): Promise<App> {
  const loggerInstance: FastifyBaseLogger = logger;
  const app: App = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    exposeHeadRoutes: false,
    trustProxy: edge.proxy ?? false,
    serverFactory: (answer) => createListener(answer, edge.limits?.connections, edge.tls),
    genReqId: () => randomBytes(8).toString('hex'),
    forceCloseConnections: true,
    // Addresses that no route is even looked up for: too long a part, or no address at all.
    frameworkErrors: (error, request, reply) => answerProblem(error, request, reply.headers(ALWAYS)),
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
  allowMethods(app);
  boundJson(app);
  await app.register(fastifyCookie);
  if (edge.limits !== undefined) limitRequests(app, edge.limits.requests);
  guardRoutes(app, services);
  refuseUnstorable(app);
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
  addSignInRoutes(app, services);
  addSessionListRoutes(app, services);
  addCredentialRoutes(app, services);
  addDeviceRoutes(app, services);
  addAccountRoutes(app, services);
  addInputRoutes(app, services);
  addItemRoutes(app, services);
  addSubjectRoutes(app, services);
  addIrregularityRoutes(app, services);
  addRegisterRoutes(app, services);
  addStaffRoutes(app, services);
  addRosterRoutes(app, services);
  addPlaceRoutes(app, services);
  addSearchRoute(app, services);
  addOverviewRoute(app, services);
  addFigureRoute(app, services);
  addStreamRoute(app, services);
  addCatalogueRoutes(app, services);
  addMapRoutes(app, services);
  addTraccarRoute(app, services);
  addApprovalRoutes(app, services);
  addCosignatureRoute(app, services);
  addSecurityRoutes(app, services);
  addRunRoutes(app, services);
  addDescriptionRoute(app);
}
