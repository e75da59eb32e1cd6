import { diskAndGit } from '../../src/host/node-host.js';
import { compareSurveys, describeSurvey } from './describe.js';
import { survey, type PlanSurvey } from './survey.js';

const USAGE = `Usage: npm run corpus -- DIR [--save FILE] [--against FILE]

Lints every plan below DIR and prints what was read and found.
  --save FILE     keep this run
  --against FILE  print what changed since the run kept in FILE
`;

function valueOf(flag: string, args: readonly string[]): string | undefined {
  const at = args.indexOf(flag);
  return at < 0 ? undefined : args[at + 1];
}

async function main(args: readonly string[]): Promise<void> {
  const [folder] = args;
  if (folder === undefined || folder.startsWith('-') || diskAndGit.kind(folder) !== 'folder') {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const plans = await survey(new URL(`${folder}/`, `file://${process.cwd()}/`).pathname.replace(/\/$/, ''));
  process.stdout.write(describeSurvey(plans));
  const against = valueOf('--against', args);
  if (against !== undefined) {
    const before: readonly PlanSurvey[] = JSON.parse(new TextDecoder().decode(diskAndGit.read(against)));
    process.stdout.write(compareSurveys(before, plans));
  }
  const save = valueOf('--save', args);
  if (save !== undefined) diskAndGit.write(save, JSON.stringify(plans));
}

await main(process.argv.slice(2));
