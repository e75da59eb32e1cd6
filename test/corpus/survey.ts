import { isDeepStrictEqual } from 'node:util';
import { cli } from '../../src/cli/cli.js';
import { parse, reference } from '../../src/markdown/parse.js';
import type { ConstitutionCheck, Gate, Plan } from '../../src/plan/model.js';
import { parsePlan } from '../../src/plan/parse/parse-plan.js';
import type { Host } from '../../src/host/host.js';
import { diskAndGit, nodeHost } from '../../src/host/node-host.js';
import { registry } from '../../rules/index.js';

/** The survey of one plan: the forms and verdicts of its gates, its findings, and the parse time. */
export interface PlanSurvey {
  readonly path: string;
  readonly dialects: readonly string[];
  readonly verdicts: Readonly<Record<string, number>>;
  readonly findings: Readonly<Record<string, number>>;
  readonly milliseconds: number;
  /** Whether a check has content, but no gates were read. */
  readonly unread: boolean;
  /** Whether its tree equals that of remark. */
  readonly likeRemark: boolean;
}

interface ReportedFile {
  readonly path: string;
  readonly findings?: readonly { rule: string; messageId: string; severity: string; waiver?: unknown; suppression?: unknown }[];
}

/** Lints every plan below a folder as the command does. */
export async function survey(folder: string): Promise<readonly PlanSurvey[]> {
  const root = folder.replaceAll('\\', '/');
  const paths = [...diskAndGit.glob(['**/plan.md'], root)].sort();
  const report = await lintAll(paths);
  return paths.map((path) => surveyPlan(path, root, report.get(path)));
}

async function lintAll(paths: readonly string[]): Promise<ReadonlyMap<string, ReportedFile>> {
  let printed = '';
  const host: Host = { ...nodeHost(), cwd: '/', print: (text) => { printed += text; } };
  await cli(['--no-config', '--format', 'json', '--max-size', '64m', ...paths], host, registry);
  const { files }: { files: readonly ReportedFile[] } = JSON.parse(printed);
  return new Map(files.map((file) => [file.path.startsWith('/') ? file.path : `/${file.path}`, file]));
}

function surveyPlan(path: string, root: string, reported: ReportedFile | undefined): PlanSurvey {
  const source = new TextDecoder().decode(diskAndGit.read(path));
  const start = diskAndGit.now();
  const plan = parsePlan(source, { path });
  const milliseconds = diskAndGit.now() - start;
  const gates = plan.checks.flatMap((check) => check.gates);
  return {
    path: path.slice(root.length + 1),
    dialects: [...new Set(gates.map((gate) => dialectOf(gate, plan)))],
    verdicts: count(gates.map(({ verdict, partial }) => (partial ? `${verdict}, partly` : verdict))),
    findings: count((reported?.findings ?? []).filter(({ waiver, suppression }) => !waiver && !suppression).map(({ severity, rule, messageId }) => `${severity} ${kindOf(rule)}/${messageId}`)),
    milliseconds,
    unread: isUnread(plan),
    likeRemark: isDeepStrictEqual(parse(source), reference(source)),
  };
}

const registered = new Set(registry.rules.map(({ id }) => id));

/** Groups generated rules, which are many and have the same messages. */
const kindOf = (rule: string): string => (registered.has(rule) ? rule : '(principle)');

/** The form of a gate, by its line. */
function dialectOf(gate: Gate, { source }: Plan): string {
  const line = source.split('\n')[gate.at.start.line - 1]?.trim() ?? '';
  const carrier = line.startsWith('|') ? 'table row' : line.startsWith('#') ? 'heading' : /^(?:[-*+]|\d+[.)])\s/.test(line) ? 'bullet' : 'label or line';
  if (gate.form === 'box' || gate.form === 'pseudo-box') return carrier === 'table row' ? 'box in a table' : 'box';
  return gate.asserted ? `${carrier} without a status` : carrier;
}

const hasContent = ({ content }: ConstitutionCheck): boolean => content === 'prose' || content === 'summary';

function isUnread({ checks }: Plan): boolean {
  return checks.length > 0 && checks.every(({ gates }) => gates.length === 0) && checks.some(hasContent);
}

function count(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
