/** A fault of a setting without its path: it is shown where the setting is. */
export function faultWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `Not changed: ${message.replace(/^[\w.]+: /, '')}.`;
}
