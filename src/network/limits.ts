/** The largest network file that is read, in bytes. */
export const MAX_BYTES = 64 * 2 ** 20;

/** Throws one sentence where a file is larger than any network. */
export function checkSize(bytes: number): void {
  if (bytes > MAX_BYTES) throw new Error(`file: larger than ${MAX_BYTES / 2 ** 20} MiB`);
}
