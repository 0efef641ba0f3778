import { type RefObject, useEffect, useState } from 'react';

/** Whether an element is in view, or close to it; undefined until that is known. */
export function useVisible(ref: RefObject<Element | null>): boolean | undefined {
  const [visible, setVisible] = useState<boolean>();
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
