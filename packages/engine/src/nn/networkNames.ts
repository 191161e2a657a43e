/** An input, counted from 0: `x₁`. */
export function inputName(index: number): string {
  return `x${subscript(index + 1)}`;
}

/**
 * A neuron's output as code would write it, the neurons of a layer counted from 0: `h1[0]`, and `out` for the output.
 *
 * @param layer 1 for the first hidden layer
 */
export function neuronName(layer: number, index: number, isOutput: boolean): string {
  return isOutput ? 'out' : `h${layer}[${index}]`;
}

/** A weight of a neuron, named after the input that it weighs: `h1[0].w₂`. */
export function weightName(neuron: string, input: number): string {
  return `${neuron}.w${subscript(input + 1)}`;
}

/** A neuron's bias: `h1[0].b`. */
export function biasName(neuron: string): string {
  return `${neuron}.b`;
}

/** A whole number in small figures below the line: 12 as `₁₂`. */
export function subscript(n: number): string {
  return String(n).replace(/\d/g, (digit) => String.fromCharCode(0x2080 + Number(digit)));
}
