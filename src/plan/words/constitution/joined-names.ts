/** Between the names of a label that names several principles, or within one name. */
export const JOINER = /[&/,;+·、]|(?<!\p{Alpha})(?:and|und|et|y|e|和|與|与|及)(?!\p{Alpha})/iu;
/** `(if user authentication is required)` is a condition and no alternative name. */
export const CONDITION = /^(?:if|when|where|unless|only|for)\s/i;
/** Between the names of a label of a gate. */
export const PARTING_JOINT = /\s?[&,;+·、]\s?|\s\/\s|\s(?:and|und|et|y|e)\s/u;
