import { version as program } from '../../package.json';
import { describe } from '../config/explain';
import { z } from '../config/zod';

export const FORMAT = 'tau-playground/network';
export const VERSION = 1;

/** How every file of this program begins: what it is, and where it comes from. */
export const headerSchema = {
  format: z.literal(FORMAT).describe('What the file is.'),
  version: z.literal(VERSION).describe('The version of the format.'),
  createdAt: z
    .string()
    .max(64)
    .optional()
    .meta({ description: 'When it was written, ISO 8601.', format: 'date-time' }),
  generator: z.string().max(256).optional().describe('The program that wrote it, and its version.'),
};

/** @param createdAt left out where the same network is to give the same bytes */
export const headerOf = (createdAt?: Date, format: string = FORMAT) => ({
  format,
  version: VERSION,
  createdAt: createdAt?.toISOString(),
  generator: `tau-playground ${program}`,
});

/** Throws one sentence where a file is of another kind, or of another version. */
export function checkHeader(file: { format?: unknown; version?: unknown }, format: string = FORMAT): void {
  if (file.format !== format) throw new Error(`format: expected "${format}", got ${describe(file.format)}`);
  if (file.version !== VERSION) {
    throw new Error(`version: this program reads version ${VERSION}, the file has ${describe(file.version)}`);
  }
}
