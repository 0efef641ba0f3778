/** The largest network file that is read or written, in bytes: all that 4,096 leaky units and their momentum take. */
export const MAX_BYTES = 256 * 2 ** 20;
/** The largest zip: the networks of four lanes. */
export const MAX_ZIP_BYTES = 4 * MAX_BYTES;

/** Throws one sentence where a file is larger than any that is read. */
export function checkSize(bytes: number, most = MAX_BYTES): void {
  if (bytes > most) throw new Error(`file: larger than ${most / 2 ** 20} MiB`);
}
