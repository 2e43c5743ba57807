declare global {
  /** Read by get-nonce, through which the scroll lock behind dialogs adds its style element. */
  var __webpack_nonce__: string | undefined;
}

/** Tells every library that adds style elements which nonce the policy asks for. Before anything is drawn. */
export function announceNonce(): void {
  globalThis.__webpack_nonce__ = styleNonce();
}

/** The nonce that the server put into the page for style elements (strict Content-Security-Policy). */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
