import type { Plugin } from 'esbuild';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

interface OnDemand {
  /** A package, or the file of a module. */
  readonly module: string;
  /** The functions and classes that are imported from it. */
  readonly exports: readonly string[];
}

/** The modules that linting one plan rarely needs, by the name of their file in the bundle. Each file has its own copy of its imports, so modules with state or with error classes must not be listed. */
const ON_DEMAND: Readonly<Record<string, OnDemand>> = {
  'remark': { module: here('../markdown/remark/remark-parser.js'), exports: ['parseBody', 'parseDocument'] },
  'character-references': { module: 'micromark-util-decode-string', exports: ['decodeString'] },
  'lsp': { module: here('../lsp/server.js'), exports: ['serve'] },
  'html-report': { module: here('../report/html/report-html.js'), exports: ['reportHtml'] },
  'sarif': { module: here('../report/sarif.js'), exports: ['reportSarif', 'reportUsageErrorAsSarif'] },
  'markdown-report': { module: here('../report/markdown/report-markdown.js'), exports: ['reportMarkdown', 'reportSummary'] },
  'junit': { module: here('../report/junit.js'), exports: ['reportJunit'] },
  'gitlab': { module: here('../report/gitlab.js'), exports: ['reportGitlab'] },
  'nearest': { module: 'fastest-levenshtein', exports: ['closest', 'distance'] },
  'config-validator': { module: here('../project/schema/validator.js'), exports: ['default'] },
  'rule-validator': { module: here('../project/schema/rule-validator.js'), exports: ['default'] },
  'hash': { module: 'node:crypto', exports: ['createHash'] },
  'xml-builder': { module: 'fast-xml-builder', exports: ['default'] },
  'xml-parser': { module: 'fast-xml-parser', exports: ['XMLParser'] },
  'ajv': { module: 'ajv', exports: ['Ajv'] },
  'yaml': { module: 'yaml', exports: ['parse', 'YAMLParseError'] },
  'toml': { module: 'smol-toml', exports: ['parse'] },
  'jsonc': { module: 'jsonc-parser', exports: ['parse', 'printParseErrorCode'] },
  'intersects': { module: 'semver/ranges/intersects.js', exports: ['default'] },
  'valid-range': { module: 'semver/ranges/valid.js', exports: ['default'] },
  'glob': { module: 'tinyglobby', exports: ['globSync'] },
  'chalk': { module: 'chalk', exports: ['Chalk'] },
  'picomatch': { module: 'picomatch', exports: ['default'] },
  'diff': { module: here('../fix/diff.js'), exports: ['diffOf'] },
  'ignore': { module: 'ignore', exports: ['default'] },
  'watch': { module: 'chokidar', exports: ['watch'] },
  'spinner': { module: 'yocto-spinner', exports: ['default'] },
};
const FILE = 'on-demand-file';
const STUB = 'on-demand-stub';

/** The entry points of the files that are loaded on demand. */
export function onDemandEntries(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(ON_DEMAND).map((name) => [`${folder}/${name}`, `${FILE}:${name}`]));
}

/** Bundles each of those modules into a file that is loaded on the first call of one of its functions; compiling them all would double the start time of the command. */
export const loadOnDemand: Plugin = {
  name: 'load on demand',
  setup(bundle) {
    bundle.onResolve({ filter: /^on-demand-file:/ }, ({ path }) => ({ path: path.slice(FILE.length + 1), namespace: FILE }));
    bundle.onResolve({ filter: /./ }, ({ path, namespace, resolveDir }) => {
      if (namespace === FILE) return undefined;
      if (namespace === STUB) return { path, external: true };
      const module = path.startsWith('.') ? fileURLToPath(new URL(path, `file://${resolveDir}/`)) : path;
      const name = Object.keys(ON_DEMAND).find((one) => ON_DEMAND[one]?.module === module);
      return name === undefined ? undefined : { path: name, namespace: STUB };
    });
    bundle.onLoad({ filter: /./, namespace: FILE }, ({ path }) => ({ contents: contentsOf(ON_DEMAND[path]), resolveDir: here('.') }));
    bundle.onLoad({ filter: /./, namespace: STUB }, ({ path }) => ({ contents: stubOf(path, ON_DEMAND[path]) }));
  },
};

function contentsOf({ module, exports }: OnDemand = { module: '', exports: [] }): string {
  return `export { ${exports.join(', ')} } from ${JSON.stringify(module)};`;
}

/** A module with the same exports, which loads the file on first use. */
function stubOf(name: string, { exports }: Pick<OnDemand, 'exports'> = { exports: [] }): string {
  const load = `require('./${name}.js')`;
  const stubs = exports.map((key) => `const $${key} = new Proxy(function () {}, {
  apply: (_, self, values) => Reflect.apply(${load}.${key}, self, values),
  construct: (_, values) => Reflect.construct(${load}.${key}, values),
  get: (_, member) => ${load}.${key}[member],
});`);
  return `${stubs.join('\n')}\nexport { ${exports.map((key) => `$${key} as ${key}`).join(', ')} };\n`;
}
