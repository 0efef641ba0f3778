/** The same text, in which a line never ends within "N = 2 to 9", "τ = 1.5" or "82 %". */
export const unbroken = (text: string): string =>
  text
    .replace(/(\bN′?|τ_net|τ|ε) = /g, '$1\u00a0=\u00a0')
    .replace(/(\d) %/g, '$1\u00a0%')
    .replace(/(\d) to (\d)/g, '$1\u00a0to\u00a0$2');
