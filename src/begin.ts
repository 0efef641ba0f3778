import './ui/theme/styles';
import './ui/layout/drawn-for.css';
import { afterLoad } from './ui/parts/after-load';
import { hearEarlyPlay } from './ui/parts/early-play';

/** The scripts of the page, so that each is made ready in a task of its own; the browser has fetched them meanwhile. */
const PARTS = [
  () => import('react-dom/client'),
  () => import('./ui/kit/LinePlot'),
  () => import('./ui/figures/Figures'),
  () => import('./ui/App'),
];

/** So long a first visit looks at what is built before the scripts take the processor, unless it does something, in ms. */
const LOOK = 4000;

/** Until somebody does something to the page. */
const touched = new Promise<void>((resolve) => {
  for (const type of ['pointerdown', 'pointermove', 'keydown', 'scroll'])
    addEventListener(type, () => resolve(), { once: true, passive: true, capture: true });
});

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** Until something of the page is on the screen, however busy the browser is. */
const isPainted = () => Promise.race([frame().then(frame), touched]);
const hasTime = () => Promise.race([new Promise<void>(afterLoad), touched]);
const hasLooked = () => Promise.race([new Promise<void>((resolve) => setTimeout(resolve, LOOK)), touched]);

/** A first visit sees what was built: the scripts come when the browser has time for them, or somebody something to do. */
async function begin(): Promise<void> {
  const firstVisit = document.documentElement.dataset.firstVisit === 'true';
  if (firstVisit && document.querySelector('[data-shell]')) {
    hearEarlyPlay();
    await hasTime();
    await isPainted();
    // Not before: what is looked at would come later.
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=follows]')) link.rel = 'prefetch';
    await hasLooked();
    for (const part of PARTS) {
      await hasTime();
      await part();
    }
    await hasTime();
  }
  const { start } = await import('./main');
  await start();
}

// A page without an origin has said already that it cannot run (public/no-origin.js).
if (window.origin !== 'null') await begin();
