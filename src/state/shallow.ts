/** For components that select several values at once: they are drawn anew only when one of these changes. */
export { useShallow } from 'zustand/react/shallow';
/** Whether two lists hold the same values. */
export { shallow } from 'zustand/vanilla/shallow';
