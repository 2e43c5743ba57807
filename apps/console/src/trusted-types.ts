/** The part of the browser's interface that is used; not every browser has it. */
interface PolicyFactory {
  createPolicy(name: string, rules: PolicyRules): unknown;
}

/** How text may turn into something that runs; a rule that throws stops the assignment. */
export interface PolicyRules {
  createHTML(text: string, type: string, sink: string): string;
  createScriptURL(address: string): string;
}

const PARSER = 'DOMParser parseFromString';

/**
 * The one policy of the pages (`trusted-types default` in the server's Content-Security-Policy). The libraries give styles
 * as text (Mantine) and the address of a worker (MapLibre), and a bar code is read as a document that never runs; so:
 * text without markup, documents that are only parsed, and addresses of this server's own files.
 */
export function policyRules(origin: string): PolicyRules {
  return {
    createHTML(text, _type, sink) {
      if (sink === PARSER || !text.includes('<')) return text;
      throw new TypeError('Markup may not be set from text.');
    },
    createScriptURL(address) {
      const url = new URL(address, origin);
      if (url.origin === origin && url.pathname.startsWith('/assets/')) return url.href;
      throw new TypeError('Scripts come from this server only.');
    },
  };
}

/** Puts the policy into use, before anything is drawn. */
export function trustOwnTextOnly(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', { ...policyRules(location.origin) });
}
