import { IconButton } from '../../parts/IconButton';
import { SlidersIcon } from '../../parts/icons';
import type { PageLayout } from '../../parts/use-layout';
import { hidden } from '../../parts/view';
import { Readout } from '../readout/Readout';
import { ShareMenu } from '../share/ShareMenu';
import { Transport } from '../transport/Transport';
import { Brand } from './Brand';
import { FileMenu } from './FileMenu';
import { PageLinks } from './PageLinks';
import { PageMenu } from './PageMenu';
import { ThemeToggle } from './ThemeToggle';
import { TourButton } from './TourButton';
import classes from './topbar.module.css';

interface TopBarProps {
  layout: PageLayout;
  /** Opens the panel where it is a drawer. */
  onPanel(): void;
}

/** The name, the transport, where every lane is, and the menus; on a phone only the name and the menus. */
export function TopBar({ layout: { menusStand, panelStands, isPhone }, onPanel }: TopBarProps) {
  return (
    <header className={classes.bar}>
      <Brand hidden={hidden.has('brand')} />
      {!isPhone && (
        <>
          <Transport />
          {!hidden.has('readout') && <Readout short={!panelStands} />}
        </>
      )}
      <div className={classes.menus}>
        {panelStands && !hidden.has('pages') && (
          <>
            <PageLinks at="Train" site="./" />
            <span className={classes.divider} />
          </>
        )}
        {panelStands && !hidden.has('share') && <ShareMenu />}
        {menusStand ? (
          <>
            {!hidden.has('file') && <FileMenu />}
            {!hidden.has('tour') && <TourButton />}
            {!hidden.has('theme') && (
              <>
                <span className={classes.divider} />
                <ThemeToggle />
              </>
            )}
          </>
        ) : (
          <>
            {!panelStands && !hidden.has('panel') && (
              <IconButton label="Experiment" aria-haspopup="dialog" data-tour="change" onClick={onPanel}>
                <SlidersIcon />
              </IconButton>
            )}
            <PageMenu withTransport={isPhone} inBar={panelStands ? ['share', 'pages'] : []} />
          </>
        )}
      </div>
    </header>
  );
}
