interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy;
}
interface Policy {
  createScriptURL(url: string): string;
}

let policy: Policy | undefined;

/**
 * `Worker`, for scripts that come with a package and are named by it alone: it may also be started where the page asks
 * for Trusted Types, by a policy named `micrograd-playground`. Bundlers look for the words `new Worker(new URL(…))`, so
 * give it that name where you use it.
 */
export const TrustedWorker = function TrustedWorker(url: URL, options: WorkerOptions): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('micrograd-playground', { createScriptURL: (address) => address });
  return new globalThis.Worker(policy?.createScriptURL(url.href) ?? url, options);
} as unknown as new (url: URL, options: WorkerOptions) => Worker;
