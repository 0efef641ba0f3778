import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/theme/styles';
import { showSession } from './state/start';
import { App } from './ui/App';
import { figuresDrawn } from './ui/figures/use-turn';
import { afterLoad } from './ui/parts/later';

/** A run that is brought back is shown at once; nobody waits longer than this for it, in ms. */
const PATIENCE = 250;

/** Shows the page. */
async function start(): Promise<void> {
  const session = showSession();
  await Promise.race([session, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);

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

  // For the next visit, also without a network; not before this one has all it needs.
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    const register = () => navigator.serviceWorker.register('./service-worker.js').catch(() => {});
    if (document.readyState === 'complete') register();
    else addEventListener('load', register, { once: true });
  }
}

// A page without an origin has said already that it cannot run (public/no-origin.js).
if (window.origin !== 'null') await start();
