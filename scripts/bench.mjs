// Times a training step of every engine in a real browser, as `npm run cli -- bench` does without one:
// `node scripts/bench.mjs [play,medium,paper]`. A table on stderr, JSON on stdout.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../tests/bench/browser.ts');
await main(process.argv.slice(2));
