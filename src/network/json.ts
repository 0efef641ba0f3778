/** Deeper than any file of this program: its own need seven levels. */
const MAX_DEPTH = 32;
/** More than the longest history that a file has room for; beyond it a file is built to exhaust the memory. */
export const MAX_VALUES = 20_000_000;

/** Numbers that Python writes though JSON has none of them, and what JSON takes for the same; NaN counts as missing. */
const PYTHON_NUMBERS: Record<string, string> = { NaN: 'null', Infinity: '1e999' };

/**
 * The value of a JSON text; throws one sentence where it is none, where it is nested or strewn beyond all
 * use, or where one name stands twice in an object, since all but one would silently be lost. Python's NaN is null,
 * its Infinity is infinite.
 * @param where what the text is called in that sentence
 */
export function readJson(text: string, where: string): unknown {
  if (text.trim() === '') throw new Error(`${where}: empty`);
  const plain = withPlainNumbers(text, checkStructure(text, where));
  try {
    return JSON.parse(plain);
  } catch (error) {
    const reason = (error as Error).message.replace(/[\s\p{C}]+/gu, ' ').slice(0, 120);
    throw new Error(`${where}: not JSON (${reason})`);
  }
}

/** An object, not an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const shorten = (text: string) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 57)}…`;
};

/** A number of Python's that stands in a text. */
interface PythonNumber {
  at: number;
  word: string;
}

/**
 * Looks only at brackets, commas and names, and for what people and Python write in the place of JSON; all else is for
 * JSON.parse to judge. Gives the places of Python's numbers.
 */
function checkStructure(text: string, where: string): PythonNumber[] {
  const names: (Set<string> | undefined)[] = [];
  const found: PythonNumber[] = [];
  let values = 0;
  let last: { start: number; end: number } | undefined;
  for (let i = 0; i < text.length; i++) {
    switch (text[i]) {
      case '"': {
        last = { start: i, end: endOfString(text, i) };
        i = last.end;
        break;
      }
      case '{':
      case '[':
        names.push(text[i] === '{' ? new Set() : undefined);
        if (names.length > MAX_DEPTH) throw new Error(`${where}: nested deeper than ${MAX_DEPTH} levels`);
        break;
      case '}':
      case ']':
        names.pop();
        break;
      case ':': {
        if (!last) break;
        const known = names.at(-1);
        const name = text.slice(last.start, last.end + 1);
        if (known?.has(name)) throw new Error(`${where}: ${shorten(name)} stands twice in one object`);
        known?.add(name);
        last = undefined;
        break;
      }
      case ',':
        if (++values > MAX_VALUES) throw new Error(`${where}: more than ${MAX_VALUES} values`);
        last = undefined;
        break;
      case 'N':
      case 'I': {
        const word = Object.keys(PYTHON_NUMBERS).find((each) => text.startsWith(each, i));
        if (word) {
          found.push({ at: i, word });
          i += word.length - 1;
          break;
        }
        throwIfPython(text, i, where);
        break;
      }
      case 'T':
      case 'F':
      case "'":
        throwIfPython(text, i, where);
        break;
      case '“':
      case '”':
      case '„':
        throw new Error(`${where}: not JSON: names stand in straight quotes "…" there, not in “…”`);
    }
  }
  return found;
}

/** Only in what begins as JSON does: of any other text nothing is known. */
function throwIfPython(text: string, at: number, where: string): void {
  if (!/^\s*[[{]/.test(text) || !/^(?:'|True\b|False\b|None\b)/.test(text.slice(at, at + 6))) return;
  throw new Error(
    `${where}: written as Python prints it, which is not JSON ('…', True, None): write it with json.dump`,
  );
}

function withPlainNumbers(text: string, found: readonly PythonNumber[]): string {
  if (found.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { at, word } of found) {
    pieces.push(text.slice(from, at), PYTHON_NUMBERS[word]);
    from = at + word.length;
  }
  return pieces.join('') + text.slice(from);
}

/** The place of the quotation mark that ends the string that begins at `start`, or of the text's end. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}
