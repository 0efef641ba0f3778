import { openFiles } from '../../state/opening';
import { given } from './dropped-files';

/** Held for good: what nothing holds may be collected before it is answered, and then the answer is lost. */
let field: HTMLInputElement | undefined;

/** Lets a person choose files, and opens them. */
export function chooseFile(): void {
  field ??= newField();
  field.value = ''; // the files of before may be chosen again
  field.click();
}

/** Which files they are their content says: a list of endings would keep iOS, which knows no .safetensors, from offering any. */
function newField(): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.onchange = () => {
    if (input.files?.length) void openFiles([...input.files].map(given));
  };
  return input;
}
