import { strToU8, Unzip, UnzipInflate, zipSync } from 'fflate';
import { called } from '../config/explain';

/** How many bytes are unpacked before it is looked whether that are too many. */
const PIECE = 2 ** 16;
/** Of the ways to pack a file, those that all programs know: not at all, and Deflate. */
const METHODS = [0, 8];

/** The years that a zip can say. */
const YEARS = [1980, 2099];

/** Files by their paths as one zip, packed quickly: long histories take seconds, weights hardly shrink. */
export function zip(
  files: Record<string, string | Uint8Array>,
  createdAt = new Date(0),
): Uint8Array<ArrayBuffer> {
  const bytes = Object.entries(files).map(([path, file]) => [
    path,
    typeof file === 'string' ? strToU8(file) : file,
  ]);
  return zipSync(Object.fromEntries(bytes), {
    mtime: writable(createdAt),
    level: 1,
  }) as Uint8Array<ArrayBuffer>;
}

/** The time, or where no zip can say it, the nearest that it can. */
function writable(time: Date): Date {
  const [first, last] = YEARS;
  const year = time.getFullYear();
  if (year < first) return new Date(first, 0, 1);
  return year > last ? new Date(last, 11, 31) : time;
}

/** Whether bytes begin as a zip does, also one of nothing. */
export const isZip = ([first, second, third]: Uint8Array): boolean =>
  first === 0x50 && second === 0x4b && (third === 3 || third === 5);

interface Limits {
  /** The most files that are looked at. */
  files: number;
  /** The most bytes that a file of this path may have unpacked; undefined for files that are not wanted. */
  size(path: string): number | undefined;
}

/**
 * The wanted files of a zip by their paths. No file is unpacked further than it may be, whatever size it
 * claims to have; throws one sentence where one is too large, comes twice or cannot be unpacked.
 */
export function unzip(bytes: Uint8Array, limits: Limits): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let seen = 0;
  let fault: Error | undefined;
  const unpacker = new Unzip((file) => {
    if (++seen > limits.files) throw new Error(`file: a zip of more than ${limits.files} files`);
    const path = file.name.replaceAll('\\', '/');
    const most = limits.size(path);
    if (most === undefined) return;
    if (files.has(path)) throw new Error(`${called(path)}: comes twice`);
    const tooLarge = () => new Error(`${called(path)}: larger than ${most / 2 ** 20} MiB unpacked`);
    if ((file.originalSize ?? 0) > most) throw tooLarge();
    if (!METHODS.includes(file.compression)) throw new Error(`${called(path)}: packed in an unknown way`);
    const pieces: Uint8Array[] = [];
    files.set(path, new Uint8Array());
    let size = 0;
    file.ondata = (error, piece, last) => {
      if (error) fault ??= new Error(`${called(path)}: cannot be unpacked (${error.message})`);
      if (error || fault) return;
      size += piece.length;
      if (size > most) throw tooLarge();
      pieces.push(piece);
      if (last) files.set(path, joined(pieces, size));
    };
    file.start();
  });
  unpacker.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      unpacker.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      if (fault) throw fault;
    }
  } catch (error) {
    // The unpacker's own errors carry a number.
    if (error instanceof Error && 'code' in error)
      throw new Error(`file: cannot be unpacked (${error.message})`);
    throw error;
  }
  return files;
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
