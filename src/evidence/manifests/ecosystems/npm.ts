import { beginningWith, npmRange } from '../../ranges.js';
import { entriesAt, textAt } from '../../dig-values.js';
import { requirement, type ManifestContent, type Requirement } from '../../manifest.js';

const TABLES = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;
const PACKAGE_MANAGER = /^(npm|pnpm|yarn|bun)@/;
/** The supported runtimes of `engines`. */
const ENGINES = ['node', 'bun', 'deno'] as const;

/** Reads `package.json`. */
export function readPackageJson(text: string): ManifestContent {
  const manifest: unknown = JSON.parse(text);
  const entries = TABLES.flatMap((table) => entriesAt(manifest, table));
  const dependencies = entries.flatMap(([name, version]) => (typeof version === 'string' ? [requirement(name, `"${name}": "${version}"`, npmRange(version))] : []));
  return {
    languages: [...enginesOf(manifest), ...pinnedBy(manifest), ...dependencies.filter(({ name }) => name === 'typescript')],
    dependencies: [...dependencies, ...packageManagerOf(manifest)],
  };
}

function enginesOf(manifest: unknown): readonly Requirement[] {
  return ENGINES.flatMap((name) => {
    const version = textAt(manifest, 'engines', name);
    return version === undefined ? [] : [requirement(name, `engines.${name} "${version}"`, npmRange(version))];
  });
}

function pinnedBy(manifest: unknown): readonly Requirement[] {
  const version = textAt(manifest, 'volta', 'node');
  return version === undefined ? [] : [requirement('node', `volta.node "${version}"`, beginningWith(version))];
}

/** Reads `"packageManager": "pnpm@9.1.0"` as a dependency on pnpm. */
function packageManagerOf(manifest: unknown): readonly Requirement[] {
  const written = textAt(manifest, 'packageManager') ?? '';
  const [, name] = PACKAGE_MANAGER.exec(written) ?? [];
  return name === undefined ? [] : [{ name: `packageManager:${name}`, written: `"packageManager": "${written}"` }];
}
