/** When a change takes effect: in the running network, or only in a new one. */
export type Applies = 'live' | 'reset';

interface Common {
  /** The name on the page. */
  label: string;
  /** The short name in the address of the page; once published it never changes its meaning. */
  url: string;
  /** One line that explains it. */
  help: string;
  applies: Applies;
  /** The field from which this one takes its default, until it is set to something else. */
  defaultFrom?: string;
}

export interface NumberField extends Common {
  kind: 'number';
  default: number;
  /** What a run accepts. */
  min: number;
  max: number;
  integer?: boolean;
  /** What the page's slider covers, where that is less; its step; its scale. */
  slider?: { min: number; max: number; step?: number; scale?: 'log' };
  /** How the number is written: `percent` shows 0.98 as 98 %. */
  format?: 'percent';
}

export interface ChoiceField<T extends string = string> extends Common {
  kind: 'choice';
  default: T;
  /** Value → how it is written on the page. */
  options: Record<T, string>;
}

export interface SwitchField extends Common {
  kind: 'switch';
  default: boolean;
}

/** The probability of a 1: a number, or `uniform` for one drawn from U(0, 1) for every sequence. */
export interface ProbabilityField extends Common {
  kind: 'probability';
  default: number | 'uniform';
}

/** A text that is read by rules of its own, which the schema knows. */
export interface TextField extends Common {
  kind: 'text';
  default: string;
}

export type Field = TextField | NumberField | ChoiceField | SwitchField | ProbabilityField;

export const number = (field: Omit<NumberField, 'kind'>): NumberField => ({ kind: 'number', ...field });
/** What can be chosen follows from the keys of the options alone, so that it is not just any string. */
export const choice = <T extends string>(
  field: Omit<ChoiceField, 'kind' | 'default' | 'options'> & {
    default: NoInfer<T>;
    options: Record<T, string>;
  },
): ChoiceField<T> => ({
  kind: 'choice',
  ...field,
});
