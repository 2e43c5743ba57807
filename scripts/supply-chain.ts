import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foreignOf, lintLockfile, MOST_PACKAGES, productionOf, type Lockfile } from './lockfile.ts';
import { root, runProgram } from './project.ts';
import { SBOM, writeSbom } from './sbom.ts';

/** Seconds after which the registry's list of vulnerabilities is not waited for. */
const AUDIT_WITHIN = 30;

/** `npm run sbom`: what we are made of, held against the rules; `-- --audit` asks the registry for known vulnerabilities. */
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile;
const { allowScripts = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly allowScripts?: Readonly<Record<string, boolean>>;
};
const findings = [...lintLockfile(lock, allowScripts), ...(await writeSbom())];
for (const room of Object.keys(MOST_PACKAGES))
  console.log(`${room}: ${productionOf(lock, room).length} packages of others`);
console.log(`${foreignOf(lock).length} packages in all, with those of tools and other systems. Written: ${SBOM}`);
if (process.argv.includes('--audit')) findings.push(...(await audit()));
for (const finding of findings) console.log(finding);
process.exitCode = findings.length === 0 ? 0 : 1;

/** Known vulnerabilities of what we ship, where the registry has the service. */
async function audit(): Promise<readonly string[]> {
  const words = ['audit', '--json', '--omit=dev', '--fetch-retries=0', `--fetch-timeout=${AUDIT_WITHIN * 1000}`];
  const { output } = await runProgram('npm', words, { stdio: 'pipe', timeout: AUDIT_WITHIN * 1000 });
  const report = parseReport(output);
  if (report === undefined) {
    console.log('The registry did not answer about vulnerabilities: ask where it does, `npm run sbom -- --audit`.');
    return [];
  }
  return Object.keys(report).map((name) => `${name} has a known vulnerability; see npm audit`);
}

function parseReport(output: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const text = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
    return (JSON.parse(text) as { vulnerabilities?: Record<string, unknown> }).vulnerabilities;
  } catch {
    return undefined;
  }
}
