import { UsageError } from '../host/usage-error.js';

/** The paths of keys in hook payloads to the written file. */
const FILE_KEYS: readonly (readonly string[])[] = [
  // Claude Code, Gemini CLI, Qwen Code
  ['tool_input', 'file_path'],
  ['tool_input', 'filePath'],
  ['tool_input', 'path'],
  ['tool_input', 'files'],
  // Cursor
  ['file_path'],
  // GitHub Copilot
  ['toolArgs', 'file_path'],
  ['toolArgs', 'filePath'],
  ['toolArgs', 'path'],
  // opencode
  ['input', 'args', 'filePath'],
  // Windsurf
  ['tool_info', 'file_path'],
  // Cline
  ['postToolUse', 'parameters', 'path'],
];

/** The paths of keys to a patch in the format of `apply_patch`. */
const PATCH_KEYS: readonly (readonly string[])[] = [
  ['tool_input', 'command'],
  ['tool_input', 'input'],
  ['tool_input', 'patch'],
  ['toolArgs', 'command'],
  ['toolArgs', 'input'],
  ['toolArgs', 'patch'],
];

const PATCHED_FILE = /^\*\*\* (?:Add File|Update File|Move to): (.+)$/gm;

/** The written files in a hook payload. */
export interface WrittenFiles {
  readonly paths: readonly string[];
  /** The folder of relative paths, if the payload has one. */
  readonly cwd?: string;
}

/** Parses the payload of a hook; throws a UsageError for invalid JSON. */
export function readHookPayload(text: string): WrittenFiles {
  const payload = parsePayload(text);
  const named = FILE_KEYS.flatMap((keys) => textsAt(payload, keys));
  const patched = PATCH_KEYS.flatMap((keys) => textsAt(payload, keys)).flatMap((patch) => [...patch.matchAll(PATCHED_FILE)].map(([, path = '']) => path.trim()));
  const [cwd] = textsAt(payload, ['cwd']);
  return { paths: [...new Set([...named, ...patched])], ...(cwd !== undefined && { cwd }) };
}

function parsePayload(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError('--hook: the text on stdin is no JSON', { cause: error });
  }
}

/** The text or list of texts at a path of keys. */
function textsAt(value: unknown, keys: readonly string[]): readonly string[] {
  const [key, ...rest] = keys;
  if (key !== undefined) return textsAt(valueAt(value, key), rest);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}

/** The value of a key; some agents nest JSON as a string. */
function valueAt(value: unknown, key: string): unknown {
  const object = typeof value === 'string' && value.startsWith('{') ? parseNested(value) : value;
  return typeof object === 'object' && object !== null ? new Map<string, unknown>(Object.entries(object)).get(key) : undefined;
}

function parseNested(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
