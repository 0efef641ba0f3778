import { Fragment, useId, useState } from 'react';
import { getField } from '../../../config/draft';
import { FIELDS, type FieldKey } from '../../../config/fields';
import { useExperiment } from '../../../state/experiment';
import { ChevronDown } from '../../parts/icons';
import { hidden } from '../../parts/view';
import { within } from '../../text/sentence-case';
import { NetworksBox } from '../networks/NetworksBox';
import { EquationRow } from './EquationRow';
import { type Group, shownOf } from './groups';
import { useHelp } from './help';
import { OfferRow } from './OfferRow';
import classes from './row.module.css';
import { SettingRow } from './SettingRow';

/** The settings under one heading; those that are seldom changed are folded away. */
export function SettingGroup({ group }: { group: Group }) {
  const { title, place } = group;
  const { keys, more } = shownOf(group, hidden);
  if (keys.length === 0) return null;
  const said = FIELDS[keys[0]].label === title;
  return (
    <section data-place={place} data-said={said} className={classes.group}>
      <h3 className={said ? 'visually-hidden' : classes.title}>{title}</h3>
      {keys.map((key) => (
        <SettingRow key={key} fieldKey={key} />
      ))}
      {place === 'seed' && <NetworksBox />}
      <OfferRow place={place} />
      {more.length > 0 && <More title={title} keys={more} parts={group.parts} />}
      <EquationRow place={place} />
    </section>
  );
}

function More({ title, keys, parts }: { title: string; keys: readonly FieldKey[]; parts: Group['parts'] }) {
  // What differs from the default or from lane to lane is shown from the beginning.
  const [open, setOpen] = useState(() => keys.some(isUnusual));
  const id = useId();
  return (
    <>
      <div className={classes.row} {...useHelp('Settings that are seldom changed.')}>
        <span className={classes.label} id={`${id}-label`}>
          More
          <span className="visually-hidden"> of {title}</span>
        </span>
        <button
          type="button"
          className={classes.more}
          aria-expanded={open}
          aria-controls={id}
          aria-labelledby={`${id}-label ${id}-words`}
          onClick={() => setOpen(!open)}
        >
          <span id={`${id}-words`}>{keys.map((key) => within(FIELDS[key].label)).join(', ')}</span>
          <ChevronDown />
        </button>
      </div>
      <div id={id} hidden={!open}>
        {keys.map((key) => (
          <Fragment key={key}>
            {parts?.[key] && <h4 className={classes.part}>{parts[key]}</h4>}
            <SettingRow fieldKey={key} />
          </Fragment>
        ))}
      </div>
    </>
  );
}

const isUnusual = (key: FieldKey) =>
  useExperiment.getState().lanes.some(({ draft }) => getField(draft, key) !== FIELDS[key].default);
