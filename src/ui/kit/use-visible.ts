import { type RefObject, useEffect, useState } from 'react';

/**
 * Whether an element is in view, or close to it.
 * @param atFirst what to go by until that is known
 */
export function useVisible(ref: RefObject<Element | null>, atFirst = true): boolean {
  const [visible, setVisible] = useState(atFirst);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => setVisible(entry.isIntersecting), {
      rootMargin: '120px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return visible;
}
