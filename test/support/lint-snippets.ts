import { text } from 'node:stream/consumers';
import typescript from '@typescript-eslint/eslint-plugin';
import { ESLint } from 'eslint';

/**
 * Reads `[[file, text], …]` from stdin and prints the ids of the ESLint rules that report each, as JSON.
 * It is a separate process, because ESLint cannot load its plugins inside Jest's modules.
 * The files need not exist, so type-aware rules are off.
 */
const { rules = {} } = typescript.configs['disable-type-checked'] ?? {};
const eslint = new ESLint({ overrideConfig: [{ files: ['**/*.ts', '**/*.tsx'], languageOptions: { parserOptions: { project: false } }, rules }] });

async function ruleIds(entry: unknown): Promise<readonly string[]> {
  if (!Array.isArray(entry)) return [];
  const [filePath, snippet] = entry.map(String);
  const [result] = await eslint.lintText(snippet ?? '', { filePath: filePath ?? '' });
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
}

const entries: unknown = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(Array.isArray(entries) ? await Promise.all(entries.map(ruleIds)) : []));
