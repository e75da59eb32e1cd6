import { composerRange } from '../../ranges.js';
import { entriesAt } from '../../dig-values.js';
import { requirement, type ManifestContent } from '../../manifest.js';

/** Reads `composer.json`. */
export function readComposer(text: string): ManifestContent {
  const manifest: unknown = JSON.parse(text);
  const entries = [...entriesAt(manifest, 'require'), ...entriesAt(manifest, 'require-dev')];
  const required = entries.flatMap(([name, version]) => (typeof version === 'string' ? [requirement(name, `"${name}": "${version}"`, composerRange(version))] : []));
  return { languages: required.filter(({ name }) => name === 'php'), dependencies: required.filter(({ name }) => name !== 'php') };
}
