const FIRST_SENTENCE = /^(?:[^.。!！?？]|\.(?=\S))*[?？]/u;
const ABBREVIATIONS = /\b(?:e\.g|i\.e|etc|vs)\./g;
/** An answer after a question mark: yes, a `no` without more words (`No premature abstraction` is advice), a sign, or a dash or arrow with the decision. */
const ANSWER = /^[\s*_"'）)]*(?:yes|no(?=\s*(?:$|[.,;:!)—–(-]))|n\/a|sí|sim|oui|ja|はい|いいえ|是|否|예|아니오|[→—–✅✔✓❌✗⚠-])/u;

/** `I. Small modules: ?` */
const MARK_ALONE = /[:：—–-]\s*[?？]+\s*$/u;

/** Whether a text is an unanswered question of the template. */
export function asks(text: string): boolean {
  if (!text.includes('?') && !text.includes('？')) return false;
  if (MARK_ALONE.test(text)) return true;
  const plain = text.toLowerCase().replace(ABBREVIATIONS, ' ');
  const question = FIRST_SENTENCE.exec(plain)?.[0];
  return question !== undefined && !ANSWER.test(plain.slice(question.length));
}
