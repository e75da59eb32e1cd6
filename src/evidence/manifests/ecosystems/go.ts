import { atLeast, compatibleWith } from '../../ranges.js';
import { requirement, type ManifestContent } from '../../manifest.js';

const GO_LINE = /^go[ \t]+(\d+(?:\.\d+)*)/m;
const REQUIRED = /^[ \t]*(?:require[ \t]+)?([a-z][^\s/]*\/\S*)[ \t]+v(\d\S*)/gm;

/** Reads `go.mod`. */
export function readGoMod(text: string): ManifestContent {
  const [, version] = GO_LINE.exec(text) ?? [];
  return {
    languages: version === undefined ? [] : [requirement('go', `go ${version}`, atLeast(version))],
    dependencies: Array.from(text.matchAll(REQUIRED), ([, path = '', number = '']) => requirement(path.replace(/\/v\d+$/, ''), `${path} v${number}`, compatibleWith(number))),
  };
}
