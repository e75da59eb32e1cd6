/** What a terminal obeys, or hides from a reader. */
const UNSEEN = /[\p{Cc}\u00AD\u061C\u180E\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;
/** What the runner of a pipeline obeys: in GitHub's a command may be indented, and the old kind stands anywhere. */
const COMMAND = /^::([\w-]+)/;
const OLD_COMMAND = /##\w*\[/;

/** The lines of a text that somebody would obey; workflow commands of these kinds are meant. */
export function obeyed(text: string, meant: readonly string[] = []): readonly string[] {
  return text.split('\n').filter((line) => {
    const [, command] = COMMAND.exec(line.trimStart()) ?? [];
    if (command !== undefined && meant.includes(command)) return UNSEEN.test(line);
    return command !== undefined || UNSEEN.test(line) || OLD_COMMAND.test(line);
  });
}
