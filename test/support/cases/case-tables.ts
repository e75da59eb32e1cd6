/** A case that differs from a base plan in one line. */
export interface TableCase {
  readonly name: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** The expected findings, one per line. */
  readonly expected: string;
}

const HEAD = '# name, line, its text, finding (further ones in rows of their own; none: a clean plan)';

/** Reads `<base>.tsv`. */
export function readTable(table: string): readonly TableCase[] {
  const cases: TableCase[] = [];
  for (const row of table.split('\n').filter((one) => one !== '' && one !== HEAD)) {
    const [name = '', line = '', text = '', finding = ''] = row.split('\t');
    const added = finding === '' ? '' : `${finding}\n`;
    const last = cases.at(-1);
    if (name !== '' || last === undefined) cases.push({ name, line: Number(line), text, expected: added });
    else cases[cases.length - 1] = { ...last, expected: last.expected + added };
  }
  return cases;
}

/** Formats a table. */
export function writeTable(cases: readonly TableCase[]): string {
  const rows = cases.flatMap(({ name, line, text, expected }) => {
    const [first = '', ...others] = expected.trimEnd().split('\n');
    return [[name, line, text, first].join('\t').trimEnd(), ...others.map((finding) => `\t\t\t${finding}`)];
  });
  return `${[HEAD, ...rows].join('\n')}\n`;
}

/** The base plan with the line of the case. */
export function applyCase(base: string, { line, text }: TableCase): string {
  return base.split('\n').with(line - 1, text).join('\n');
}
