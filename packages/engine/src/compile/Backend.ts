/** What runs a program: WebAssembly SIMD code made for it, or the interpreter on typed arrays. */
export type Backend = 'wasm' | 'interpreter';

/** Which backend is asked for: 'auto' is WebAssembly wherever it can be had. Both give the same bits. */
export type BackendChoice = Backend | 'auto';
