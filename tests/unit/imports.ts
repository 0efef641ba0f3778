import { dirname, join } from 'node:path/posix';
import { parseSync, Visitor } from 'vite';

/** What each room of src may import besides itself: rooms, or single files of one. Imports point down only. */
const core = {
  math: [],
  config: ['math'],
  tasks: ['math', 'config'],
  curriculum: ['math', 'config'],
  cells: ['math', 'config'],
  engines: ['math', 'config', 'cells'],
  evaluation: ['math', 'config', 'cells', 'tasks', 'curriculum', 'engines'],
  training: ['math', 'config', 'cells', 'tasks', 'curriculum', 'engines', 'evaluation'],
  analysis: ['math', 'config', 'cells', 'tasks', 'curriculum', 'engines', 'evaluation', 'training'],
  network: ['math', 'config', 'cells'],
};
const rooms: Record<string, string[]> = {
  ...core,
  worker: Object.keys(core),
  state: [
    'math',
    'config',
    'tasks',
    'cells',
    'network',
    'worker/client',
    'worker/analysis-client',
    'worker/protocol',
  ],
  ui: ['math', 'config', 'state'],
  cli: Object.keys(core),
  main: ['config', 'state', 'ui'], // src/main.tsx, which puts the page together
};

/** The packages that only some rooms may import. */
const homes: [RegExp, string[]][] = [
  [/^@tensorflow\//, ['engines/webgl']],
  [/^(react|react-dom|recharts|@mantine)(\/|$)/, ['ui', 'main']],
  [/^zustand(\/|$)/, ['state']],
  [/^fflate(\/|$)/, ['network']],
  [/^zod(\/|$)/, ['config/zod']], // which sets it up
];

/** Every breach of these rules, and the first cycle, in sources given by path ("src/math/random.ts"). */
export function breaches(sources: Record<string, string>): string[] {
  const graph = new Map(
    Object.entries(sources).map(([file, text]) => [moduleName(file), importsOf(file, text)]),
  );
  const wrong = [...graph].flatMap(([file, imports]) =>
    imports.filter((target) => !mayImport(file, target)).map((target) => `${file} imports ${target}`),
  );
  const cycle = findCycle(graph);
  return cycle ? [...wrong, `cycle: ${cycle.join(' → ')}`] : wrong;
}

function mayImport(file: string, target: string): boolean {
  if (target === './package.json') return true;
  if (file === './src/ui/controls/topbar/saving' && target === './docs/pytorch.py') return true; // to be saved
  if (file === './src/cli/bench' && target.startsWith('./tests/bench/')) return true; // to compare with
  const room = roomOf(file);
  if (isPath(target)) {
    return isWithin(target, room) || (rooms[room] ?? []).some((other) => isWithin(target, other));
  }
  const home = homes.find(([name]) => name.test(target));
  return !home || home[1].some((place) => isWithin(file, place));
}

/** Everything a file imports in any way, types and workers included: module names, or packages as written. */
function importsOf(file: string, text: string): string[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const found: string[] = [];
  const add = (node: object | null | undefined) => {
    if (!node || !('value' in node) || typeof node.value !== 'string') return;
    const path = node.value.replace(/\?.*/, '');
    found.push(isPath(path) ? moduleName(join(dirname(file), path)) : path);
  };
  new Visitor({
    ImportDeclaration: ({ source }) => add(source),
    ExportNamedDeclaration: ({ source }) => add(source),
    ExportAllDeclaration: ({ source }) => add(source),
    ImportExpression: ({ source }) => add(source),
    TSImportType: ({ source }) => add(source),
    NewExpression: ({ callee, arguments: [path, base] }) => {
      if (callee.type === 'Identifier' && callee.name === 'URL' && base) add(path);
    },
  }).visit(program);
  return found;
}

/** One name for all spellings of a file of the repository: "./src/cells" is src/cells/index.ts. */
const moduleName = (path: string) => `./${join(path)}`.replace(/(\/index)?\.tsx?$/, '');

const isPath = (specifier: string) => specifier.startsWith('.');
const roomOf = (file: string) => file.split('/')[2] ?? '';
const isWithin = (file: string, place: string) => `${file}/`.startsWith(`./src/${place}/`);

function findCycle(graph: Map<string, string[]>): string[] | undefined {
  const cleared = new Set<string>();
  const walk = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (cleared.has(file)) return undefined;
    for (const target of graph.get(file) ?? []) {
      const cycle = walk(target, [...path, file]);
      if (cycle) return cycle;
    }
    cleared.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const cycle = walk(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
