import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Certificate and private key, PEM, and the files they are in. */
export interface Issued {
  readonly cert: string;
  readonly key: string;
  readonly certFile: string;
  readonly keyFile: string;
}

/** A certificate authority for one test, by the program `openssl`. */
export interface Authority {
  readonly ca: string;
  readonly caFile: string;
  readonly crlFile: string;
  /** `names`: as in `subjectAltName`. `ended`: its last day was in 2020. */
  issue(file: string, names: string, ended?: boolean): Issued;
  revoke(issued: Issued): void;
  /** The list of revoked certificates as it is now, PEM. */
  crl(): string;
  end(): void;
}

/** Whether this machine can make certificates. */
export function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const CONFIGURATION = `
[ca]
default_ca = own
[own]
dir = .
database = index.txt
serial = serial
crlnumber = crlnumber
new_certs_dir = .
certificate = ca.crt
private_key = ca.key
default_md = sha256
default_days = 2
default_crl_days = 2
policy = any
copy_extensions = copy
unique_subject = no
[any]
commonName = supplied
`;

/** Makes an authority in a folder of its own; `end` it. */
export function openAuthority(name = 'Giao Liên test'): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'giaolien-ca-'));
  const at = (file: string): string => join(folder, file);
  const openssl = (...words: string[]): void => {
    execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' });
  };
  writeFileSync(at('ca.cnf'), CONFIGURATION);
  writeFileSync(at('index.txt'), '');
  writeFileSync(at('serial'), '1000\n');
  writeFileSync(at('crlnumber'), '1000\n');
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-utf8'];
  openssl('req', '-x509', ...curve, '-keyout', 'ca.key', '-out', 'ca.crt', '-subj', `/CN=${name}`, '-days', '2');
  return {
    ca: readFileSync(at('ca.crt'), 'utf8'),
    caFile: at('ca.crt'),
    crlFile: at('ca.crl'),
    issue(file, names, ended = false) {
      const wanted = ['-addext', `subjectAltName=${names}`, '-subj', `/CN=${file}`];
      openssl('req', '-new', ...curve, '-keyout', `${file}.key`, '-out', `${file}.csr`, ...wanted);
      const period = ended ? ['-startdate', '20200101000000Z', '-enddate', '20200102000000Z'] : [];
      const files = ['-in', `${file}.csr`, '-out', `${file}.crt`];
      openssl('ca', '-batch', '-notext', '-config', 'ca.cnf', ...files, ...period);
      const certFile = at(`${file}.crt`);
      const keyFile = at(`${file}.key`);
      return { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8'), certFile, keyFile };
    },
    revoke(issued) {
      openssl('ca', '-config', 'ca.cnf', '-revoke', issued.certFile);
    },
    crl() {
      openssl('ca', '-config', 'ca.cnf', '-gencrl', '-out', 'ca.crl');
      return readFileSync(at('ca.crl'), 'utf8');
    },
    end: () => rmSync(folder, { recursive: true }),
  };
}
