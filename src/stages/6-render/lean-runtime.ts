import nunjucks from 'nunjucks';

interface Runtime {
  suppressValue: (value: unknown, autoescape: boolean) => unknown;
  memberLookup: (target: unknown, name: unknown) => unknown;
}

// nunjucks exports what its templates call and leaves most of it out of its types.
const { lib, runtime } = nunjucks as unknown as {
  readonly lib: { readonly escape: (text: string) => string };
  readonly runtime: Runtime;
};

const lean = new WeakSet<Runtime['suppressValue']>();
const needsEscaping = /[&"'<>\\]/;

/**
 * Has Nunjucks look whether there is anything to escape in a text before it goes about it, and read what it looks up once instead of
 * twice. Of 144 texts in the page of an article two or three have something to escape, and to look takes half as long as to replace nothing.
 *
 * As with its compiler, there is no option for it, so that it is changed once and for all templates of the thread.
 */
export function leaveRuntimeLean(): void {
  const { suppressValue, memberLookup } = runtime;
  if (lean.has(suppressValue)) return;
  runtime.suppressValue = (value, autoescape) => {
    if (typeof value !== 'string' || !autoescape) return suppressValue(value, autoescape);
    return needsEscaping.test(value) ? lib.escape(value) : value;
  };
  runtime.memberLookup = (target, name) => {
    if (target === undefined || target === null) return undefined;
    const value = (target as Record<string, unknown>)[name as string];
    return typeof value === 'function' ? memberLookup(target, name) : value;
  };
  lean.add(runtime.suppressValue);
}
