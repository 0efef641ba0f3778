import { useLayoutEffect, useRef, useState } from 'react';
import { IconButton } from '../../parts/IconButton';
import { CloseIcon } from '../../parts/icons';
import { useLayout } from '../../parts/use-layout';
import { Symbols } from '../../theme/Symbols';
import type { SheetPlace } from '../places';
import { Presets } from '../presets/Presets';
import { RemovedNote } from '../RemovedNote';
import { GROUPS } from './groups';
import { HelpContext } from './help';
import { LanesHead } from './LanesHead';
import row from './row.module.css';
import { SettingGroup } from './SettingGroup';
import { ShortcutsRow } from './ShortcutsRow';
import classes from './sheet.module.css';
import { WaitingBar } from './WaitingBar';

/** Every setting of the experiment. */
export function Sheet({ place, onClose }: { place: SheetPlace; onClose(): void }) {
  const { sheetPushes } = useLayout();
  const [help, setHelp] = useState<string>();
  const body = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const target = body.current?.querySelector<HTMLElement>(`[data-place="${place}"]`);
    const control =
      target?.querySelector<HTMLElement>('button:not([data-term]), input, [role="slider"]') ?? target;
    if (target && rows.current) bringToMiddle(target, rows.current);
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
        <div ref={rows} className={classes.rows}>
          <Presets />
          <LanesHead />
          {!sheetPushes && <RemovedNote className={row.removed} />}
          {GROUPS.map((group) => (
            <SettingGroup key={group.title} group={group} />
          ))}
          <ShortcutsRow />
        </div>
        <WaitingBar />
      </div>
    </HelpContext>
  );
}

/** Scrolls within one element alone, where scrollIntoView would move the page around it as well. */
function bringToMiddle(target: Element, scroller: Element): void {
  const [inner, outer] = [target, scroller].map((element) => element.getBoundingClientRect());
  scroller.scrollTop += inner.top + inner.height / 2 - (outer.top + outer.height / 2);
}
