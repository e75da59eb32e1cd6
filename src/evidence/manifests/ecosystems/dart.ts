import { parse } from 'yaml';
import { npmRange } from '../../ranges.js';
import { entriesAt, textAt } from '../../dig-values.js';
import { requirement, type ManifestContent } from '../../manifest.js';

/** Reads `pubspec.yaml`. */
export function readPubspec(text: string): ManifestContent {
  const pubspec: unknown = parse(text);
  const languages = [['dart', 'sdk'], ['flutter', 'flutter']].flatMap(([name = '', key = '']) => {
    const version = textAt(pubspec, 'environment', key);
    return version === undefined ? [] : [requirement(name, `${key}: ${version}`, npmRange(version))];
  });
  const dependencies = [...entriesAt(pubspec, 'dependencies'), ...entriesAt(pubspec, 'dev_dependencies')].map(([name, value]) => {
    const version = textAt(value) ?? textAt(value, 'version') ?? '';
    return requirement(name, `${name}: ${version}`, npmRange(version));
  });
  return { languages, dependencies };
}
