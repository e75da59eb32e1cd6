import { parse } from 'smol-toml';
import { dig, entriesAt, textAt } from '../../dig-values.js';
import { beginningWith } from '../../ranges.js';
import { pluginName } from './gradle.js';
import { requirement, type ManifestContent, type Requirement } from '../../manifest.js';

/** Reads a version catalog of Gradle, `gradle/libs.versions.toml`. */
export function readVersionCatalog(text: string): ManifestContent {
  const catalog = parse(text);
  const versionOf = (entry: unknown): string => textAt(entry, 'version') ?? textAt(dig(catalog, 'versions'), textAt(entry, 'version', 'ref') ?? '') ?? '';
  const libraries = entriesAt(catalog, 'libraries').flatMap(([, entry]) => libraryOf(entry, versionOf(entry)));
  const plugins = entriesAt(catalog, 'plugins').flatMap(([, entry]) => pluginOf(entry, versionOf(entry)));
  return { languages: plugins.filter(({ name }) => name === 'kotlin'), dependencies: [...libraries, ...plugins] };
}

/** `"io.ktor:ktor-server-core:2.3.7"`, `{ module = "io.ktor:ktor-server-core", version.ref = "ktor" }`, `{ group = "io.ktor", name = "ktor-server-core" }`. */
function libraryOf(entry: unknown, declared: string): readonly Requirement[] {
  const module = typeof entry === 'string' ? entry : (textAt(entry, 'module') ?? `${textAt(entry, 'group') ?? ''}:${textAt(entry, 'name') ?? ''}`);
  const [group = '', name = '', version = declared] = module.split(':');
  return name === '' ? [] : [requirement(name, [group, name, version].join(':').replace(/:$/, ''), rangeOf(version))];
}

/** `"org.jetbrains.kotlin.jvm:2.1.0"`, `{ id = "org.jetbrains.kotlin.jvm", version.ref = "kotlin" }`. */
function pluginOf(entry: unknown, declared: string): readonly Requirement[] {
  const [id = '', version = declared] = (typeof entry === 'string' ? entry : (textAt(entry, 'id') ?? '')).split(':');
  return id === '' ? [] : [requirement(pluginName(id), `${id}:${version}`.replace(/:$/, ''), rangeOf(version))];
}

/** A version that begins with a number; `latest.release` and ranges allow others. */
function rangeOf(version: string): string | undefined {
  return /^\d[\w.-]*$/.test(version) ? beginningWith(version) : undefined;
}
