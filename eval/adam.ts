/** Decay of the mean and of the mean square of gradients, and what keeps their quotient finite (Kingma and Ba, ICLR 2015). */
const MEAN = 0.9;
const SQUARE = 0.999;
const LEAST = 1e-8;
/** How strongly weights are drawn to nought beside the gradient (Loshchilov and Hutter, ICLR 2019). */
const DECAY = 0.02;

/** Weights in rows of one width, learned by Adam; a row without a gradient stays as it is. */
export class Parameters {
  readonly rows: number;
  readonly values: Float32Array;
  readonly gradients: Float32Array;
  readonly #width: number;
  readonly #means: Float32Array;
  readonly #squares: Float32Array;
  readonly #touched = new Set<number>();
  #steps = 0;

  /** @param first gives the first value of each weight */
  constructor(rows: number, width: number, first: () => number) {
    this.rows = rows;
    this.#width = width;
    this.values = Float32Array.from({ length: rows * width }, first);
    this.gradients = new Float32Array(rows * width);
    this.#means = new Float32Array(rows * width);
    this.#squares = new Float32Array(rows * width);
  }

  row(at: number): Float32Array {
    return this.values.subarray(at * this.#width, (at + 1) * this.#width);
  }

  /** Adds a row, so many times, to a vector of its width or less. */
  addTo(vector: Float32Array, at: number, times: number): void {
    const from = at * this.#width;
    for (let i = 0; i < vector.length; i += 1) vector[i]! += this.values[from + i]! * times;
  }

  /** The product of a row with a vector of its width or less. */
  dot(at: number, vector: Float32Array): number {
    const from = at * this.#width;
    let sum = 0;
    for (let i = 0; i < vector.length; i += 1) sum += this.values[from + i]! * vector[i]!;
    return sum;
  }

  /** Adds a vector, so many times, to the gradient of a row. */
  pull(at: number, vector: Float32Array, times: number): void {
    const from = at * this.#width;
    for (let i = 0; i < vector.length; i += 1) this.gradients[from + i]! += vector[i]! * times;
    this.#touched.add(at);
  }

  /** Moves the rows that have gradients against these, and forgets them. */
  step(rate: number, decays: boolean): void {
    this.#steps += 1;
    const { values, gradients } = this;
    const [means, squares] = [this.#means, this.#squares];
    const size = (rate * Math.sqrt(1 - SQUARE ** this.#steps)) / (1 - MEAN ** this.#steps);
    const kept = decays ? 1 - rate * DECAY : 1;
    for (const at of this.#touched) {
      const end = (at + 1) * this.#width;
      for (let i = at * this.#width; i < end; i += 1) {
        const gradient = gradients[i]!;
        means[i] = MEAN * means[i]! + (1 - MEAN) * gradient;
        squares[i] = SQUARE * squares[i]! + (1 - SQUARE) * gradient * gradient;
        values[i] = kept * values[i]! - (size * means[i]!) / (Math.sqrt(squares[i]!) + LEAST);
        gradients[i] = 0;
      }
    }
    this.#touched.clear();
  }
}
