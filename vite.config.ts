import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunkOf, chunkOfWorker } from './scripts/chunks.mjs';
import { shortClasses } from './scripts/class-names.mjs';
import { withoutFacades } from './scripts/facades.mjs';
import { head } from './scripts/head.mjs';
import { buildKernel } from './scripts/kernel.mjs';
import { licencesOf } from './scripts/licences.mjs';
import { offline } from './scripts/offline.mjs';
import { fileOf, pages } from './scripts/pages.mjs';
import { securityPolicy } from './scripts/policy.mjs';
import { shell } from './scripts/shell.mjs';
import { ISOLATION } from './src/offline/isolation.ts';

await buildKernel();

const { licences, ofWorkers } = licencesOf();

/** Scripts of the modules that have the same name. */
const split = (name: typeof chunkOf) => ({
  codeSplitting: { groups: [{ name, includeDependenciesRecursively: false }] },
});

export default defineConfig({
  base: './', // the build may be served from any folder
  server: { headers: ISOLATION },
  preview: { headers: ISOLATION },
  plugins: [
    react(),
    shortClasses(),
    head(),
    shell(),
    securityPolicy(),
    licences,
    withoutFacades(),
    offline(),
  ],
  build: {
    rolldownOptions: { input: pages.map(fileOf), output: split(chunkOf) },
    modulePreload: { polyfill: false }, // a browser without fetches the same a little later
    cssCodeSplit: false, // what is built into a page has its styles before any script
  },
  worker: {
    format: 'es',
    plugins: () => [ofWorkers],
    rolldownOptions: { output: split(chunkOfWorker) },
  },
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
