/** Words before a directory that choose it: `the exporter lives in `, `adds `. */
const CHOSEN = /(?<!\p{Alpha})(?:in|into|under|inside|within|adds?|added|creates?|created|introduc\w+|new|places?|placed|puts?|(?:go|goes|moves?|written|saved) to|uses?|adopts?|gains?|en|em|bajo|sob|añade|crea|cria|adiciona|dans|sous|ajoute|crée|im|unter|neu\w*|w|we|в|во|под|добав\p{Alpha}+|созда\p{Alpha}+)(?!\p{Alpha})|采用|採用|新增|新建|创建|建立|放[在入]|位于|位於|置于|添加|追加|新設|新規|作成|配置|置[くき]|추가|생성|배치|위치|신규/iu;
/** Words after a directory that choose it, in languages with the verb at the end. */
const CHOSEN_BEHIND = /^ ?(?:に|へ|を|에|에서?|를|을) ?(?:配置|追加|作成|新設|新規|置[くき]|추가|생성|배치|위치|신설|둔다|두고)/u;
/** Words before a directory that exclude it from the plan: `separate from the existing app (`src/`)`, `mirrors `lib/``. */
const APART = /(?<!\p{Alpha})(?:no|not|never|nor|without|existing|exists?|separate|parallel|alongside|beside|next to|outside|unchanged|untouched|instead|rather|mirror(?:s|ing)?|like|unlike|similar to|follows|following|modelled|except|excluding|omit\w*|skip\w*|future|later|reserved|legacy|todo|renamed|today|already|currently|development|sin|nunca|existentes?|actual|sem|nunca|existentes?|atual|sans|jamais|existante?s?|nicht|kein\w*|ohne|besteh\w+|vorhanden\w*|bez|istniej\p{Alpha}+|не|нет|без|существующ\p{Alpha}+)(?!\p{Alpha})|[现現]有|已有|已存在|既存|ではなく|기존|향후|다른/iu;
/** Words after a directory that say it is left out or exists already. */
const LEFT_OUT = /^[^.;]{0,40}\b(?:omitted|left out|not (?:needed|created|used|part)|untouched|unchanged|out of scope|reserved|exists?|existing|already|ya existen?|já existem?|existe déjà|besteht|vorhanden)\b|^[^.;。]{0,12}(?:추가하지|없|제외|예약|不|既存|소비|기존|已有|已存在|已完成|现有|現有|ではなく)/iu;
/** Alternatives (`` `docs/` or `AGENTS.md` ``), and directories that a later task creates. */
const ALTERNATIVE = /^\)?,? (?:or|o|ou|oder|oppure|of|lub|или|або)\s|^\s?(?:または|或者?|또는)|^[^.;]{0,60}\b(?:T\d{3}|US-?\d)\b/u;
const ALTERNATIVE_BEFORE = /\s(?:or|o|ou|oder|oppure|lub|или|або) $|(?:または|或者?|또는)\s?$|\b(?:T\d{3}|US-?\d)\b[^.;]{0,40}$/u;
const NEARBY = 80;
const OPEN_PARENTHESIS = /[(（]([^()（）]*)$/u;
const SENTENCE_END = /[.;!?]\s|[。；！？]/gu;

/** Whether each sentence of a decision that names a directory chooses it for the feature. */
export function isChosen(path: string, text: string): boolean {
  const starts = startsOf(path, text);
  return starts.length > 0 && starts.every((from) => isChosenAt(text.slice(0, from), text.slice(from + path.length, from + path.length + NEARBY)));
}

/** Whether the words around a directory choose it; text in parentheses explains, unless it contains such words itself. */
function isChosenAt(before: string, behind: string): boolean {
  const sentence = before.slice([...before.matchAll(SENTENCE_END)].at(-1)?.index ?? 0);
  const [, clause = sentence] = OPEN_PARENTHESIS.exec(sentence) ?? [];
  const isNamedApart = APART.test(sentence.slice(-NEARBY)) || LEFT_OUT.test(behind);
  const isAlternative = ALTERNATIVE_BEFORE.test(sentence) || ALTERNATIVE.test(behind);
  return (CHOSEN.test(clause) || CHOSEN_BEHIND.test(behind)) && !isNamedApart && !isAlternative;
}

/** The indexes of a path in a text, without those inside a longer path: `engine/` does not match `engine/sink`. */
function startsOf(path: string, text: string): readonly number[] {
  const starts: number[] = [];
  for (let from = text.indexOf(path); from >= 0; from = text.indexOf(path, from + path.length)) {
    const isPart = /[\w/.-]/.test(text.charAt(from - 1)) || /[\w.-]/.test(text.charAt(from + path.length).replace('.', ''));
    if (!isPart) starts.push(from);
  }
  return starts;
}
