import { expect, test } from 'vitest';
import { defaultLanes } from '../../src/config/default-lanes';
import { linkTo } from '../../src/config/url';
import { decodeExperiment } from '../../src/config/url-reading';
import { viewOf } from '../../src/config/view';
import { frameOf } from '../../src/ui/controls/share/frame';

test.each(['#', '?'] as const)(
  'the address in a frame, as HTML has it, opens what it was made of: %s',
  (form) => {
    const lanes = defaultLanes(3);
    const frame = frameOf(linkTo('https://x.org/tau/', lanes, form, 'embed=1&hide=readout,lr'));
    const [, address] = /^<iframe src="([^"]*)" .*><\/iframe>$/.exec(frame) ?? [];
    for (const url of [new URL(address), new URL(address.replaceAll('&amp;', '&'))]) {
      expect(decodeExperiment(url.hash, url.search)).toEqual({ lanes, faults: [] });
      expect(viewOf(url.hash, url.search)).toMatchObject({ embedded: true });
      expect(viewOf(url.hash, url.search).hidden).toContain('training.learningRate');
    }
  },
);
