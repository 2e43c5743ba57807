/** The nonce that the server put into the page for style elements (strict Content-Security-Policy). */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
