import { afterEach, beforeEach, inject } from 'vitest';

/** What a test was told to switch off, and where breaches were made while it ran. */
declare module 'vitest' {
  interface ProvidedContext {
    /** `codes`: each test switches off the rule of its own tag. `sites`: what `switchedOff` says, by full name. */
    readonly mutation: {
      readonly by: 'codes' | 'sites';
      readonly switchedOff: Readonly<Record<string, string>>;
    };
  }
  interface TaskMeta {
    madeAt?: readonly string[];
  }
}

/** Called by the kernel's `broken` as `mutation.ts` rewrites it, whenever a breach is about to be made. */
type Mutation = (code: string, site: string) => boolean;
const shared = globalThis as { giaolienMutation?: Mutation };

beforeEach(({ task }) => {
  const { by, switchedOff } = inject('mutation');
  const tag = /^\[(\w+)\]/u.exec(task.name)?.[1];
  const target = by === 'codes' ? tag : switchedOff[task.fullTestName];
  const madeAt = new Set<string>();
  shared.giaolienMutation = (code, site) => {
    madeAt.add(site);
    return (by === 'codes' ? code : site) === target;
  };
  return () => {
    task.meta.madeAt = [...madeAt];
  };
});

afterEach(() => {
  delete shared.giaolienMutation;
});
