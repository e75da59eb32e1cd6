const BOMS = /^\uFEFF*/;

/** The number of byte order marks at the start of a text; tools may add a second. */
export function countBoms(text: string): number {
  return BOMS.exec(text)?.[0].length ?? 0;
}

/** The text without BOM and with LF line endings. */
export function normalizeSource(text: string): string {
  const source = text.slice(countBoms(text));
  return source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
}

const FRONT_MATTER = /^---[ \t]*$/;

/** The index of the line after the front matter; 0 without front matter. */
export function frontMatterEnd(lines: readonly string[]): number {
  if (!FRONT_MATTER.test(lines[0] ?? '')) return 0;
  return lines.findIndex((line, index) => index > 0 && FRONT_MATTER.test(line)) + 1;
}

/** The offset of each line. */
export function lineStarts(lines: readonly string[]): readonly number[] {
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
}
