import { useOpening } from '../../state/opening';

/** Lets a person choose a file, and opens it. */
export function chooseFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,.safetensors,.zip,application/json,application/zip';
  input.onchange = () => {
    const file = input.files?.[0];
    if (file) void useOpening.getState().open(file, file.name);
  };
  input.click();
}
