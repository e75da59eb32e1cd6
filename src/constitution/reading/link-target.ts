/** One relative or absolute path of a document. */
const PATH = /^[^\s:*?"<>|#]{1,300}\.(?:md|mdx|markdown|ya?ml)$/i;

/** The path in a text that is nothing but a path: git checks out a symbolic link like that where the system has none. */
export function linkTarget(text: string): string | undefined {
  const path = text.trim();
  return PATH.test(path) ? path : undefined;
}
