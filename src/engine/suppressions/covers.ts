import type { Directive } from './directives.js';
import type { Finding } from '../findings/finding.js';
import { countWhile } from '../../plan/text.js';

/** A rule name of a directive. */
export interface Request {
  readonly directive: Directive;
  readonly name: string;
}

/** The sorted lines of findings, by rule and by `rule/messageId`. */
export function linesByName(findings: readonly Finding[]): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>();
  for (const { rule, messageId, at } of findings) for (const name of namesOf(rule, messageId)) listOf(lines, name).push(at.start.line);
  for (const list of lines.values()) list.sort((one, other) => one - other);
  return lines;
}

/** Whether a request covers one of the lines. */
export function covers({ directive, name }: Request, lines: ReadonlyMap<string, readonly number[]>): boolean {
  const own = lines.get(name) ?? [];
  const first = own[countWhile(own, (line) => line < directive.from)];
  return first !== undefined && first <= directive.to;
}

/** Returns a function that finds the first request covering a finding. Ranges of one name end in the order in which they begin, so a binary search finds the only candidate. */
export function firstCovering(requests: readonly Request[]): (finding: Finding) => Request | undefined {
  const ranks = new Map(requests.map((request, rank) => [request, rank]));
  const byName = new Map<string, Coverage>();
  for (const request of requests) addTo(byName, request);
  return ({ rule, messageId, at: { start: { line } } }) => {
    const found = namesOf(rule, messageId).flatMap((name) => [...within(byName.get(name), line)]);
    return found.sort((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0))[0];
  };
}

/** The requests for one name, by kind of range. */
interface Coverage {
  file?: Request;
  readonly ranges: Request[];
  /** The first request for each line. */
  readonly lines: Map<number, Request>;
}

function addTo(byName: Map<string, Coverage>, request: Request): void {
  const { name, directive: { kind, from, to } } = request;
  const coverage: Coverage = byName.get(name) ?? { ranges: [], lines: new Map() };
  byName.set(name, coverage);
  if (kind === 'disable-file') coverage.file ??= request;
  else if (kind === 'disable') coverage.ranges.push(request);
  else for (let line = from; line <= to; line += 1) if (!coverage.lines.has(line)) coverage.lines.set(line, request);
}

function* within(coverage: Coverage | undefined, line: number): Iterable<Request> {
  if (coverage === undefined) return;
  const { file, ranges, lines } = coverage;
  const range = ranges[countWhile(ranges, ({ directive }) => directive.to < line)];
  const single = lines.get(line);
  if (file !== undefined) yield file;
  if (range !== undefined && range.directive.from <= line) yield range;
  if (single !== undefined) yield single;
}

const namesOf = (rule: string, messageId: string): readonly string[] => [rule, `${rule}/${messageId}`];

function listOf(lines: Map<string, number[]>, name: string): number[] {
  const list = lines.get(name) ?? [];
  lines.set(name, list);
  return list;
}
