import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runCommand } from '../support/commands/command.js';
import { projectFolder } from '../support/commands/project-folder.js';

/** Types a line and the tab key in an interactive zsh with the completion script, and prints the completed line. */
const ZSH_DRIVER = `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1=; autoload -Uz compinit; compinit -D -u; source $1; bindkey '^I' complete-word; print LOADED"
repeat 100 { zpty -r -t shell out && all+=$out; [[ $all == *LOADED*LOADED* ]] && break; sleep 0.1 }
all=
zpty -w -n shell "$2$(print -n '\\t')"
repeat 30 { zpty -r -t shell out && all+=$out; sleep 0.1 }
print -r -- $all
zpty -d shell
`;

/** A test that needs a shell; without it, the test is skipped with a message. */
function inShell(shell: string): typeof it | typeof it.skip {
  if (spawnSync(shell, ['--version']).status === 0) return it;
  process.stderr.write(`skipped: the completion script in ${shell}, which is missing (apt-get install ${shell})\n`);
  return it.skip;
}

async function scriptFor(shell: string): Promise<string> {
  const { out } = await runCommand(`completion ${shell}`, {});
  return join(projectFolder({ script: out }), 'script');
}

describe('the completion script', () => {
  inShell('bash')('completes options and their values in bash', async () => {
    const complete = async (...args: readonly string[]): Promise<string> => execFileSync('bash', ['-c', `source ${await scriptFor('bash')}\nCOMP_WORDS=(plan-lint ${args.join(' ')}); COMP_CWORD=${args.length}; _plan_lint; echo "\${COMPREPLY[@]}"`], { encoding: 'utf8' });
    expect(await complete('--list')).toBe('--list-rules\n');
    expect(await complete('--format', 'j')).toBe('json junit\n');
    expect(await complete('--preset', '')).toContain('recommended strict');
  });

  inShell('fish')('completes options and their values in fish', async () => {
    const script = await scriptFor('fish');
    const complete = (line: string): readonly string[] => execFileSync('fish', ['--no-config', '-c', `source ${script}; complete -C '${line}'`], { encoding: 'utf8' }).trim().split('\n').map((entry) => entry.split('\t', 1).join(''));
    expect(complete('plan-lint --list')).toEqual(['--list-rules']);
    expect(complete('plan-lint --format j')).toEqual(['json', 'junit']);
    expect(complete('plan-lint --preset ')).toEqual(['recommended', 'strict']);
  });

  inShell('zsh')('completes options and their values in zsh', async () => {
    const driver = join(projectFolder({ driver: ZSH_DRIVER }), 'driver');
    const complete = (script: string, line: string): string => execFileSync('zsh', ['-f', driver, script, line], { encoding: 'utf8', timeout: 60_000 });
    const script = await scriptFor('zsh');
    expect(complete(script, 'plan-lint --list')).toContain('plan-lint --list-rules');
    expect(complete(script, 'plan-lint --preset s')).toContain('plan-lint --preset strict');
  }, 120_000);
});
