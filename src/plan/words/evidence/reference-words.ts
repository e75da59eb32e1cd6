/** Words near a path with which a plan says that the file does not exist yet, was removed, or is in another repository. */
export const NOT_THERE_YET = /\b(?:new|newly|create[sd]?|creat(?:es|ing)|add(?:s|ed|ing)?|to be|will|shall|planned|future|later|generate[sd]?|generating|introduc\w+|extract\w*|writ(?:e|es|ing|ten)|mov(?:e[sd]?|ing)|split\w*|delet\w+|remov\w+|renam\w+|replac\w+|deprecat\w+|obsolete|missing|absent|not yet|TBD|todo|optional|if (?:needed|any)|T\d{3}|upstream|external|repo(?:sitory)?|vendored|template|placeholder|example|e\.g)\b|新增|新建|新規|作成|追加|创建|建立|待|생성|추가|신규|\b(?:nuev[oa]|crear|creará|novo|nova|criar|nouveau|nouvelle|neue?[rsn]?|создать|новый|новая)\b/i;

/** Parts of a path that are placeholders, wildcards or variables. */
export const NOT_A_PATH = /[*{}<>[\]$%|"'`\s,;!?()]|\.{3}|…|###|XXX|NNN|YYYY|path\/to|\bfoo\b|\bexample\b/u;
