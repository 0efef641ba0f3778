import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunkOf } from './scripts/chunks.mjs';
import { shortClasses } from './scripts/class-names.mjs';
import { buildKernel } from './scripts/kernel.mjs';
import { licencesOf } from './scripts/licences.mjs';
import { offline } from './scripts/offline.mjs';
import { fileOf, pages } from './scripts/pages.mjs';
import { securityPolicy } from './scripts/policy.mjs';
import { shell } from './scripts/shell.mjs';
import { site } from './scripts/site.mjs';
import { ISOLATION } from './src/offline/isolation.ts';

await buildKernel();

/** What the train page always needs, and others need, too. */
const SHARED =
  /\/src\/(config\/(in-words|powers)|math\/(csv|slug)\.ts|state\/shallow|ui\/(layout\/app\.module|controls\/(panel\/[\w-]+\.module|topbar\/(Brand|Logo|PageLinks|topbar)|transport\/[\w-]+\.module)|files\/download|kit\/(axes|SvgWords|geometry|DataTable|FigureSwitch|figure|table|save\/save-chart)|lane\/(marker-path|LaneSample)|parts\/(icons|icon-button|ProgressBar|progress-bar)|text\/(lane-style|numbers|unbroken)|theme\/(Symbols|button)))/;

const { licences, ofWorkers } = licencesOf();

export default defineConfig({
  base: './', // the build may be served from any folder
  server: { headers: ISOLATION },
  preview: { headers: ISOLATION },
  plugins: [react(), shortClasses(), shell(), securityPolicy(), site(), licences, offline()],
  build: {
    rolldownOptions: {
      input: pages.map(fileOf),
      // Small parts that several pages have: in a script each they would be larger than they are.
      output: {
        codeSplitting: {
          groups: [
            { name: 'parts', test: SHARED, includeDependenciesRecursively: false },
            { name: chunkOf, debugName: 'train', includeDependenciesRecursively: false },
          ],
        },
      },
    },
    cssCodeSplit: false, // what is built into a page has its styles before any script
  },
  worker: { format: 'es', plugins: () => [ofWorkers] },
  optimizeDeps: {
    // All there is: what a scan of the page does not find, since only workers, tests or later parts import it, would reload it.
    include: [
      '@mantine/core',
      '@mantine/hooks',
      '@tensorflow/tfjs-core',
      '@tensorflow/tfjs-backend-webgl/dist/base',
      'd3-array',
      'fast-check',
      'fflate',
      'idb',
      'ml-matrix',
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
      'recharts',
      'zod',
      'zustand',
      'zustand/react/shallow',
      'zustand/vanilla/shallow',
    ],
    exclude: ['pure-rand'], // plain modules, imported by many subpaths
  },
});
