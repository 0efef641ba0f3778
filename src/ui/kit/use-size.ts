import { createContext, type RefObject, use, useEffect, useRef, useState } from 'react';
import { inSomeFrame, notAnyMore } from './frames';
import type { Size } from './geometry';
import { onTextWidth } from './text-width';

/** The size of a plot that is drawn where nothing can be measured: in a build. */
export const GivenSize = createContext<Size | undefined>(undefined);

/** The size of an element, followed as it changes, and new whenever words need other places; undefined until it is known. */
export function useSize<T extends HTMLElement>(): [RefObject<T | null>, Size | undefined] {
  const ref = useRef<T>(null);
  const [size, setSize] = useState(use(GivenSize));
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((old) => (old?.width === width && old.height === height ? old : { width, height }));
    };
    const observer = new ResizeObserver(() => inSomeFrame(measure));
    observer.observe(element); // which also tells the first size, once the page is laid out
    const anew = () => setSize((old) => old && { ...old });
    const unsubscribe = onTextWidth(() => inSomeFrame(anew));
    return () => {
      observer.disconnect();
      unsubscribe();
      notAnyMore(measure);
      notAnyMore(anew);
    };
  }, []);
  return [ref, size];
}
