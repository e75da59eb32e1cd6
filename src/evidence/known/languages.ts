/** A language or runtime whose version a plan and a manifest may both give. */
export interface Language {
  /** As the readers of manifests call it. */
  readonly key: string;
  /** As plans write it, the longest first. */
  readonly names: readonly string[];
  /** The major versions that it has: another number beside its name (an edition, a year) is no version of it. */
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
