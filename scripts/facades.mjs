// Takes away the scripts that do nothing but hand on what is in another. The bundler makes one of every module that is imported
// while the page is used and lies in a script together with others; each costs the browser a request of its own.

/** All that such a script has, as it is written: what it exports, and from where. */
const FACADE = /^export\{([^}]+)\}from"\.\/([\w.-]+)";\s*$/;

/** @returns {import('vite').Plugin} */
export const withoutFacades = () => ({
  name: 'without-facades',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post', // what is to be fetched beforehand has been written into the scripts by then
    handler(_, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
      for (const { fileName, code, isDynamicEntry } of chunks) {
        const [, exported, source] = (isDynamicEntry && FACADE.exec(code)) || [];
        if (!exported) continue;
        delete bundle[fileName];
        const name = fileName.replace('assets/', './');
        for (const chunk of chunks)
          chunk.code = chunk.code
            .replaceAll(`import(\`${name}\`)`, `import(\`./${source}\`).then(o=>({${properties(exported)}}))`)
            .replaceAll(`"${name}"`, `"./${source}"`);
      }
    },
  },
});

/** `a as Name,b` as properties of the namespace `o` that they are taken from. @param {string} exported */
function properties(exported) {
  return exported
    .split(',')
    .map((one) => one.split(' as '))
    .map(([there, here = there]) => `${here}:o.${there}`)
    .join(',');
}
