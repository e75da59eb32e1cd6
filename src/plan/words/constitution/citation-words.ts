/** An ordinal of a principle. */
const NUMERALS = String.raw`(?:[IVXL]+|\d{1,2}|[一二三四五六七八九十]{1,3})`;
/** `Principle IX`, `Principles I–IV, VI`, `原則 III`. */
export const CITED_ORDINALS = new RegExp(String.raw`(?:\b(?:principles?|articles?|princip[ei]os?|princípios?|principes?|prinzip(?:ien)?|grundsatz)|原則|原则|원칙|принципы?)\s{0,2}(${NUMERALS}(?:\s?(?:[,/&–—-]|and|to|y|e|und|et)\s?${NUMERALS})*)(?![\p{Alpha}\d])`, 'giu');

/** Statements that all other principles hold, that another document checks them, or that the plan writes the constitution first. */
export const ALL_OTHERS = new RegExp([
  String.raw`\b(?:other|others|remaining|rest of|unlisted|unaffected)\b[^.\n|]{0,40}\b(?:principles?|articles?)\b`,
  String.raw`\b(?:creates?|introduces?|establish(?:es)?|drafts?|writes?|defines?|adopts?|bootstraps?) (?:the|a|this|our) (?:project |project's )?constitution\b`,
  String.raw`\bprinciples?\b[^.\n|]{0,60}[.;,] ?(?:all )?the (?:rest|others)\b`,
  String.raw`\b(?:only|just) (?:the )?(?:principles?|articles?)\b`,
  String.raw`\b(?:demás|otros|restantes|outros|demais) princ[ií]pios\b|\bprinc[ií]pios restantes\b|\bautres principes\b|\b(?:übrigen|anderen|weiteren) (?:prinzipien|grundsätze)\b|остальные принципы`,
  '(?:其他|其它|其餘|其余|剩余|その他の?|残りの|他の)(?:全部|所有|すべての)?(?:原則|原则)|(?:나머지|그 외|다른) 원칙',
].join('|'), 'iu');

/** The numbers from zero on. */
export const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen'];
/** `all seven principles` */
export const ALL_OF_THEM = /\ball (?:of the )?(\w+) (?:\w+ ){0,2}(?:principles|articles)\b/gi;

/** A citation of a principle in brackets. */
export const CITATION_ASIDE = /^\s*[(（[](?:constitution\s)?(?:principles?|articles?|art\.?|princip[ei]os?|princípios?|artículo|artigo|原則|原则|원칙)\s?[IVXL\d][^()（）[\]]{0,20}[)）\]]/i;

/** A Roman ordinal, or a number after the word for a principle; a single Arabic number may be a list number. */
export const DECLARED_ORDINAL = /^[^\p{Alpha}\d]{0,4}(?:[IVXL]{1,6}[.:)、]\s|(?:principle|article|art\.|principio|princípio|principe|prinzip|grundsatz|принцип|原則|原则|원칙)\s?[IVXL\d])/iu;
