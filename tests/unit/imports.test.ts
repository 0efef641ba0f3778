import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { breaches } from './imports';

test('imports of src point down, packages stay in their rooms, and nothing goes round in a circle', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => join('src', file.replaceAll('\\', '/')))
    .filter((file) => /\.tsx?$/.test(file));
  expect(files).not.toEqual([]);
  expect(breaches(Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')])))).toEqual([]);
});

describe('the rule allows', () => {
  test.each([
    ['a room below', 'src/training/trainer.ts', "import { step } from '../engines/engine';"],
    ['the same room', 'src/cells/leaky.ts', "export * from './cell.ts';"],
    ['packages without a home', 'src/math/statistics.ts', "import { mean } from 'd3-array';"],
    ['zod where it is set up', 'src/config/zod.ts', "import { z } from 'zod';"],
    ['tfjs in its engine', 'src/engines/webgl/step.ts', "import * as tf from '@tensorflow/tfjs-core';"],
    ['React in the page', 'src/main.tsx', "import { createRoot } from 'react-dom/client';"],
    ['the worker by its client', 'src/state/runs.ts', "import { open } from '../worker/client';"],
    [
      'the worker file in the client',
      'src/worker/client.ts',
      "new Worker(new URL('./run.worker.ts', import.meta.url));",
    ],
    ['what to compare with', 'src/cli/bench.ts', "import('../../tests/bench/naive');"],
    ['a type of what is a worker away', 'src/ui/text/a.ts', "import type { Fit } from '../../analysis/fit';"],
    ['a room of the page below', 'src/ui/figures/loss/data.ts', "import { Box } from '../../kit/geometry';"],
    ['what puts the page together', 'src/ui/App.tsx', "import { Figures } from './figures/Figures';"],
    ['the version', 'src/network/file.ts', "import { version } from '../../package.json';"],
  ])('%s', (_, file, text) => {
    expect(breaches({ [file]: text })).toEqual([]);
  });
});

describe('the rule rejects', () => {
  test.each([
    ['up', 'src/math/random.ts', "import { fields } from '../config/fields';"],
    ['sideways', 'src/tasks/parity.ts', "import { single } from '../curriculum/single';"],
    ['a whole room', 'src/network/file.ts', "import { trainer } from '../training';"],
    ['a type', 'src/engines/engine.ts', "import type { Trainer } from '../training/trainer';"],
    ['a type in place', 'src/cells/cell.ts', "type T = import('../engines/engine').Engine;"],
    ['a re-export', 'src/training/index.ts', "export { watch } from '../analysis/sequence';"],
    ['what is a worker away', 'src/ui/text/a.ts', "import { fit } from '../../analysis/fit';"],
    [
      'up within the page',
      'src/ui/kit/Figure.tsx',
      "import { LossFigure } from '../figures/loss/LossFigure';",
    ],
    ['what puts the page together', 'src/ui/tour/Tour.tsx', "import { App } from '../App';"],
    ['a folder of the page that is no room', 'src/ui/utils/a.ts', "import '../text/numbers';"],
    ['a late import', 'src/config/schema.ts', "const engine = import('../engines/engine');"],
    [
      'a worker file',
      'src/state/runs.ts',
      "new Worker(new URL('../worker/run.worker.ts', import.meta.url));",
    ],
    ['the page in the command line', 'src/cli/main.ts', "import '../state/runs';"],
    ['a folder that is no room', 'src/utils/a.ts', "import '../math/random';"],
    ['what is outside of src', 'src/cli/main.ts', "import '../../tests/unit/imports';"],
    ['tfjs elsewhere', 'src/engines/wasm/step.ts', "import '@tensorflow/tfjs-core';"],
    ['React elsewhere', 'src/state/runs.ts', "import { useRef } from 'react';"],
    ['Mantine elsewhere', 'src/config/fields/index.ts', "import type { A } from '@mantine/core';"],
    ['zustand elsewhere', 'src/ui/App.tsx', "import { useShallow } from 'zustand/react/shallow';"],
    ['zod as it comes', 'src/network/file.ts', "import { z } from 'zod';"],
  ])('%s', (_, file, text) => {
    expect(breaches({ [file]: text })).toHaveLength(1);
  });

  test('a cycle', () => {
    const sources = {
      'src/math/index.ts': "export * from './a';",
      'src/math/a.ts': "import type { B } from './b';",
      'src/math/b.ts': "import '../math';",
    };
    expect(breaches(sources)).toEqual(['cycle: ./src/math → ./src/math/a → ./src/math/b → ./src/math']);
  });
});
