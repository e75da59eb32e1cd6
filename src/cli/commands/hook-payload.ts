import { parseJson } from '../../engine/json-text.js';
import { dig } from '../../evidence/dig-values.js';
import { UsageError } from '../../host/usage-error.js';

/** The paths of keys to a tool's arguments in the hook payloads of the supported agents. */
const ARGUMENTS: readonly (readonly string[])[] = [[], ['tool_input'], ['tool_response'], ['toolInput'], ['toolArgs'], ['input', 'args'], ['tool_info'], ['postToolUse', 'parameters']];
/** The names of arguments that are a file. */
const FILE_NAMES = ['file_path', 'filePath', 'path', 'target_file', 'TargetFile'];
/** The names of arguments that are lists of files, or of edits with a file each. */
const LIST_NAMES = ['files', 'edits'];
/** The names of arguments that are a patch in the format of `apply_patch`. */
const PATCH_NAMES = ['command', 'input', 'patch'];

/** The keys of an entry in a list: the entry itself, or the file that it names. */
const ENTRY_KEYS = [[], ...FILE_NAMES.map((name) => [name])];
const LIST_KEYS = LIST_NAMES.flatMap((list) => ENTRY_KEYS.map((entry) => [list, ...entry]));
const FILE_KEYS = ARGUMENTS.flatMap((keys) => [...FILE_NAMES.map((name) => [...keys, name]), ...LIST_KEYS.map((list) => [...keys, ...list])]);
const PATCH_KEYS = ARGUMENTS.flatMap((keys) => PATCH_NAMES.map((name) => [...keys, name]));

const PATCHED_FILE = /^\*\*\* (?:Add File|Update File|Move to): (.+)$/gm;

/** The written files in a hook payload. */
export interface WrittenFiles {
  readonly paths: readonly string[];
  /** The folder of relative paths, if the payload has one. */
  readonly cwd?: string;
}

/** Parses the payload of a hook; throws a UsageError for invalid JSON. */
export function readHookPayload(text: string): WrittenFiles {
  const payload = parseJson(text);
  if (payload === undefined) throw new UsageError('--hook: the text on stdin is no JSON');
  const named = FILE_KEYS.flatMap((keys) => textsAt(payload, keys));
  const patches = PATCH_KEYS.flatMap((keys) => textsAt(payload, keys));
  const patched = patches.flatMap((patch) => Array.from(patch.matchAll(PATCHED_FILE), ([, path = '']) => path.trim()));
  const [cwd] = textsAt(payload, ['cwd']);
  return { paths: [...new Set([...named, ...patched])], ...(cwd !== undefined && { cwd }) };
}

/** The text or list of texts at a path of keys. */
function textsAt(value: unknown, keys: readonly string[]): readonly string[] {
  const [key, ...rest] = keys;
  if (key !== undefined) return Array.isArray(value) ? value.flatMap((one: unknown) => textsAt(one, keys)) : textsAt(valueAt(value, key), rest);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}

/** The value of a key; some agents nest JSON as a string. */
function valueAt(value: unknown, key: string): unknown {
  return dig(typeof value === 'string' && value.startsWith('{') ? parseJson(value) : value, key);
}
