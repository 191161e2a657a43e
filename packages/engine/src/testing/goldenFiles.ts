/** A number, or `"NaN"`, `"Infinity"`, `"-Infinity"`. */
export type GoldenNumber = number | string;

/** What each golden file holds; the files' own `header` says how the numbers were made. */
export interface GoldenFiles {
  readonly expressions: GoldenExpressions;
  readonly datasets: GoldenDatasets;
  readonly training: GoldenTraining;
  readonly micrograd_tests: GoldenPrograms;
  readonly micrograd_demo: GoldenDemo;
}

export interface GoldenExpressions {
  readonly expressions: readonly {
    readonly id: string;
    readonly expr: string;
    readonly gelu?: 'none' | 'tanh';
    /** Values of a, b, c. */
    readonly points: readonly (readonly [number, number, number])[];
    readonly value: readonly number[];
    /** By point: [∂/∂a, ∂/∂b, ∂/∂c]. */
    readonly grad: readonly (readonly number[])[];
    /** By point: 3 × 3. */
    readonly hess?: readonly (readonly (readonly number[])[])[];
  }[];
  readonly edges: readonly {
    readonly id: string;
    readonly expr: string;
    readonly point: readonly [number, number, number];
    readonly value: GoldenNumber;
    readonly grad: readonly GoldenNumber[];
    readonly note: string;
  }[];
  readonly malformed: readonly (GoldenInput & {
    readonly id: string;
    readonly reason: string;
    readonly pos: number | null;
    readonly pos_any?: readonly number[];
  })[];
  readonly either: readonly (GoldenInput & {
    readonly id: string;
    readonly value: GoldenNumber;
    readonly note: string;
  })[];
}

export interface GoldenInput {
  readonly input?: string;
  readonly gen?: readonly (readonly [string, number])[];
}

export interface GoldenDatasets {
  readonly rows: readonly {
    readonly name: 'moons' | 'circles';
    readonly n: number;
    readonly factor?: number;
    readonly points: readonly (readonly [number, number])[];
    /** 0 or 1. */
    readonly labels: readonly number[];
  }[];
  /** Ranges [min, median, max] over many seeds. */
  readonly noise: readonly {
    readonly name: 'moons' | 'circles';
    readonly n: number;
    readonly noise: number;
    readonly factor?: number;
    readonly residual_std: readonly [number, number, number];
    readonly residual_abs_mean: readonly [number, number, number];
    readonly residual_abs_max: readonly [number, number, number];
  }[];
}

/** One layer: `w[out][in]`, `b[out]`. */
export interface GoldenLayer {
  readonly w: readonly (readonly number[])[];
  readonly b: readonly number[];
}

export interface GoldenTraining {
  readonly header: { readonly steps: readonly number[] };
  readonly datasets: Readonly<
    Record<
      string,
      {
        readonly x: readonly (readonly number[])[];
        readonly y: readonly number[];
        readonly grid: readonly (readonly number[])[];
        readonly order?: readonly number[];
      }
    >
  >;
  readonly runs: readonly {
    readonly id: string;
    readonly dataset: string;
    readonly hidden: readonly number[];
    readonly activation: 'tanh' | 'relu' | 'leaky_relu' | 'sigmoid' | 'linear';
    readonly loss: 'mse' | 'hinge' | 'bce';
    readonly l2: number;
    readonly optimizer: 'sgd' | 'momentum' | 'adam';
    readonly lr: number;
    /** 0: all points at every update. */
    readonly batch: number;
    readonly init: readonly GoldenLayer[];
    /** Loss on the whole data set after `header.steps` updates. */
    readonly loss_at: readonly number[];
    readonly batch_loss_at?: readonly number[];
    readonly grad0: readonly GoldenLayer[];
    readonly final: readonly GoldenLayer[];
    readonly predictions: readonly number[];
    readonly accuracy: number;
  }[];
}

export interface GoldenDemo {
  readonly x: readonly (readonly [number, number])[];
  readonly y: readonly number[];
  readonly init: readonly GoldenLayer[];
  readonly steps: readonly {
    readonly k: number;
    readonly lr: number;
    readonly loss: number;
    readonly accuracy: number;
  }[];
  readonly final: readonly GoldenLayer[];
  readonly grid: readonly (readonly [number, number])[];
  readonly predictions: readonly number[];
}

/** A single assignment: `args` are names of nodes or numbers. */
export interface GoldenInstruction {
  readonly name: string;
  readonly op: 'add' | 'sub' | 'mul' | 'div' | 'pow' | 'neg' | 'relu' | 'tanh' | 'sigmoid' | 'exp' | 'log';
  readonly args: readonly (string | number)[];
}

export interface GoldenPrograms {
  readonly programs: readonly {
    readonly name: string;
    readonly inputs: Readonly<Record<string, number>>;
    readonly program: readonly GoldenInstruction[];
    readonly output: string;
    readonly values: Readonly<Record<string, number>>;
    readonly grads: Readonly<Record<string, number>>;
  }[];
  /** Run `body` `times` times, then replace each carried variable, all at once, by the value named. */
  readonly loops: readonly {
    readonly name: string;
    readonly inputs: Readonly<Record<string, number>>;
    readonly body: readonly GoldenInstruction[];
    readonly carry: Readonly<Record<string, string>>;
    readonly times: number;
    readonly output: string;
    readonly value: number;
    readonly grads: Readonly<Record<string, number>>;
  }[];
}
