import { createContext, useContext } from 'react';

/** Shows the explanation of the setting that is pointed at, in the line kept for it. */
export const HelpContext = createContext<(help: string | undefined) => void>(() => {});

/** What a row listens to, so that its explanation is shown while the pointer or the focus is in it. */
export function useHelp(help: string) {
  const show = useContext(HelpContext);
  return {
    onPointerEnter: () => show(help),
    onFocus: () => show(help),
  };
}
