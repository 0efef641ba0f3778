import { Popover } from '@mantine/core';
import { MOST_LANES } from '../../../config/counts';
import { useExperiment } from '../../../state/experiment';
import { useShallow } from '../../../state/shallow';
import choice from '../../parts/choice.module.css';
import { ChevronDown } from '../../parts/icons';
import { tauWords } from '../../text/summary';
import { Symbols } from '../../theme/Symbols';
import type { ControlProps } from './Control';
import { Running } from './Row';
import { TauForm } from './TauForm';

/** The time constants: in words that open a form. */
export function TauControl({ laneId, label, helpId }: ControlProps) {
  const { words, running } = useExperiment(
    useShallow(({ lanes }) => {
      const { draft, config } = lanes.find(({ id }) => id === laneId) ?? lanes[0];
      const [words, running] = [tauWords(draft), tauWords(config)];
      return { words, running: words === running ? undefined : running };
    }),
  );
  // Four columns are narrow.
  const brief = useExperiment(({ lanes }) => laneId !== undefined && lanes.length === MOST_LANES);
  return (
    <>
      <Running words={running} />
      <Popover position="bottom-start" trapFocus width={300}>
        <Popover.Target>
          <button
            type="button"
            className={choice.choice}
            data-waits={running !== undefined}
            aria-label={`${label}: ${words}`}
            aria-describedby={helpId}
          >
            <span>
              <Symbols>{brief ? words.replace('from ', '') : words}</Symbols>
            </span>
            <ChevronDown />
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={label}>
          <TauForm laneId={laneId} />
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
