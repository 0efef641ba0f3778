// Typesets the equations of the page as MathML, which browsers draw and screen readers read by themselves: nothing of
// KaTeX, none of its fonts and styles, is part of the page. Writes src/ui/words/equations.json anew:
// node scripts/equations.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import katex from 'katex';

const file = (/** @type {string} */ name) => new URL(`../src/ui/words/${name}`, import.meta.url);

/**
 * Name → MathML, from lines of "name | TeX | plain characters".
 * @param {string} source
 * @returns {Record<string, string>}
 */
export function typeset(source) {
  const lines = source.split('\n').filter((line) => line && !line.startsWith('%'));
  return Object.fromEntries(
    lines.map((line) => {
      const [name, tex, plain] = line.split(' | ');
      return [name, mathml(tex, plain)];
    }),
  );
}

/** @param {string} tex @param {string} plain */
function mathml(tex, plain) {
  // No equation is too tall for its line: what is fit for a display is, too.
  const html = katex.renderToString(tex, { output: 'mathml', displayMode: true, throwOnError: true });
  const drawn = /<semantics>(.*)<annotation/s.exec(html)?.[1];
  if (!drawn || !plain) throw new Error(`the equation ${tex} has no MathML or no plain words`);
  // What is more than one letter is the name of a function: upright, also where a style makes letters italic.
  const upright = drawn.replace(/<mi>(?=[^<]{2})/g, '<mi mathvariant="normal">');
  return `<math displaystyle="true" alttext="${plain}">${upright}</math>`;
}

if (process.argv[1] === import.meta.filename) {
  const equations = typeset(readFileSync(file('equations.tex'), 'utf8'));
  writeFileSync(file('equations.json'), `${JSON.stringify(equations, undefined, 2)}\n`);
}
