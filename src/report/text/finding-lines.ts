import { clean } from '../../engine/findings/message.js';
import type { Finding } from '../../engine/findings/finding.js';
import { firstHints, entriesOf, type Entry } from './report-entries.js';
import { findingName } from './finding-name.js';
import type { Paint } from './paint.js';
import { widthOf } from './width-of.js';

const SEVERITY_WIDTH = 'warning'.length;
/** The column limit for messages; a longer message shifts only its own rule id. */
const MESSAGE_WIDTH_LIMIT = 72;

/** The widths of the columns. */
interface Columns {
  readonly place: number;
  readonly message: number;
}

/** The findings of one plan in aligned columns; a hint follows the first finding of its rule. */
export function reportFindings(findings: readonly Finding[], paint: Paint): readonly string[] {
  const columns: Columns = {
    place: Math.max(0, ...findings.map((finding) => placeOf(finding).length)),
    message: Math.min(MESSAGE_WIDTH_LIMIT, Math.max(...findings.map(({ message }) => widthOf(clean(message))))),
  };
  const firstHintOf = firstHints();
  return entriesOf(findings).flatMap((entry) => linesOf(entry, columns, firstHintOf, paint));
}

/** The place appears only on the first line of an entry, and a rule name only when it changes. */
function linesOf(entry: Entry, columns: Columns, firstHintOf: (finding: Finding) => string | undefined, paint: Paint): readonly string[] {
  const [first, ...others] = entry;
  const margin = ' '.repeat(2 + columns.place + 2 + SEVERITY_WIDTH + 2);
  const head = `  ${paint.faint(placeOf(first).padEnd(columns.place))}  ${severityWord(first, paint)}  ${messageOf(first, columns, paint)}`;
  const more = others.map((finding) => margin + (finding.messageId === first.messageId ? clean(finding.message) : messageOf(finding, columns, paint)));
  const hints = entry.flatMap((finding) => hintLineOf(finding, firstHintOf) ?? []);
  return [head, ...more, ...[...new Set(hints)].map((text) => margin + paint.faint(text))];
}

function messageOf(finding: Finding, { message: width }: Columns, paint: Paint): string {
  const message = clean(finding.message);
  return `${message}${' '.repeat(Math.max(0, width - widthOf(message)))}  ${paint.faint(findingName(finding))}`;
}

function placeOf({ at: { start } }: Finding): string {
  return `${start.line}:${start.column}`;
}

function severityWord({ waiver, severity }: Finding, paint: Paint): string {
  if (waiver) return paint.faint('waived'.padEnd(SEVERITY_WIDTH));
  return paint[severity](severity.padEnd(SEVERITY_WIDTH));
}

function hintLineOf(finding: Finding, firstHintOf: (finding: Finding) => string | undefined): string | undefined {
  const { waiver } = finding;
  if (waiver) return `Excused on line ${waiver.line}: ${clean(waiver.reason)}`;
  const hint = firstHintOf(finding);
  return hint === undefined ? undefined : clean(hint);
}
