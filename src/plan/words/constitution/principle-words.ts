/** The title of a section that contains principles. */
export const PRINCIPLES_TITLE = /principles?\b|princip[ie]os?\b|princípios|principes|prinzipien|grundsätze|принципы|原則|原则|원칙/u;
/** The title of a numbered section that contains principles: `1. Core Principles`, not `II. SOLID Principles`. */
export const NUMBERED_PRINCIPLES_TITLE = /^(?:(?:core|guiding|key|fundamental|governing|basic|project|our)\s+)*principles$|^(?:核心|基本)?(?:原則|原则)$|^(?:핵심\s*)?원칙$/u;
/** Numbered sections that are no principles. */
export const NO_PRINCIPLE = /^(?:governance|amendments?(?: log| process)?|(?:development )?workflow|ガバナンス|統制|治理(?:规范|規範)?|거버넌스|gobernanza|governança|gouvernance|управление)$/u;

/** The words for an article of a constitution, which precede its ordinal. */
export const ARTICLE_WORDS = ['principle', 'article', 'art', 'artículo', 'artigo', 'principio', 'princípio', 'principe', 'prinzip', 'artikel', 'принцип', 'статья', '原則', '原则', '第', '원칙', '제'];

/** The markers of NON-NEGOTIABLE principles, in brackets or after a dash at the end. */
const NON_NEGOTIABLE = new Set([
  'non negotiable', 'nonnegotiable', 'mandatory',
  '不可協商', '不可协商', '非協商', '非协商', '不可妥協', '不可妥协', '強制', '强制',
  '妥協不可', '非交渉', '交渉不可', '譲歩不可',
  '타협 불가', '타협불가', '협상 불가', '협상불가', '비협상',
  'não negociável', 'inegociável', 'obrigatório', 'no negociable', 'innegociable', 'obligatorio',
  'non négociable', 'obligatoire', 'nicht verhandelbar', 'unverhandelbar', 'verpflichtend',
  'не подлежит обсуждению', 'не обсуждается', 'обязательно', 'не підлягає обговоренню', 'обовʼязково',
  'non negoziabile', 'obbligatorio', 'niet onderhandelbaar', 'verplicht', 'niepodlegające negocjacji', 'niepodlegająca negocjacji', 'obowiązkowe',
  'pazarlik edilemez', 'tartişilamaz', 'zorunlu', 'không thể thương lượng', 'bắt buộc', 'tidak dapat ditawar', 'wajib',
]);

/** Between the parts of a marker: `NON-NEGOTIABLE, MANDATORY`. */
const PIECES = /[,;/|，、；]|\s[-–—]\s/u;

/** Whether a text says that a principle is NON-NEGOTIABLE. */
export function marksNonNegotiable(text: string): boolean {
  return text.split(PIECES).some((piece) => NON_NEGOTIABLE.has(withoutDots(piece.toLowerCase()).replaceAll(/[\s-]+/gu, ' ').trim()));
}

/** Lower case without the difference between the two Turkish letters i, which depends on the language. */
function withoutDots(lower: string): string {
  return lower.replaceAll('\u0307', '').replaceAll('ı', 'i');
}

/** The head of the column with the names: `Principle`, `Artículo`, `原則`. */
export const NAME_COLUMN = /^(?:principles?|principle name|articles?|names?|rules?|princip[ie]os?|princípios?|artículos?|artigos?|nombres?|nomes?|principes?|prinzip(?:ien)?|grundsätze?|принципы?|原則|原则|원칙)$/iu;
/** A cell that says that the principle is NON-NEGOTIABLE. */
export const YES = /^(?:yes|y|true|x|sí|si|sim|oui|ja|да|是|はい|예)(?!\p{Alpha})|^[✅✔✓☑]/iu;
