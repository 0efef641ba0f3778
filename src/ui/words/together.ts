import { formatField, getField } from '../../config/draft';
import type { RunConfig } from '../../config/schema';
import type { EquationName } from './equations';
import type { Letter, Of } from './in-force';

/** What the settings of all lanes mean, everything once. */
export interface Together {
  /** With the places of the lanes that follow it, where not all do. */
  equations: readonly { name: EquationName; lanes?: readonly number[] }[];
  /** With the value that it has now, or those it has in the lanes. */
  letters: readonly (Letter & { value?: string })[];
  section?: string;
}

export function together(configs: readonly RunConfig[], of: Of): Together {
  const each = configs.map(of);
  const names = [...new Set(each.flatMap(({ equations }) => equations))];
  const letters = new Map(each.flatMap(({ letters }) => letters.map((letter) => [letter.words, letter])));
  const sections = new Set(each.map(({ section }) => section));
  return {
    equations: names.map((name) => {
      const lanes = each.flatMap(({ equations }, lane) => (equations.includes(name) ? lane : []));
      return lanes.length === configs.length ? { name } : { name, lanes };
    }),
    letters: [...letters.values()].map((letter) => ({ ...letter, value: valuesOf(letter, configs) })),
    section: sections.size === 1 ? [...sections][0] : undefined,
  };
}

const valuesOf = ({ field }: Letter, configs: readonly RunConfig[]): string | undefined =>
  field && [...new Set(configs.map((config) => formatField(field, getField(config, field))))].join(' | ');
