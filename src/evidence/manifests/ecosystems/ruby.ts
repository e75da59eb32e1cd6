import { pessimisticRange } from '../../ranges.js';
import { requirement, type ManifestContent } from '../../manifest.js';

const RUBY = /^[ \t]*ruby[ \t]+["']([^"'\n]+)["']/m;
const GEM = /^[ \t]*gem[ \t(]+["']([^"'\n]+)["'](?:[ \t]*,[ \t]*["']([^"'\n]+)["'])?/gm;

/** Reads a `Gemfile`. */
export function readGemfile(text: string): ManifestContent {
  const [written, version] = RUBY.exec(text) ?? [];
  return {
    languages: version === undefined || written === undefined ? [] : [requirement('ruby', written.trim(), pessimisticRange(version))],
    dependencies: Array.from(text.matchAll(GEM), ([line, name = '', range]) => requirement(name, line.trim(), range === undefined ? undefined : pessimisticRange(range))),
  };
}
