import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { useRecording } from './state/recording';
import { showSession } from './state/start';
import { App } from './ui/App';
import { keepDrawings } from './ui/figures/drawn';
import { figuresDrawn } from './ui/figures/use-turn';
import { afterLoad } from './ui/parts/after-load';
import { keepOffline } from './ui/parts/keep-offline';

/** A run that is brought back is shown at once; nobody waits longer than this for it, in ms. */
const PATIENCE = 250;
/** … nor than this where there is something to see meanwhile. */
const PATIENCE_BUILT = 3000;

/** Shows the page. */
export async function start(): Promise<void> {
  const session = showSession();
  const built = document.documentElement.dataset.firstVisit === 'true';
  const late = new Promise((resolve) => setTimeout(resolve, built ? PATIENCE_BUILT : PATIENCE));
  await Promise.race([session, late]);
  if (useRecording.getState().lanes) keepDrawings();

  const root = createRoot(document.getElementById('root') as HTMLElement);
  // A transition lets the page answer while it is made.
  startTransition(() =>
    root.render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );

  figuresDrawn.then(async () => afterLoad(await session));

  keepOffline('./service-worker.js');
}
