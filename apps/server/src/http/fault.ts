import type { FastifySchemaValidationError } from 'fastify/types/schema.js';
import type { FaultCode } from '@giaolien/wire';
import type { Fault } from '../inputs/received.ts';

const CODES: Readonly<Record<string, FaultCode>> = {
  additionalProperties: 'field_must_be_known',
  required: 'field_must_be_present',
  type: 'field_must_be_of_type',
  minimum: 'field_must_fit',
  maximum: 'field_must_fit',
  minLength: 'field_must_fit',
  maxLength: 'field_must_fit',
  minItems: 'field_must_fit',
  maxItems: 'field_must_fit',
  pattern: 'field_must_match_form',
  enum: 'field_must_be_one_of',
  const: 'field_must_be_one_of',
};

/** What a schema violation is to the caller, and where: `stops.0.facility`. */
export function faultOf(error: FastifySchemaValidationError): Fault {
  const path = error.instancePath.split('/').slice(1);
  const { missingProperty, additionalProperty } = error.params;
  const named = typeof missingProperty === 'string' ? missingProperty : additionalProperty;
  const field = (typeof named === 'string' ? [...path, named] : path).join('.').slice(0, 100);
  return { code: CODES[error.keyword] ?? 'field_must_be_of_type', field };
}
