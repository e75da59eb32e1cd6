/** Words that say that a gate is met but are no verdicts. */
export const AFFIRMS = new RegExp(
  '^[^\\p{Alpha}\\d]*(?:' +
    [
      'adher\\w+|addressed|honou?r\\w*|fulfil\\w*|follow(?:s|ed)|enforced|strengthened|reinforced|covered|green|support\\w*|accept\\w*|in (?:place|compliance|line|scope)|applied|unchanged|unaffected|unmodified|compatible|consistent',
      '(?:needs? )?no (?:conflicts?|work|impact|changes?|issues?|concerns?|deviations?|risks?|violations?|regressions?)|implemented|improved|enhanced|observed|kept|holds?|held|enabled|included|designed|by design|inherited|existing|already|adopted|achieved|guaranteed',
      'ensured|secured|strong|full|fully|100 ?%|true|present|available|good|fine|clean|safe|additive|preserv\\w+|retained|intact|continues|built|correct|valid|tested|documented|defined|allowed|permitted|positive|met|ready|done|complete[ds]?|required? ?✅',
      '支持|一致|良好|已考[虑慮]|保持|沿用|[无無]影[响響]|已覆[盖蓋]|已[实實][现現]|維持|考慮済み|対応済み|影響なし|変更なし|問題なし|유지|반영|문제 없음|영향 없음',
      'cubiert[oa]|respetad[oa]|sin (?:cambios|impacto|conflictos?)|alinead[oa]|respeitad[oa]|cobert[oa]|sem (?:impacto|alterações|conflitos?)|alinhad[oa]|mantid[oa]|inchangé|aligné|couvert|unverändert|abgedeckt|без изменений|учтено',
    ].join('|') +
    ')(?![\\p{Alpha}\\d])|^[^\\p{Alpha}\\d]*(?:支持|一致|良好|已|保持|沿用|維持|유지|반영)',
  'iu',
);

/** Words that classify or refer, and are never verdicts. */
export const CLASSIFIES =
  /^(?:applies|applicable|relevant|noted|(?:medium|high|low|moderate)(?: risk)?|applies, tasked|tier \d|watch item|see [\p{Alpha}\d.#-]{1,20}|requires work|considered|acknowledged|tracked|maybe|unsure|dubious|questionable|uncertain|unclear|probably|possibly|likely|fair|poor|weak|concern|at risk|risk|attention|debatable)[.!]?$/iu;
