import { describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { PACKAGE_ROOT, projectFolder } from '../support/commands/project-folder.js';

const SCRIPT = fileURLToPath(new URL('../../../test/lsp/neovim.lua', import.meta.url));
const CONSTITUTION = '# House\n\n## Core Principles\n\n### I. Small Releases\n\nEach release is one flag.\n';
const PLAN = '# Implementation Plan: Export\n\n## Constitution Check\n\n- [ ] **I. Small Releases**: one flag\n\n## Project Structure\n\n```text\n# Option 1: Single project (DEFAULT)\nsrc/\n```\n\n**Structure Decision**: one crate.\n';

function hasNeovim(): boolean {
  return spawnSync('nvim', ['--version']).status === 0;
}

/** Neovim's own client, with the installed command. */
describe('in Neovim', () => {
  const run = hasNeovim() ? it : it.skip;
  if (!hasNeovim()) process.stderr.write('skipped: the test in Neovim, since there is no nvim (apt-get install neovim)\n');

  run('diagnostics, hover, definition and a code action work', () => {
    const folder = projectFolder({ '.git/HEAD': 'ref: refs/heads/main\n', '.specify/memory/constitution.md': CONSTITUTION, 'specs/1/plan.md': PLAN });
    const env = { ...process.env, PLAN_LINT: join(PACKAGE_ROOT, 'dist/bin/bin.js'), NODE: process.execPath, XDG_STATE_HOME: folder, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder };
    const log = execFileSync('nvim', ['--headless', '--clean', '-u', 'NONE', `+luafile ${SCRIPT}`], { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
    expect(log).toContain('diagnostic 5 small-releases/gate-open');
    expect(log).toContain('hover I. Small Releases: Each release is one flag.');
    expect(log).toContain('definition .specify/memory/constitution.md:5');
    expect(log).toContain('diagnostic 10 option-label/label');
    expect(log).toContain('after the code action: 0 of option-label/label');
    expect(readFileSync(join(folder, 'specs/1/plan.md'), 'utf8')).toBe(PLAN.replace('# Option 1: Single project (DEFAULT)\n', ''));
  }, 90_000);
});
