import type { PageLayout } from '../../layout/use-layout';
import { IconButton } from '../IconButton';
import { SlidersIcon } from '../icons';
import { Readout } from '../readout/Readout';
import { Transport } from '../transport/Transport';
import { FileMenu } from './FileMenu';
import { Logo } from './Logo';
import { PageMenu } from './PageMenu';
import { ThemeToggle } from './ThemeToggle';
import classes from './topbar.module.css';

interface TopBarProps {
  layout: PageLayout;
  /** Opens the panel where it is a drawer. */
  onPanel(): void;
}

/** The name, the transport, where every lane is, and the menus; on a phone only the name and the menus. */
export function TopBar({ layout: { panelStands, isPhone }, onPanel }: TopBarProps) {
  return (
    <header className={classes.bar}>
      <div className={classes.brand}>
        <Logo />
        <h1>Tau Playground</h1>
      </div>
      {!isPhone && (
        <>
          <Transport />
          <Readout short={!panelStands} />
        </>
      )}
      <div className={classes.menus}>
        {panelStands ? (
          <>
            <FileMenu />
            <span className={classes.divider} />
            <ThemeToggle />
          </>
        ) : (
          <>
            <IconButton label="Experiment" aria-haspopup="dialog" onClick={onPanel}>
              <SlidersIcon />
            </IconButton>
            <PageMenu withTransport={isPhone} />
          </>
        )}
      </div>
    </header>
  );
}
