const FOLDERS = String.raw`(?:[\w.@-]{1,60}\/)`;
/** A document, a file in a folder, or a folder; not `Node.js` or `ruamel.yaml`. */
const DOCUMENT = String.raw`${FOLDERS}{0,8}(?:[\w@-][\w.@-]{0,60}\.mdx?|openapi\.(?:ya?ml|json))(?![\w.])`;
const FILE = String.raw`${FOLDERS}{1,8}[\w@-][\w.@-]{0,60}\.[a-z]{1,5}(?![\w.])`;
const FOLDER = String.raw`${FOLDERS}{1,8}(?=[\s*]|$)`;
const ARTIFACT = new RegExp(String.raw`^\s{0,3}(?:phase \d ?[:：—–-] ?)?(?:${DOCUMENT}|${FILE}|${FOLDER})`, 'iu');
/** The maximum number of words; a longer line may be a gate about the file. */
const MOST_WORDS = 12;

/** Whether a line names a delivered file or folder, and so is no gate: `research.md`, `contracts/ generated`. */
export function isArtifact(line: string): boolean {
  return ARTIFACT.test(line) && line.trim().split(/\s+/u).length <= MOST_WORDS;
}
