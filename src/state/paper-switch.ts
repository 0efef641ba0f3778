import { switchInAddress } from './address-switches';
import { usePaper } from './paper';

/** Shows what the paper found, or hides it again; the address of the page has it. */
export function togglePaper(): void {
  const shown = !usePaper.getState().shown;
  usePaper.setState({ shown });
  switchInAddress('paper', shown);
}
