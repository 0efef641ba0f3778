import { Popover } from '@mantine/core';
import { useRef, useState } from 'react';
import { useExperiment } from '../../../state/experiment';
import { useShallow } from '../../../state/shallow';
import buttons from '../../theme/button.module.css';
import bar from '../topbar/topbar.module.css';
import { copy } from './copy';
import { link } from './link';
import classes from './share.module.css';

/** The address of the experiment, to be given to somebody else. */
export function ShareMenu() {
  return (
    <Popover position="bottom-end" width={340} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={bar.word}>
          Share
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Share">
        <Share />
      </Popover.Dropdown>
    </Popover>
  );
}

function Share() {
  const drafts = useExperiment(useShallow(({ lanes }) => lanes.map(({ draft }) => draft)));
  const [copied, setCopied] = useState<boolean>();
  const box = useRef<HTMLInputElement>(null);
  const select = () => box.current?.select();
  return (
    <div className={classes.share}>
      <div>
        <input
          ref={box}
          readOnly
          aria-label="Link to this experiment"
          value={link(drafts)}
          onFocus={select}
          data-autofocus
        />
        <button
          type="button"
          className={buttons.filled}
          onClick={async () => {
            const done = await copy(link(drafts));
            setCopied(done);
            if (!done) select();
          }}
        >
          Copy
        </button>
      </div>
      <p role="status">
        {copied === undefined && contents(drafts.length)}
        {copied === true && 'Copied.'}
        {copied === false &&
          'This browser does not let the page copy: the link is selected, copy it yourself.'}
      </p>
    </div>
  );
}

const contents = (lanes: number) =>
  `It holds all settings of ${lanes === 1 ? 'the lane' : 'all lanes'}, ready to play; the trained networks stay here.`;
