import { dirname, join } from 'node:path/posix';
import { parseSync, Visitor } from 'vite';

/**
 * What each room of src may import besides itself: rooms, or single files of one. Imports point down only. What is a type and
 * no more may come from any room further down, as it costs nothing there.
 */
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
  neighbours: Object.keys(core),
  claims: [...Object.keys(core), 'neighbours'],
  worker: [...Object.keys(core), 'claims', 'neighbours'],
  state: [
    'math',
    'config',
    'tasks',
    'cells',
    'network',
    'claims',
    'neighbours',
    'worker/client',
    'worker/analysis-client',
    'worker/claims-client',
    'worker/packing-client',
    'worker/modules-client',
    'worker/bandit-client',
    'worker/training-worker',
    'worker/protocol',
  ],
  ui: ['math', 'config', 'claims', 'neighbours', 'state'],
  cli: [...Object.keys(core), 'claims', 'neighbours', 'offline/isolation'],
  main: ['config', 'state', 'ui'], // src/main.tsx, which puts the page together
  begin: ['main', 'ui'], // src/begin.ts, which fetches it
};

/** The rooms within ui, each of which may import those before it; what puts the page together is above them all. */
const UI = [
  'text',
  'theme',
  'lane',
  'parts',
  'words',
  'files',
  'kit',
  'figures',
  'headline',
  'runs',
  'controls',
  'tour',
  'layout',
  'claims',
  'neighbours',
];

/** The packages that only some rooms may import. */
const homes: [RegExp, string[]][] = [
  [/^@tensorflow\//, ['engines/webgl']],
  [/^(react|react-dom|recharts|@mantine)(\/|$)/, ['ui', 'main', 'begin']],
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
    imports.filter((each) => !mayImport(file, each)).map(({ target }) => `${file} imports ${target}`),
  );
  const cycle = findCycle(
    new Map([...graph].map(([file, imports]) => [file, imports.map(({ target }) => target)])),
  );
  return cycle ? [...wrong, `cycle: ${cycle.join(' → ')}`] : wrong;
}

/** One thing that a file imports: a module, or a package as it is written. */
interface Import {
  target: string;
  /** Whether only types come from there. */
  types: boolean;
}

function mayImport(file: string, { target, types }: Import): boolean {
  if (target === './package.json') return true;
  if (file === './src/ui/controls/topbar/saving' && /^\.\/docs\/\w+\.py$/.test(target)) return true; // to be saved
  if (file === './src/cli/bench' && target.startsWith('./tests/bench/')) return true; // to compare with
  const room = roomOf(file);
  if (isPath(target)) {
    if (isWithin(target, room)) return room !== 'ui' || isBelow(UI, file, target);
    if ((rooms[room] ?? []).some((other) => isWithin(target, other))) return true;
    return (
      types &&
      PAGE.includes(room) &&
      [...Object.keys(core), 'worker'].some((other) => isWithin(target, other))
    );
  }
  const home = homes.find(([name]) => name.test(target));
  return !home || home[1].some((place) => isWithin(file, place));
}

/** The rooms of the page, to which all that trains and analyses is a worker away. */
const PAGE = ['state', 'ui', 'main'];

/** Whether a file may import another one by the order of the rooms in which they are. */
function isBelow(order: readonly string[], file: string, target: string): boolean {
  const place = (path: string) => {
    const [, , , room, ...within] = path.split('/');
    return within.length > 0 || order.includes(room) ? order.indexOf(room) : order.length;
  };
  return place(file) >= 0 && place(target) >= 0 && place(target) <= place(file);
}

/** Everything a file imports in any way, types and workers included. */
function importsOf(file: string, text: string): Import[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const found: Import[] = [];
  const add = (node: object | null | undefined, types = false) => {
    if (!node || !('value' in node) || typeof node.value !== 'string') return;
    const path = node.value.replace(/\?.*/, '');
    found.push({ target: isPath(path) ? moduleName(join(dirname(file), path)) : path, types });
  };
  new Visitor({
    ImportDeclaration: ({ source, importKind }) => add(source, importKind === 'type'),
    ExportNamedDeclaration: ({ source }) => add(source),
    ExportAllDeclaration: ({ source }) => add(source),
    ImportExpression: ({ source }) => add(source),
    TSImportType: ({ source }) => add(source, true),
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
