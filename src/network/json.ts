/** Deeper than any file of this program: its own need seven levels. */
const MAX_DEPTH = 32;
/** More than the history of a hundred thousand epochs; beyond it a file is built to exhaust the memory. */
const MAX_VALUES = 4_000_000;

/**
 * The value of a JSON text; throws one sentence where it is none, where it is nested or strewn beyond all
 * use, or where one name stands twice in an object, since all but one would silently be lost.
 * @param where what the text is called in that sentence
 */
export function readJson(text: string, where: string): unknown {
  if (text.trim() === '') throw new Error(`${where}: empty`);
  checkStructure(text, where);
  try {
    return JSON.parse(text);
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

/** Looks only at brackets, commas and names; what lies between them is for JSON.parse to judge. */
function checkStructure(text: string, where: string): void {
  const names: (Set<string> | undefined)[] = [];
  let values = 0;
  let last = { start: 0, end: 0 };
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
        const known = names.at(-1);
        const name = text.slice(last.start, last.end + 1);
        if (known?.has(name)) throw new Error(`${where}: ${shorten(name)} stands twice in one object`);
        known?.add(name);
        break;
      }
      case ',':
        if (++values > MAX_VALUES) throw new Error(`${where}: more than ${MAX_VALUES} values`);
        break;
    }
  }
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
