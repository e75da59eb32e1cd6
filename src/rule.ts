/**
 * The rule API: the only module that built-in and user rules import.
 * It holds no state, class or identity check, so that two copies of it can be used together.
 */
export type { Clause, Constitution, ExpectedGate, Expectations, Principle, Standing } from './constitution/constitution.js';
export type * from './evidence/evidence.js';
export type * from './plan/model.js';
export { FIELD_NAMES, SECTION_NAMES } from './plan/model.js';
export { localDecisionLabel, localFieldLabel, localSectionName } from './plan/words/names/local-names.js';
export { mentionedIn, mentions } from './plan/words/similarity/mentions.js';
export type { ProvableGate } from './rule/gates/gate-proofs.js';
export { declareMessages, type DeclaredMessages, type Messages, type ProblemOf } from './rule/messages.js';
export { addField } from './rule/edits/add-field.js';
export { addSection } from './rule/edits/add-section.js';
export { renameRule, withoutRule } from './rule/edits/edit-directive.js';
export { deleteLines, lineAt, standsAlone, textAt } from './rule/edits/line-edits.js';
export { renamePrinciple } from './rule/edits/rename-principle.js';
export { areExceptionColumns, speaksOfExceptions } from './rule/exception-columns.js';
export { contradictedSummaries } from './rule/comparisons/contradicted-summaries.js';
export { mistypedHeading } from './rule/comparisons/mistyped-heading.js';
export { leftOut } from './rule/comparisons/left-out.js';
export { definePrinciple, type PrincipleDefinition, type PrincipleFacts } from './rule/gates/principle.js';
export { followsOther, unknownPrinciples } from './rule/comparisons/unknown-principles.js';
export { unmentionedClauses } from './rule/comparisons/unmentioned-clauses.js';
export { defineRule, PLAN_START, problem, type Edit, type ExampleFiles, type Facts, type FieldLookup, type Fix, type Message, type Phase, type Problem, type ProblemPlace, type Rule, type RuleDefinition, type RuleOptions, type Severity, type SourceDefect, type SuppressionState, type UnmetGate, type Waiver, type Wording } from './rule/problem.js';
export { affirms, affirmsName, hasQuantity, isDecided, isReasonedNotApplicable, namesException, phrasesOf } from './rule/reading.js';
export { isVague } from './rule/vague-values.js';
