/** The worker that ELK computes in. The file is `elk.worker.ts` here and `elk.worker.js` in the package. */
export function createElkWorker(): Worker {
  // Bundlers look for these very words, so the name is the one that they know.
  const Worker = TrustedWorker;
  return new Worker(new URL('./elk.worker.js', import.meta.url), { type: 'module' });
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy;
}
interface Policy {
  createScriptURL(url: string): string;
}

let policy: Policy | undefined;

/** A worker that may also be started where the page asks for Trusted Types; the address is this package's own. */
const TrustedWorker = function TrustedWorker(url: URL, options: WorkerOptions): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('micrograd-playground-elk', { createScriptURL: (address) => address });
  return new globalThis.Worker(policy?.createScriptURL(url.href) ?? url, options);
} as unknown as new (url: URL, options: WorkerOptions) => Worker;
