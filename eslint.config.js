import { FlatCompat } from '@eslint/eslintrc';
import { readFileSync } from 'node:fs';
export default new FlatCompat({ baseDirectory: import.meta.dirname }).config(JSON.parse(readFileSync(new URL('.eslintrc.json', import.meta.url), 'utf8')));
