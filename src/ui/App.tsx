import { Drawer, MantineProvider } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useExperiment } from '../state/experiment';
import { useTour } from '../state/tour';
import { Panel } from './controls/panel/Panel';
import type { SheetPlace } from './controls/places';
import { BottomBar } from './controls/topbar/BottomBar';
import { TopBar } from './controls/topbar/TopBar';
import { togglePlay } from './controls/transport/actions';
import { isUntrained } from './controls/transport/phase';
import { useShortcuts } from './controls/transport/shortcuts';
import { Figures } from './figures/Figures';
import { useDroppedFiles } from './files/use-dropped-files';
import { Headline } from './headline/Headline';
import { useLaneHover } from './lane/lane-hover';
import { Announcer } from './layout/Announcer';
import classes from './layout/app.module.css';
import { Invitation } from './layout/Invitation';
import { Notices } from './layout/Notices';
import { takeEarlyPlay } from './parts/early-play';
import { focusLater } from './parts/focus-later';
import { IconButton } from './parts/IconButton';
import { CloseIcon } from './parts/icons';
import { later } from './parts/later';
import { useLayout } from './parts/use-layout';
import { hidden } from './parts/view';
import { systemScheme, theme, tokensAsColours } from './theme/theme';
import { type OpenWords, OpenWordsContext, type WordsPlace } from './words/open-words';
import { WordsDrawer } from './words/WordsDrawer';

const Sheet = later(async () => (await import('./controls/sheet/Sheet')).Sheet);
const FileQuestions = later(async () => (await import('./files/FileQuestions')).FileQuestions);
const Tour = later(async () => (await import('./tour/Tour')).Tour);

/** The page. */
export const App = () => (
  <MantineProvider
    theme={theme}
    defaultColorScheme="auto"
    colorSchemeManager={hidden.has('theme') ? systemScheme : undefined}
    cssVariablesResolver={tokensAsColours}
  >
    <Page />
  </MantineProvider>
);

function Page() {
  const layout = useLayout();
  const { sheetPushes, isPhone } = layout;
  const panelStands = layout.panelStands && !hidden.has('panel');
  const [place, setPlace] = useState<SheetPlace>();
  const [panelOpen, setPanelOpen] = useState(false);
  const [words, setWords] = useState<WordsPlace>();
  const openWords = useCallback<OpenWords>((term) => setWords(term ?? 'all'), []);
  useShortcuts();
  useEffect(() => {
    if (takeEarlyPlay()) togglePlay();
  }, []);
  useDroppedFiles();
  useLaneHover();

  const openSheet = (place: SheetPlace) => {
    setPanelOpen(false);
    setPlace(place);
  };
  const closeSheet = () => setPlace(undefined);

  return (
    <OpenWordsContext value={openWords}>
      <div
        className={classes.page}
        data-sheet={sheetPushes && place !== undefined}
        data-panel={!hidden.has('panel')}
      >
        <button type="button" className={classes.skip} onClick={skipToFigures}>
          Skip to the figures
        </button>
        <TopBar layout={layout} onPanel={() => setPanelOpen(true)} />
        {panelStands && (
          <aside className={classes.side} aria-label="Experiment" data-tour="change">
            {sheetPushes && place ? (
              <PushingSheet place={place} onClose={closeSheet} />
            ) : (
              <Panel onOpen={openSheet} />
            )}
          </aside>
        )}
        <Main />
        {!panelStands && (
          <BottomBar
            transport={isPhone}
            waiting={!panelOpen && place === undefined && !hidden.has('panel')}
          />
        )}
        <Announcer />

        <Drawer.Root
          opened={panelOpen && !panelStands}
          onClose={() => setPanelOpen(false)}
          size={300}
          closeOnEscape={words === undefined}
        >
          <Drawer.Overlay />
          <Drawer.Content aria-label="Experiment">
            <IconButton label="Close" className={classes.close} onClick={() => setPanelOpen(false)}>
              <CloseIcon />
            </IconButton>
            <Panel onOpen={openSheet} />
          </Drawer.Content>
        </Drawer.Root>
        <Drawer.Root
          opened={place !== undefined && !sheetPushes}
          onClose={closeSheet}
          size={640}
          closeOnEscape={words === undefined}
        >
          <Drawer.Overlay />
          <Drawer.Content aria-label="Experiment" className={classes.cover}>
            {place && <Sheet place={place} onClose={closeSheet} />}
          </Drawer.Content>
        </Drawer.Root>
        <WordsDrawer place={words} onClose={() => setWords(undefined)} />
      </div>
    </OpenWordsContext>
  );
}

/** Not by a link: the address has the experiment where a place within the page would be named. */
const skipToFigures = () => document.getElementById('main')?.focus();

function Main() {
  const untrained = useExperiment(({ lanes }) => isUntrained(lanes));
  const touring = useTour(({ at }) => at !== undefined);
  const begun = useTour(({ begun }) => begun);
  return (
    <main className={classes.main} id="main" tabIndex={-1}>
      {touring && <Tour key={begun} />}
      <div className={classes.content}>
        <FileQuestions />
        <Notices />
        {untrained ? <Invitation /> : <Headline />}
        <Figures />
      </div>
      <div id="popups" />
    </main>
  );
}

/** Whether Escape belongs to what has the focus: an open list, a number half typed. Mantine marks it so. */
const keepsEscape = (target: EventTarget) =>
  target instanceof Element && target.getAttribute('data-mantine-stop-propagation') === 'true';

/** The sheet beside the charts, which go on; Escape closes it, and the focus goes back to what opened it. */
function PushingSheet({ place, onClose }: { place: SheetPlace; onClose(): void }) {
  useEffect(
    () => () => focusLater(`[data-opens="${place}"]`), // only once the panel is there again
    [place],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape comes from any control within
    <div
      className={classes.sheet}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !keepsEscape(event.target)) onClose();
      }}
    >
      <Sheet place={place} onClose={onClose} />
    </div>
  );
}
