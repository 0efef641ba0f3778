import { type ComponentType, lazy, Suspense, useState } from 'react';
import { afterLoad } from './after-load';

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
