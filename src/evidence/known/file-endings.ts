/** Languages that share file endings and test tools. */
export interface LanguageFamily {
  /** The name in messages. */
  readonly name: string;
  /** The names of its languages and runtimes in plans. */
  readonly names: RegExp;
  readonly endings: readonly string[];
  /** Test tools that only this family uses. */
  readonly testTools: RegExp;
}

export const FAMILIES: readonly LanguageFamily[] = [
  { name: 'JavaScript or TypeScript', names: /\b(?:typescript|javascript|ecmascript|node(?:\.?js)?|deno|bun|tsx?|jsx?|react|vue|svelte|angular|next\.?js|es20\d\d)\b/i, endings: ['ts', 'tsx', 'js', 'jsx', 'mjs', 'cjs', 'mts', 'vue', 'svelte'], testTools: /\b(?:vitest|jest|mocha|jasmine)\b/gi },
  { name: 'Python', names: /\b(?:python|cpython|pypy|micropython|pyo3|maturin|django|fastapi)\b/i, endings: ['py', 'pyi'], testTools: /\b(?:pytest|unittest)\b/gi },
  { name: 'Rust', names: /\b(?:rust|cargo)\b/i, endings: ['rs'], testTools: /\b(?:cargo[- ](?:test|nextest)|proptest)\b/gi },
  { name: 'Go', names: /\b(?:golang|go)\b/i, endings: ['go'], testTools: /\b(?:go test|testify|ginkgo)\b/gi },
  { name: 'Java or Kotlin', names: /\b(?:java|jdk|openjdk|kotlin|scala|groovy|jvm|android)\b/i, endings: ['java', 'kt', 'kts', 'scala', 'groovy'], testTools: /\b(?:junit|testng|mockito|kotest|espresso)\b/gi },
  { name: 'C# or F#', names: /(?:\b(?:csharp|fsharp|dotnet|vb\.net)\b|\b[cf]#|\.net\b)/i, endings: ['cs', 'fs', 'razor', 'vb'], testTools: /\b(?:xunit|nunit|mstest)\b/gi },
  { name: 'Ruby', names: /\b(?:ruby|rails)\b/i, endings: ['rb'], testTools: /\b(?:rspec|minitest)\b/gi },
  { name: 'PHP', names: /\b(?:php|laravel|symfony)\b/i, endings: ['php'], testTools: /\b(?:phpunit|pestphp)\b/gi },
  { name: 'Elixir', names: /\b(?:elixir|erlang|phoenix)\b/i, endings: ['ex', 'exs'], testTools: /\b(?:exunit)\b/gi },
  { name: 'Swift', names: /\b(?:swift|swiftui|objective-c|ios|macos)\b/i, endings: ['swift'], testTools: /\b(?:xctest|xcuitest)\b/gi },
  { name: 'Dart', names: /\b(?:dart|flutter)\b/i, endings: ['dart'], testTools: /\b(?:flutter[_ ]test)\b/gi },
];
