/** An element of MathML: its name, and its children, elements or characters. */
interface Element {
  name: string;
  children: (Element | string)[];
}

/** Reads MathML that is well-formed, as it is if this does not throw. */
function parse(text: string): Element {
  const root: Element = { name: 'root', children: [] };
  const open = [root];
  for (const [, closing, name, empty, characters] of text.matchAll(
    /<(\/?)([a-z]+)(?:[^<>"]|"[^"]*")*?(\/?)>|([^<>]+)/g,
  )) {
    const at = open[open.length - 1];
    if (characters) at.children.push(characters);
    else if (closing) {
      if (at.name !== name) throw new Error(`</${name}> closes <${at.name}>`);
      open.pop();
    } else {
      const element: Element = { name, children: [] };
      at.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open[1].name}> is not closed`);
  return root;
}

const ACCENTS: Record<string, string> = { '^': '\u0302', ˉ: '\u0304' };

/** MathML in a line of plain characters, without any brackets and spaces. */
export const linear = (mathml: string): string => bare(written(parse(mathml)));

/** A line without brackets and spaces, and with one character for each meaning. */
export const bare = (line: string): string =>
  line
    .replace(/[\s\u2061\u2009(){}]/g, '')
    .replaceAll('&gt;', '>')
    .replaceAll('∑', 'Σ')
    .replaceAll('⋅', '·')
    .replaceAll('∼', '~')
    .replaceAll('∥', '‖')
    .replaceAll('^′', '′')
    .replaceAll('∣', '|')
    .normalize('NFD');

function written(node: Element | string): string {
  if (typeof node === 'string') return node;
  const [a = '', b = '', c = ''] = node.children.map(written);
  switch (node.name) {
    case 'mfrac':
      return `${a}/${b}`;
    case 'msub':
    case 'munder':
      return `${a}_${b}`;
    case 'msup':
      return `${a}^${b}`;
    case 'mover':
      return `${a}${ACCENTS[b]}`;
    case 'msubsup':
    case 'munderover':
      return `${a}_${b}^${c}`;
    case 'msqrt':
      return `√${a}`;
    case 'mtr':
      return `${a}${b},`;
    case 'mtable':
      return node.children.map(written).join('').slice(0, -1);
    default:
      return node.children.map(written).join('');
  }
}
