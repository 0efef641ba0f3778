import { useLocalStorage } from '@mantine/hooks';
import { SHORTCUTS_KEY } from './early-play';

/** Whether single keys are shortcuts, and the way to switch them off (WCAG 2.1.4); the browser remembers it. */
export function useShortcutsOn() {
  return useLocalStorage({
    key: SHORTCUTS_KEY,
    defaultValue: true,
    getInitialValueInEffect: false,
  });
}
