import { type ComponentType, lazy, Suspense, useState } from 'react';

/**
 * A part of the page that is not there at first: its script is fetched after all else, as soon as the browser has
 * time, or else when the part is first shown.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let Loaded: ComponentType<Props> | undefined;
  const loaded = async () => {
    Loaded = await load();
    return { default: Loaded };
  };
  const Lazy = lazy(loaded) as unknown as ComponentType<Props>;
  afterLoad(() => loaded().catch(() => {})); // then the part tries again

  return function Later(props: Props) {
    // What is there already is shown at once. The choice stays, or the part would begin anew.
    const [Part] = useState(() => Loaded ?? Lazy);
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Acts once the page is there and the browser has time; in the background it never has. */
export function afterLoad(act: () => void): void {
  // Safari has no idle callbacks.
  const whenIdle = () =>
    'requestIdleCallback' in window ? requestIdleCallback(act, { timeout: 1000 }) : setTimeout(act, 500);
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}
