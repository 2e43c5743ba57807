import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasOpenssl, openAuthority, type Authority, type Issued } from '../testing/authority.ts';
import { readTlsFiles, readTlsSettings } from './tls.ts';

describe.skipIf(!hasOpenssl())('The files of TLS (left out where there is no openssl)', () => {
  let authority: Authority;
  let server: Issued;
  let other: Issued;
  beforeAll(() => {
    authority = openAuthority();
    server = authority.issue('server', 'IP:127.0.0.1');
    other = authority.issue('other', 'IP:127.0.0.1');
    authority.crl();
  });
  afterAll(() => authority.end());

  function read(environment: NodeJS.ProcessEnv) {
    const settings = readTlsSettings({ GIAOLIEN_TLS_CERT: server.certFile, ...environment });
    return settings === undefined ? undefined : readTlsFiles(settings);
  }

  test('are read where they belong together', () => {
    const material = read({
      GIAOLIEN_TLS_KEY: server.keyFile,
      GIAOLIEN_TLS_CLIENT_CA: authority.caFile,
      GIAOLIEN_TLS_CRL: authority.crlFile,
      GIAOLIEN_TLS_CLIENTS: 'require',
      GIAOLIEN_TLS_MIN: '1.3',
    });
    expect(material).toMatchObject({ cert: server.cert, clients: 'require', minimum: 'TLSv1.3' });
  });

  test('are none where none is named: plain HTTP', () => {
    expect(readTlsSettings({})).toBeUndefined();
  });

  test('are refused with the key of another certificate', () => {
    expect(() => read({ GIAOLIEN_TLS_KEY: other.keyFile })).toThrow(/không phải khoá của chứng thư/);
  });

  test('are refused where one is missing, is no PEM, or means nothing alone', () => {
    expect(() => read({})).toThrow(/GIAOLIEN_TLS_KEY/);
    expect(() => read({ GIAOLIEN_TLS_KEY: `${server.keyFile}.none` })).toThrow(/ENOENT/);
    expect(() => read({ GIAOLIEN_TLS_KEY: server.certFile })).toThrow(/không chứa khoá/);
    expect(() => read({ GIAOLIEN_TLS_KEY: server.keyFile, GIAOLIEN_TLS_CRL: authority.crlFile })).toThrow(/CLIENT_CA/);
    expect(() => read({ GIAOLIEN_TLS_KEY: server.keyFile, GIAOLIEN_TLS_MIN: '1.1' })).toThrow(/1\.2, 1\.3/);
    const scrap = `${server.certFile}.scrap`;
    writeFileSync(scrap, 'no list');
    const wrong = { GIAOLIEN_TLS_CLIENT_CA: authority.caFile, GIAOLIEN_TLS_CRL: scrap };
    expect(() => read({ GIAOLIEN_TLS_KEY: server.keyFile, ...wrong })).toThrow(/thu hồi/);
  });
});
