const FOLDERS = String.raw`(?:[\w.@-]{1,60}\/)`;
/** A document anywhere, any file in a folder (`Node.js` and `ruamel.yaml` are none), or a folder. */
const DOCUMENT = String.raw`${FOLDERS}{0,8}(?:[\w@-][\w.@-]{0,60}\.mdx?|openapi\.(?:ya?ml|json))(?![\w.])`;
const FILE = String.raw`${FOLDERS}{1,8}[\w@-][\w.@-]{0,60}\.[a-z]{1,5}(?![\w.])`;
const FOLDER = String.raw`${FOLDERS}{1,8}(?=[\s*]|$)`;
const ARTIFACT = new RegExp(String.raw`^\s{0,3}(?:phase \d ?[:：—–-] ?)?(?:${DOCUMENT}|${FILE}|${FOLDER})`, 'iu');
/** A line of more words tells what holds for the file: it may be a gate. */
const MOST_WORDS = 12;

/** Whether a line begins with a file or folder: `research.md`, `contracts/ generated`. It tells what was delivered, and is no gate. */
export function isArtifact(line: string): boolean {
  return ARTIFACT.test(line) && line.trim().split(/\s+/u).length <= MOST_WORDS;
}
