import { createHash } from 'node:crypto';

/** A digest of a value, the same for the same JSON. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
