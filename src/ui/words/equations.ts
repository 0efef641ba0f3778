import EQUATIONS from './equations.json';

export type EquationName = keyof typeof EQUATIONS;

/** An equation as MathML, typeset by scripts/equations.mjs. */
export const mathml = (name: EquationName): string => EQUATIONS[name];
