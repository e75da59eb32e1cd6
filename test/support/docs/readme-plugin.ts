import { readFileSync } from 'node:fs';
import { README_FILE } from './readme.js';

type Files = Readonly<Record<string, string>>;

const FILE = /<!-- file: (\S+) -->\n```\w+\n([\s\S]*?)```/g;
const MANIFEST = JSON.stringify({ name: 'project', type: 'module' });

/** The plug-in in the README, in each language: the files by path. */
export function readmePlugin(): readonly (readonly [language: string, files: Files])[] {
  const files = Array.from(readFileSync(README_FILE, 'utf8').matchAll(FILE), ([, path = '', text = '']): readonly [string, string] => [path, text]);
  const ending = (wanted: string): Files => ({ 'package.json': MANIFEST, ...Object.fromEntries(files.filter(([path]) => path.endsWith(wanted))) });
  return [['JavaScript', ending('.js')], ['TypeScript', ending('.ts')]];
}
