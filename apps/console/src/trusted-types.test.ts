import { describe, expect, test } from 'vitest';
import { policyRules } from './trusted-types.ts';

const rules = policyRules('https://giaolien.test');
const set = (text: string, sink = 'Element innerHTML') => rules.createHTML(text, 'TrustedHTML', sink);

describe('Text that turns into something', () => {
  test('may be styles, which have no markup in them', () => {
    const styles = '.a > .b { color: red } @media (max-width: 48em) { .a { display: none } }';
    expect(set(styles)).toBe(styles);
  });

  test.each(['<img src=x onerror=alert(1)>', 'x<script>', '</style><script>'])('may not be %s', (text) => {
    expect(() => set(text)).toThrow(TypeError);
  });

  test('may be parsed into a document that never runs', () => {
    expect(set('<svg/>', 'DOMParser parseFromString')).toBe('<svg/>');
  });
});

describe('The address of a script', () => {
  test('is one of our own files', () => {
    expect(rules.createScriptURL('/assets/worker-1.js')).toBe('https://giaolien.test/assets/worker-1.js');
  });

  test.each([
    'https://evil.test/assets/x.js',
    '//evil.test/assets/x.js',
    'data:text/javascript,1',
    'blob:https://giaolien.test/1',
    '/api/x',
    '/assets/../api/x',
  ])('is never %s', (address) => {
    expect(() => rules.createScriptURL(address)).toThrow(TypeError);
  });
});
