import type { ReactNode } from 'react';
import { FIELDS, type FieldKey } from '../../../config/fields';
import { IN_EMBEDDED, PARTS, type Part, type View } from '../../../config/view';
import { Symbols } from '../../theme/Symbols';
import { GROUPS, keysOf } from '../sheet/groups';
import classes from './share.module.css';

interface LessonFormProps {
  view: View;
  onChange(view: View): void;
  /** What is needed for a page within another one. */
  children: ReactNode;
}

/** What each part is called. */
const NAMES: Readonly<Record<Part, string>> = {
  brand: 'name',
  readout: 'readout',
  panel: 'experiment',
  share: 'Share',
  file: 'File',
  runs: 'Runs',
  tour: 'Tour',
  words: 'words explained',
  theme: 'light and dark',
  pages: 'other pages',
};

/** What the page of the link is to leave out, for a teacher: parts of it, single settings, or all but the figures. */
export function LessonForm({ view, onChange, children }: LessonFormProps) {
  const { embedded, hidden } = view;
  const hide = (name: Part | FieldKey, hides: boolean) => {
    const next = new Set(hidden);
    if (hides) next.add(name);
    else next.delete(name);
    onChange({ embedded, hidden: next });
  };
  const box = (name: Part | FieldKey, label: string, gone = false) => (
    <label key={name} data-gone={gone}>
      <input
        type="checkbox"
        checked={gone || hidden.has(name)}
        disabled={gone}
        onChange={(event) => hide(name, event.currentTarget.checked)}
      />
      <span>
        <Symbols>{label}</Symbols>
      </span>
    </label>
  );
  return (
    <details className={classes.lesson}>
      <summary>For a lesson</summary>
      <label>
        <input
          type="checkbox"
          checked={embedded}
          onChange={(event) => onChange({ embedded: event.currentTarget.checked, hidden })}
        />
        <span>Within another page: transport and figures alone</span>
      </label>
      {embedded && children}
      <fieldset>
        <legend>Hide parts of the page</legend>
        {PARTS.map((part) => box(part, NAMES[part], embedded && IN_EMBEDDED.includes(part)))}
      </fieldset>
      <details>
        <summary>Hide single settings</summary>
        {GROUPS.map(({ title, keys, more }) => (
          <fieldset key={title}>
            <legend>{title}</legend>
            {[...keys, ...more].flatMap(keysOf).map((key) => box(key, FIELDS[key].label))}
          </fieldset>
        ))}
      </details>
    </details>
  );
}
