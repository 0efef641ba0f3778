import EQUATIONS from './equations.json';

export type EquationName = keyof typeof EQUATIONS;

/** The equation of that name; none where none has been typeset. */
export const equationsNamed = (name: string): readonly EquationName[] =>
  name in EQUATIONS ? [name as EquationName] : [];

/** An equation as MathML, typeset by scripts/equations.mjs. */
export const mathml = (name: EquationName): string => EQUATIONS[name];
