import { FunctionWriter } from './FunctionWriter.ts';
import { ModuleWriter } from './ModuleWriter.ts';

let isSupported: boolean | undefined;

/** Whether WebAssembly with SIMD can be compiled here: the engine has it, and the content security policy allows it. */
export function supportsWasm(): boolean {
  return (isSupported ??= compilesVectors());
}

function compilesVectors(): boolean {
  const out = new FunctionWriter();
  out.double(1);
  out.op('f64x2.splat');
  out.op('drop');
  const module = new ModuleWriter();
  module.add(out);
  try {
    return new WebAssembly.Module(module.encode(0)) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
