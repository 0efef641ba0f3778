import { multiplyTransposed } from './matrix';

/** Rows that are taken together, and variables whose products are worked out together. */
const CHUNK = 256;
const BLOCK = 32;

/**
 * The covariance matrix of many variables, streamed: rows come in pieces and none is kept. Sums are of x − x(1), so
 * that large means cost no digits.
 */
export class Covariance {
  /** Rows so far. */
  count = 0;
  private readonly origin: Float64Array;
  private readonly totals: Float64Array;
  /** Σ (x − x(1)) (x − x(1))ᵀ: [variables, variables], of which the lower triangle counts. */
  private readonly products: Float64Array;
  private readonly columns: Float64Array;
  private readonly product: Float64Array;

  constructor(readonly variables: number) {
    this.origin = new Float64Array(variables);
    this.totals = new Float64Array(variables);
    this.products = new Float64Array(variables * variables);
    this.columns = new Float64Array(variables * CHUNK);
    this.product = new Float64Array(BLOCK * variables);
  }

  /** Takes more rows: [rows, variables]. */
  add(rows: Float32Array): void {
    const { variables: H } = this;
    if (this.count === 0) this.origin.set(rows.subarray(0, H));
    for (let at = 0; at < rows.length; at += CHUNK * H) this.addChunk(rows.subarray(at, at + CHUNK * H));
  }

  /** 1/(n − 1) Σ (x − x̄)(x − x̄)ᵀ: [variables, variables]. */
  matrix(): Float64Array {
    const { variables: H, totals, products, count: n } = this;
    const result = new Float64Array(H * H);
    for (let i = 0; i < H; i++) {
      for (let j = 0; j <= i; j++) {
        const covariance = (products[i * H + j] - (totals[i] * totals[j]) / n) / (n - 1);
        result[i * H + j] = covariance;
        result[j * H + i] = covariance;
      }
    }
    return result;
  }

  private addChunk(rows: Float32Array): void {
    const { variables: H, columns, origin, totals, products, product } = this;
    const R = rows.length / H;
    for (let r = 0; r < R; r++) {
      for (let i = 0; i < H; i++) {
        const x = rows[r * H + i] - origin[i];
        columns[i * R + r] = x;
        totals[i] += x;
      }
    }
    for (let first = 0; first < H; first += BLOCK) {
      const end = Math.min(H, first + BLOCK);
      multiplyTransposed(columns.subarray(first * R, end * R), columns, product, end - first, R, end);
      for (let i = first; i < end; i++) {
        for (let j = 0; j < end; j++) products[i * H + j] += product[(i - first) * end + j];
      }
    }
    this.count += R;
  }
}
