import style from './equation.module.css';
import { type EquationName, mathml } from './equations';

/** An equation, as browsers draw MathML and screen readers read it. */
export const Equation = ({ name }: { name: EquationName }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: typeset from a file of ours when that is written; React has no types for MathML
  <div className={style.equation} dangerouslySetInnerHTML={{ __html: mathml(name) }} />
);
