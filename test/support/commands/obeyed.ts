/** Characters that a terminal interprets, or that hide text. */
const UNSEEN = /[\p{Cc}\u00AD\u061C\u180E\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;
/** Commands of CI runners: GitHub allows indented ones, and the old form anywhere in a line. */
const COMMAND = /^::([\w-]+)/;
const OLD_COMMAND = /##\w*\[/;

/** The lines of a text that a terminal or a CI runner would interpret, except workflow commands of the given kinds. */
export function obeyed(text: string, meant: readonly string[] = []): readonly string[] {
  return text.split('\n').filter((line) => {
    const [, command] = COMMAND.exec(line.trimStart()) ?? [];
    if (command !== undefined && meant.includes(command)) return UNSEEN.test(line);
    return command !== undefined || UNSEEN.test(line) || OLD_COMMAND.test(line);
  });
}
