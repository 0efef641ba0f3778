import { useLayoutEffect, useRef, useState } from 'react';
import { Symbols } from '../../theme/Symbols';
import { IconButton } from '../IconButton';
import { CloseIcon } from '../icons';
import type { Place } from '../places';
import { ChoiceRow } from './ChoiceRow';
import { CurriculumRow } from './CurriculumRow';
import { HelpContext } from './help';
import { LanesHead } from './LanesHead';
import { MoreRows } from './MoreRows';
import { NumberRow } from './NumberRow';
import { SlidingRows } from './SlidingRows';
import classes from './sheet.module.css';
import { TauRow } from './TauRow';
import { WaitingBar } from './WaitingBar';

/** Every setting of the experiment. */
export function Sheet({ place, onClose }: { place: Place; onClose(): void }) {
  const [help, setHelp] = useState<string>();
  const body = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const target = body.current?.querySelector<HTMLElement>(`[data-place="${place}"]`);
    const control = target?.querySelector<HTMLElement>('button, input, [role="slider"]') ?? target;
    target?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
    // Where the sheet covers the page, Mantine moves the focus itself, to what carries this mark.
    control?.setAttribute('data-autofocus', '');
  }, [place]);

  return (
    <HelpContext value={setHelp}>
      <div className={classes.sheet} ref={body}>
        <header>
          <h2 tabIndex={-1} data-place="experiment">
            Experiment
          </h2>
          <IconButton label="Close" onClick={onClose}>
            <CloseIcon />
          </IconButton>
          <p>
            <Symbols>{help ?? 'Point at a setting, or move to it, to read here what it does.'}</Symbols>
          </p>
        </header>
        <div className={classes.rows}>
          <LanesHead />
          <CurriculumRow />
          <SlidingRows />
          <TauRow />
          <NumberRow fieldKey="network.units" place="network" />
          <ChoiceRow fieldKey="task.kind" place="task" />
          <NumberRow fieldKey="training.learningRate" place="training" />
          <NumberRow fieldKey="curriculum.threshold" />
          <NumberRow fieldKey="curriculum.stopN" />
          <NumberRow fieldKey="training.momentum" />
          <NumberRow fieldKey="training.clipNorm" />
          <NumberRow fieldKey="training.batchSize" />
          <NumberRow fieldKey="training.stepsPerEpoch" />
          <NumberRow fieldKey="seed" place="seed" />
          <MoreRows />
        </div>
        <WaitingBar />
      </div>
    </HelpContext>
  );
}
