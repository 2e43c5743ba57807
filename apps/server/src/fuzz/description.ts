/** A JSON schema, as far as the fuzzer reads it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly description?: string;
}

/** One value of the path or of the query string. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}

/** One described operation. */
export interface Operation {
  /** `GET /api/items/{id}`. */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
  /** By status or class of statuses (`4XX`); `undefined` for an answer without a schema. */
  readonly answers: ReadonlyMap<string, Schema | undefined>;
}

interface Described {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

/** An OpenAPI document, as far as the fuzzer reads it. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

const JSON_TYPE = 'application/json';
/** Faces that the document leaves out; they are asked all the same. */
const HIDDEN = ['/api/openapi.json', '/healthz', '/readyz', '/metrics', '/', '/items', '/assets/none.js'];

/** Every operation of the document, and those that it hides. */
export function operationsOf(description: Description): readonly Operation[] {
  const described = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationOf(method.toUpperCase(), path, operation)),
  );
  return [...described, ...HIDDEN.map((path) => operationOf('GET', path, {}))];
}

function operationOf(method: string, path: string, { parameters, requestBody, responses }: Described): Operation {
  return {
    key: `${method} ${path}`,
    method,
    path,
    parameters: (parameters ?? []).filter((parameter) => parameter.in !== 'header'),
    body: requestBody?.content[JSON_TYPE]?.schema,
    answers: new Map(
      Object.entries(responses ?? {}).map(([status, { content }]) => [
        status.toUpperCase(),
        content?.[JSON_TYPE]?.schema,
      ]),
    ),
  };
}

/** The schema that an operation gives to a status, and whether it speaks of that status at all. */
export function answerOf(
  { answers }: Operation,
  status: number,
): { readonly described: boolean; readonly schema: Schema | undefined } {
  for (const key of [String(status), `${Math.floor(status / 100)}XX`, 'DEFAULT']) {
    if (answers.has(key)) return { described: true, schema: answers.get(key) };
  }
  return { described: false, schema: undefined };
}
