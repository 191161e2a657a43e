/** The library inside a module that was CommonJS once: each bundler wraps it in defaults of its own. */
export function defaultOf(module: unknown): unknown {
  const isWrapper = typeof module === 'object' && module !== null && 'default' in module;
  return isWrapper ? defaultOf(module.default) : module;
}
