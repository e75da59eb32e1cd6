import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runCommand } from '../support/commands/command.js';
import { projectFolder } from '../support/commands/project-folder.js';

/** Types each line, the tab key and a key that prints the completed line in one interactive zsh with the completion script. */
const ZSH_DRIVER = String.raw`
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1=; autoload -Uz compinit; compinit -D -u; source $1; show() { print -r -- \"<\$BUFFER>\"; zle kill-whole-line }; zle -N show; bindkey '^I' complete-word '^X' show; print LOA''DED"
zpty -r shell out '*LOADED*'
shift
for line; do
  zpty -w -n shell "$line"$'\t\x18'
  zpty -r shell out '*<plan-lint*>*'
  print -r -- $out
done
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
    const shown = execFileSync('zsh', ['-f', driver, await scriptFor('zsh'), 'plan-lint --list', 'plan-lint --preset s'], { encoding: 'utf8', timeout: 60_000 });
    expect(shown).toContain('<plan-lint --list-rules >');
    expect(shown).toContain('<plan-lint --preset strict >');
  }, 120_000);
});
