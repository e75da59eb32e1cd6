// Builds the package where npm takes it from git; a package of the registry comes built.
// With `npm install --global`, as pre-commit 4 calls it, the tools of the build are missing: they are installed first, as for a checkout (npm/cli#8440).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const OF_THE_OUTER_INSTALL = ['npm_config_global', 'npm_config_prefix', 'npm_config_location', 'npm_config_omit'];
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_THE_OUTER_INSTALL.includes(name)));

function npm(...args) {
  const { status } = spawnSync('npm', args, { env, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync('node_modules/typescript')) npm('ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund');
npm('run', 'build');
