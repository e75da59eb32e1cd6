import { memoize } from '../../plan/memoize.js';

/** Names that are also common words; they match in exact case only. */
const AS_WRITTEN: ReadonlySet<string> = new Set(['Go', 'Bun', 'Dart', 'Ruby', 'Node', 'Rust', 'Echo', 'Gin', 'Fiber', 'chi', 'Rocket', 'warp', 'poem', 'uv', 'AVA', 'Express', 'Diesel', 'Parcel', 'Rollup', 'Spock', 'Poetry', 'Flask', 'smol', 'Hono']);

/** Whether a text may contain one of the names; a fast test, because compiling a pattern takes longer than reading most plans. */
export function mayName(text: string, names: readonly string[]): boolean {
  const plain = text.toLowerCase();
  return names.some((name) => plain.includes(name.toLowerCase()));
}

/** A pattern that matches any of the names as whole words, ignoring case except for common words. */
export function nameInText(names: readonly string[]): RegExp {
  return patternOf(names.join('\n'));
}

const patternOf = memoize((names): RegExp => {
  const alternatives = names.split('\n').toSorted((one, other) => other.length - one.length).map((name) => (AS_WRITTEN.has(name) ? escape(name) : inAnyCase(name)));
  return new RegExp(String.raw`(?<![\p{Alpha}\d@/.+#-])(?:${alternatives.join('|')})(?![\p{Alpha}\d_/#+]|[.-]\p{Alpha})`, 'gu');
});

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function inAnyCase(name: string): string {
  return Array.from(name, (character) => (/[a-z]/i.test(character) ? `[${character.toLowerCase()}${character.toUpperCase()}]` : escape(character))).join('');
}
