import { readCargo, readRustToolchain } from './ecosystems/cargo.js';
import { readPubspec } from './ecosystems/dart.js';
import { readGlobalJson, readProjectFile } from './ecosystems/dotnet.js';
import { readMix } from './ecosystems/elixir.js';
import { readGoMod } from './ecosystems/go.js';
import { readVersionCatalog } from './ecosystems/gradle-catalog.js';
import { readGradle } from './ecosystems/gradle.js';
import type { ManifestReader } from '../manifest.js';
import { readPom } from './ecosystems/maven.js';
import { readPackageJson } from './ecosystems/npm.js';
import { readComposer } from './ecosystems/php.js';
import { readPyproject, readRequirementsFile } from './ecosystems/python.js';
import { readGemfile } from './ecosystems/ruby.js';
import { readMise, readToolVersions, readVersionFile } from './ecosystems/version-files.js';

/** A lock file; its existence shows the package manager, its content is not read. */
interface LockFile {
  readonly manager: string;
}

/** The reader of every supported file, by file name. */
const KINDS: Readonly<Record<string, ManifestReader | LockFile>> = {
  'Cargo.toml': readCargo,
  'rust-toolchain.toml': readRustToolchain,
  'rust-toolchain': readRustToolchain,
  'package.json': readPackageJson,
  '.nvmrc': readVersionFile('node'),
  '.node-version': readVersionFile('node'),
  'pyproject.toml': readPyproject,
  'requirements.txt': readRequirementsFile,
  '.python-version': readVersionFile('python'),
  '.ruby-version': readVersionFile('ruby'),
  'go.mod': readGoMod,
  'pom.xml': readPom,
  'build.gradle': readGradle,
  'build.gradle.kts': readGradle,
  'libs.versions.toml': readVersionCatalog,
  'Directory.Build.props': readProjectFile,
  'global.json': readGlobalJson,
  'Gemfile': readGemfile,
  'composer.json': readComposer,
  'pubspec.yaml': readPubspec,
  'mix.exs': readMix,
  '.tool-versions': readToolVersions,
  'mise.toml': readMise,
  'package-lock.json': { manager: 'npm' },
  'npm-shrinkwrap.json': { manager: 'npm' },
  'pnpm-lock.yaml': { manager: 'pnpm' },
  'yarn.lock': { manager: 'yarn' },
  'bun.lock': { manager: 'bun' },
  'bun.lockb': { manager: 'bun' },
  'poetry.lock': { manager: 'poetry' },
  'uv.lock': { manager: 'uv' },
  'Pipfile.lock': { manager: 'pipenv' },
};

/** The reader of a file name; undefined for an unsupported file. */
export function kindOfManifest(name: string): ManifestReader | LockFile | undefined {
  return name.endsWith('.csproj') ? readProjectFile : Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
}
