/** The text with its ending. If that exceeds the limit, as many whole lines as fit and a last line with the number of omitted ones; empty if not even that fits. */
export function cutAtLine(text: string, ending: string, limit: number, measure: (text: string) => number): string {
  if (measure(text + ending) <= limit) return text + ending;
  const lines = text.split('\n');
  let room = limit - measure(ending + leftOut(lines.length));
  if (room < 0) return '';
  const end = lines.findIndex((line) => {
    room -= measure(`${line}\n`);
    return room < 0;
  });
  return `${lines.slice(0, end).join('\n')}${ending}${leftOut(lines.length - end)}`;
}

function leftOut(lines: number): string {
  return `\nThe report is too long for this place: ${lines} lines are left out.\n`;
}
