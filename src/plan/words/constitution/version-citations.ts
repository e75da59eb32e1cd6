/** `Constitution v1.2.0`, `constitution (version 1.2)`, `憲章 v1.0`. */
export const VERSION_CITATION = /(?:constitution|charter|憲章|憲法|宪章|宪法|헌법|constitución|constituição|конституци\p{Alpha}*)(?:\.md)?[`\s*_,:(（–—-]{0,6}(?:version|versión|versão|ver\.?|v\.?|バージョン|版本|버전)?[\s:：]{0,2}v?(\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)(?![\d.]*\d)/giu;
/** A fast test for citations, because few plans contain one. */
export const MAY_CITE = /(?:onstitu|ONSTITU|harter|HARTER|[憲宪]|헌법|онституц)[^\n]{0,40}\d\.\d/;
/** `since constitution v1.3.0`, `Constitution v1.3.0 landed`: a statement about history, not about the version that the plan was checked against. */
export const HISTORY_BEFORE = /\b(?:since|until|before|after|prior to) (?:the )?$/i;
/** The text after a citation in such a statement. */
export const HISTORY_BEHIND = /^[`*_) ]{0,3}(?:has |was |have )?(?:landed|amend|added|adds|introduce|remove|rename|ratified|bump)/i;
