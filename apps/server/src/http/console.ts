import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { consolePolicy } from './headers.ts';
import { Problem } from './problem.ts';

/** Stands in the built page wherever the nonce of its style elements belongs. */
const PLACEHOLDER = '__CSP_NONCE__';
/** Parts of the address space that never answer with the console. */
const NOT_CONSOLE = /^(api|ingest|log|epcis)(\/|$)|^(metrics|healthz|readyz)$/;
const YEAR_IN_SECONDS = 31_536_000;

const NOT_BUILT = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Giao Liên</title>
<p>Màn hình chưa được dựng. Hãy chạy <code>npm start</code> trong thư mục dự án.</p>
<p lang="en">The console has not been built. Run <code>npm start</code> in the project folder.</p></html>`;

/** Serves the built console: its files as they are, and its page for every other address (the router reads it). */
export async function serveConsole(app: FastifyInstance, folder: string): Promise<void> {
  const page = new PageTemplate(join(folder, 'index.html'));
  await app.register(fastifyStatic, { root: folder, serve: false });
  app.get('/*', { schema: { hide: true }, config: { access: { who: 'anyone' } } }, async (request, reply) => {
    const { '*': path } = request.params as { '*': string };
    if (NOT_CONSOLE.test(path)) throw new Problem(404, 'address_must_be_known');
    if (path === 'index.html' || !isFile(folder, path)) {
      if (/\.\w{2,5}$/.test(path) && path !== 'index.html' && !wantsPage(request)) {
        throw new Problem(404, 'address_must_be_known');
      }
      return sendPage(reply, page);
    }
    // Names under assets/ carry a hash of their content, so they never change.
    const isHashed = path.startsWith('assets/');
    return reply.sendFile(path, {
      immutable: isHashed,
      maxAge: isHashed ? YEAR_IN_SECONDS * 1000 : 0,
      cacheControl: true,
    });
  });
}

/** A browser that opens an address asks for a page, even where the address ends like a file (`/people/buuta.hn`). */
function wantsPage({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/html') === true;
}

function sendPage(reply: FastifyReply, page: PageTemplate): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('content-security-policy', consolePolicy(nonce))
    .type('text/html; charset=utf-8')
    .send(page.render(nonce));
}

function isFile(folder: string, path: string): boolean {
  const file = join(folder, path);
  return path !== '' && file.startsWith(folder) && existsSync(file) && statSync(file).isFile();
}

/** The page, read again when it was built anew. */
class PageTemplate {
  readonly #file: string;
  #text = NOT_BUILT;
  #builtAt = 0;

  constructor(file: string) {
    this.#file = file;
  }

  render(nonce: string): string {
    const builtAt = existsSync(this.#file) ? statSync(this.#file).mtimeMs : 0;
    if (builtAt !== this.#builtAt) {
      this.#text = builtAt === 0 ? NOT_BUILT : readFileSync(this.#file, 'utf8');
      this.#builtAt = builtAt;
    }
    return this.#text.replaceAll(PLACEHOLDER, nonce);
  }
}
