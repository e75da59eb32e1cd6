import { cli } from '../../../src/cli/cli.js';
import { testRegistry } from './test-registry.js';
import { testHost, type TestHostOptions } from './test-host.js';

/** The result of a run of the command. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Files by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Runs the command on files in a test host, with arguments as in a shell: `--quiet specs`. */
export async function runCommand(command: string, files: Files, options: TestHostOptions = {}): Promise<Outcome> {
  const host = testHost(files, options);
  try {
    const code = await cli(command.split(' ').filter((word) => word !== ''), host, testRegistry);
    return { code, out: host.out().replaceAll(host.cwd, '.'), err: host.err().replaceAll(host.cwd, '.') };
  } finally {
    host.remove();
  }
}

/** The findings of a JSON report, such as `specs/1/plan.md:6 error simplicity/gate-open`. */
export function findingsIn(json: string): readonly string[] {
  const report: { readonly files: readonly { readonly path: string; readonly findings?: readonly Reported[] }[] } = JSON.parse(json);
  return report.files.flatMap(({ path, findings = [] }) => findings.map((finding) => {
    const marks = (['waiver', 'suppression', 'baselined'] as const).filter((mark) => finding[mark] !== undefined);
    return [`${path}:${finding.line}`, finding.severity, `${finding.rule}/${finding.messageId}`, ...marks].join(' ');
  }));
}

interface Reported {
  readonly line: number;
  readonly severity: string;
  readonly rule: string;
  readonly messageId: string;
  readonly waiver?: object;
  readonly suppression?: object;
  readonly baselined?: boolean;
}
