import { IconButton } from '../../parts/IconButton';
import { MoonIcon, SunIcon } from '../../parts/icons';
import { useTheme } from './use-theme';

/** Light and dark. */
export function ThemeToggle() {
  const { other, toggle } = useTheme();
  return (
    <IconButton label={`Switch to ${other}`} onClick={toggle}>
      {other === 'dark' ? <MoonIcon /> : <SunIcon />}
    </IconButton>
  );
}
