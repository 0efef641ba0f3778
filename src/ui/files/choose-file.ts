import { openFiles } from '../../state/opening';
import { given } from './dropped-files';

/**
 * Lets a person choose files, and opens them. Which files they are their content says: a list of endings would keep iOS,
 * which knows no .safetensors, from offering any.
 */
export function chooseFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.onchange = () => {
    if (input.files?.length) void openFiles([...input.files].map(given));
  };
  input.click();
}
