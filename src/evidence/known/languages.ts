/** A language or runtime whose version both plans and manifests state. */
export interface Language {
  /** The key that manifest readers use. */
  readonly key: string;
  /** The names that plans use, the longest first. */
  readonly names: readonly string[];
  /** The range of its major versions; any other number beside its name is an edition or a year. */
  readonly majors: readonly [first: number, last: number];
}

export const LANGUAGES: readonly Language[] = [
  { key: 'node', names: ['Node.js', 'NodeJS', 'Node'], majors: [0, 99] },
  { key: 'typescript', names: ['TypeScript'], majors: [1, 19] },
  { key: 'python', names: ['CPython', 'Python'], majors: [2, 4] },
  { key: 'rust', names: ['Rust', 'rustc'], majors: [1, 1] },
  { key: 'go', names: ['Golang', 'Go'], majors: [1, 2] },
  { key: 'java', names: ['OpenJDK', 'Java SE', 'Java', 'JDK'], majors: [5, 99] },
  { key: 'kotlin', names: ['Kotlin'], majors: [1, 9] },
  { key: 'dotnet', names: ['.NET Core', '.NET', 'dotnet'], majors: [3, 99] },
  { key: 'csharp', names: ['C#'], majors: [5, 99] },
  { key: 'ruby', names: ['Ruby'], majors: [1, 9] },
  { key: 'php', names: ['PHP'], majors: [4, 19] },
  { key: 'dart', names: ['Dart'], majors: [1, 9] },
  { key: 'flutter', names: ['Flutter'], majors: [1, 9] },
  { key: 'elixir', names: ['Elixir'], majors: [1, 9] },
  { key: 'deno', names: ['Deno'], majors: [1, 9] },
  { key: 'bun', names: ['Bun'], majors: [1, 9] },
];
