import { expect } from 'vitest';

/** Arrays of numbers that are equal are seen to be so at once; as any other objects they take microseconds a number. */
function areEqualArrays(a: unknown, b: unknown): true | undefined {
  if (!isArrayOfNumbers(a) || !isArrayOfNumbers(b)) return undefined;
  if (a.constructor !== b.constructor || a.length !== b.length) return undefined;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return undefined;
  return true;
}

const isArrayOfNumbers = (value: unknown): value is Float32Array | Float64Array | Uint8Array =>
  value instanceof Float32Array || value instanceof Float64Array || value instanceof Uint8Array;

// Files that share a context set up anew, each.
const global = globalThis as { comparesArrays?: boolean };
if (!global.comparesArrays) expect.addEqualityTesters([areEqualArrays]);
global.comparesArrays = true;
