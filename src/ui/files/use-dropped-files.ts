import { useEffect } from 'react';
import { openFiles } from '../../state/opening';
import { droppedFiles, given } from './dropped-files';

/** Opens what is dropped anywhere on the page, or pasted where nobody types: files, or the text of one. */
export function useDroppedFiles(): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent) => {
      const { dataTransfer, target } = event;
      if (!dataTransfer?.files.length && !dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      void openFiles(droppedFiles(dataTransfer), laneAt(target));
    };
    const paste = (event: ClipboardEvent) => {
      if (isTyping(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])].map(given);
      const text = event.clipboardData?.getData('text/plain').trim();
      // Only what was meant for this page: other text that is pasted by chance is left alone.
      if (files.length === 0 && !text?.startsWith('{')) return;
      event.preventDefault();
      const pasted = { path: 'What was pasted', file: new Blob([text ?? '']) };
      void openFiles(files.length > 0 ? files : [pasted]);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, []);
}

/** The lane whose name something was dropped on. */
function laneAt(target: EventTarget | null): number | undefined {
  const name = target instanceof Element ? target.closest<HTMLElement>('[data-lane]') : null;
  return name ? Number(name.dataset.lane) : undefined;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
