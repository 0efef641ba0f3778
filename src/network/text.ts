/** How the bytes of a text are encoded: as its byte order mark says, else as its first two bytes show. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: all our texts begin with a sign that takes one byte in UTF-8, and two here.
  if (first > 0 && second === 0) return 'utf-16le';
  return first === 0 && second > 0 ? 'utf-16be' : 'utf-8';
}

/** Bytes as text, in UTF-8 or UTF-16, without the byte order mark; throws one sentence where they are none. */
export function textOf(bytes: Uint8Array, where = 'file'): string {
  try {
    // What was encoded anew has a second mark.
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes).replace(/^\uFEFF/, '');
  } catch {
    throw new Error(`${where}: neither text in UTF-8 or UTF-16 nor a file of another kind that is read here`);
  }
}
