import { pessimisticRange } from '../../ranges.js';
import { requirement, type ManifestContent } from '../../manifest.js';

const ELIXIR = /\belixir:\s*"([^"\n]+)"/;
const DEPENDENCY = /\{\s*:(\w+)\s*,\s*"([^"\n]+)"/g;

/** Reads the literal requirements of `mix.exs`. */
export function readMix(text: string): ManifestContent {
  const [written, version] = ELIXIR.exec(text) ?? [];
  return {
    languages: version === undefined || written === undefined ? [] : [requirement('elixir', written, pessimisticRange(version))],
    dependencies: Array.from(text.matchAll(DEPENDENCY), ([, name = '', range = '']) => requirement(name, `${name} "${range}"`, pessimisticRange(range))),
  };
}
