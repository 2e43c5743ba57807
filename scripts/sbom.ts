import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, runProgram } from './project.ts';

/** Where it is written; an artefact of the integration server. */
export const SBOM = 'dist/giao-lien.cdx.json';

interface Component {
  readonly name: string;
  readonly version: string;
  readonly hashes?: readonly { readonly alg: string }[];
  readonly licenses?: readonly unknown[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

interface Bom {
  readonly bomFormat: string;
  readonly metadata: Readonly<Record<string, unknown>> & { readonly component?: object };
  readonly components: readonly Component[];
}

/** Seconds after which npm is not waited for. */
const PATIENCE = 120;

/**
 * Writes the bill of materials (CycloneDX) of the lock file, for every system that it knows, and answers what is wrong
 * with it: a component without hash or licence. The same lock file gives the same bytes, so it can be compared.
 */
export async function writeSbom(): Promise<readonly string[]> {
  const words = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
  const { code, output } = await runProgram('npm', words, { stdio: 'pipe', timeout: PATIENCE * 1000 });
  const begin = output.indexOf('{');
  if (code !== 0 || begin < 0) return ['npm sbom did not answer'];
  const bom = withoutChance(JSON.parse(output.slice(begin, output.lastIndexOf('}') + 1)) as Bom);
  mkdirSync(dirname(join(root, SBOM)), { recursive: true });
  writeFileSync(join(root, SBOM), `${JSON.stringify(bom, null, 2)}\n`);
  return bom.components.filter((component) => !isOurs(component)).flatMap(lint);
}

/** A moment, a random number and the name of the folder stand in npm's answer; the number becomes one of the content. */
function withoutChance(bom: Bom): Bom {
  const { timestamp: _moment, component = {}, ...others } = bom.metadata;
  const metadata = { ...others, component: { ...component, name: 'giao-lien' } };
  const components = bom.components.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const still = { ...bom, metadata, components, serialNumber: undefined };
  const digest = createHash('sha256').update(JSON.stringify(still)).digest('hex');
  // The form of a UUID of version 8 (RFC 9562): bits of our own making.
  const uuid = digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-a$4-$5');
  return { ...still, serialNumber: `urn:uuid:${uuid}` } as Bom;
}

function keyOf({ name, version, properties = [] }: Component): string {
  return [name, version, ...properties.map(({ value }) => value)].join('\0');
}

function isOurs({ properties = [] }: Component): boolean {
  return properties.some(({ name, value }) => name === 'cdx:npm:package:private' && value === 'true');
}

function lint({ name, version, hashes = [], licenses = [] }: Component): readonly string[] {
  const findings: string[] = [];
  if (!hashes.some(({ alg }) => alg === 'SHA-512')) findings.push(`${name} ${version} has no SHA-512 in the SBOM`);
  if (licenses.length === 0) findings.push(`${name} ${version} has no licence in the SBOM`);
  return findings;
}
