import { type ReactNode, useEffect, useRef, useState } from 'react';
import buttons from '../../theme/button.module.css';
import { copy } from './copy';
import classes from './share.module.css';

interface CopyBoxProps {
  /** The accessible name of the text. */
  label: string;
  text: string;
  /** More than one line of it is shown. */
  lines?: number;
  /** Whether it takes the focus when it comes. */
  autoFocus?: boolean;
  /** What is to be said of it until it is copied. */
  children: ReactNode;
}

/** A text and the button that copies it; where the browser does not let the page copy, it is selected. */
export function CopyBox({ label, text, lines, autoFocus, children }: CopyBoxProps) {
  const [done, setDone] = useState<{ text: string; copied: boolean }>();
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const select = () => box.current?.select();
  useEffect(() => {
    if (autoFocus) box.current?.focus();
  }, [autoFocus]);
  const onCopy = async () => {
    const copied = await copy(text);
    setDone({ text, copied });
    if (!copied) select();
  };
  const shared = { ref: box, readOnly: true, 'aria-label': label, value: text, onFocus: select };
  // Of another text nothing is known.
  const copied = done?.text === text ? done.copied : undefined;
  return (
    <div className={classes.copy}>
      <div>
        {lines === undefined ? (
          <input {...shared} data-autofocus={autoFocus} />
        ) : (
          <textarea {...shared} rows={lines} spellCheck={false} />
        )}
        <button type="button" className={buttons.filled} onClick={onCopy}>
          Copy
        </button>
      </div>
      <p role="status">
        {copied === undefined && children}
        {copied === true && 'Copied.'}
        {copied === false &&
          'This browser does not let the page copy: the text is selected, copy it yourself.'}
      </p>
    </div>
  );
}
