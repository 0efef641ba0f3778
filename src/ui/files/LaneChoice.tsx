import { useEffect, useRef } from 'react';
import { cancel, choose, useOpenedFiles } from '../../state/opened-files';
import { LaneSample } from '../lane/LaneSample';
import { useFullName, useLaneIds } from '../lane/use-lanes';
import { IconButton } from '../parts/IconButton';
import { CloseIcon } from '../parts/icons';
import buttons from '../theme/button.module.css';
import { Symbols } from '../theme/Symbols';
import classes from './lane-choice.module.css';

/** Asks which lane an opened file belongs in, one file after another. */
export function LaneChoice() {
  const [waiting, ...others] = useOpenedFiles((state) => state.waiting);
  const ids = useLaneIds();
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (waiting) group.current?.querySelector('button')?.focus();
  }, [waiting]);
  if (!waiting) return null;
  const what = waiting.opened.kind === 'network' ? 'the network' : 'the settings';
  const more = others.length > 0 ? ` (${others.length} more to come)` : '';
  return (
    <fieldset
      ref={group}
      className={classes.choice}
      onKeyDown={({ key }) => {
        if (key === 'Escape') cancel();
      }}
    >
      <legend>
        {waiting.name}: put {what} in the place of which lane?{more}
      </legend>
      {ids.map((id) => (
        <LaneButton key={id} id={id} onClick={() => choose(id)} />
      ))}
      <IconButton label="Open nothing" onClick={cancel}>
        <CloseIcon />
      </IconButton>
    </fieldset>
  );
}

function LaneButton({ id, onClick }: { id: number; onClick(): void }) {
  const name = useFullName(id);
  return (
    <button type="button" className={buttons.button} onClick={onClick}>
      <LaneSample id={id} />
      <Symbols>{name}</Symbols>
    </button>
  );
}
