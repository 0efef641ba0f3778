/** What differs between cells, in WGSL; their equations are in the files of src/cells. All of it is for four sequences at once. */
export interface CellProgram {
  /** How many vectors of H numbers a time step leaves; h is the first. */
  parts: number;
  /** How many vectors of sums over time there are beside those of input weights and biases. */
  beside: number;
  /** What both directions use. */
  helpers: string;
  /**
   * `after(i, at, was, before, x)`: h(t) of neuron i, from the products `sum0`, `sum1`, … of W with h(t−1), one a block, of which
   * `before` is the neuron's own. It leaves other parts with `keep(at, part, i, value)`, and finds earlier ones with `kept(was, part, i)`.
   */
  after: string;
  /**
   * `through(n, i, to, at, was, dh, x)`: takes ∂L/∂h(t) of neuron i, the n-th of its invocation, back to ∂L/∂ what W's product gives,
   * which it leaves with `delta(to, block, i, value)`. It adds to the sums over time with `add(which, i, value)`: [Σ d x, Σ d] of every
   * block, then those of the cell. It returns what of ∂L/∂h(t−1) comes past the product.
   */
  through: string;
}
