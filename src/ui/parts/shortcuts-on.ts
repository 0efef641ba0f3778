import { useLocalStorage } from '@mantine/hooks';

/** Whether single keys are shortcuts, and the way to switch them off (WCAG 2.1.4); the browser remembers it. */
export function useShortcutsOn() {
  return useLocalStorage({
    key: 'tau-playground-shortcuts',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
}
