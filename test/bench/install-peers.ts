import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { installed, PEERS } from './programs.js';

/** Installs the missing linters into the folder; returns error messages. */
export function installPeers(folder: string): readonly string[] {
  if (Object.entries(PEERS).every(([name, version]) => installed(folder, name)?.version === version)) return [];
  const npm = process.env.npm_execpath;
  if (npm === undefined) return ['The other linters are not installed: start the bench as `npm run bench`'];
  mkdirSync(folder, { recursive: true });
  const packages = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`);
  const { status, stderr } = spawnSync(process.execPath, [npm, 'install', '--prefix', folder, '--no-save', '--no-package-lock', '--no-audit', '--no-fund', ...packages], { cwd: folder, encoding: 'utf8' });
  return status === 0 ? [] : [`The other linters could not be installed into ${folder}: ${stderr.split('\n').find((line) => line.includes('error')) ?? `npm ended with ${status}`}`];
}
