import { FIELD_NAMES, SECTION_NAMES, type Constitution, type Rule } from 'plan-lint/rule';
import complexityTracking from './document/complexity-tracking.js';
import constitutionCheck from './document/constitution-check.js';
import constitutionSource from './document/constitution-source.js';
import needsClarification from './document/needs-clarification.js';
import optionLabel from './document/option-label.js';
import requiredSection from './document/required-section.js';
import structureDecision from './document/structure-decision.js';
import suppression from './document/suppression.js';
import technicalContext from './document/technical-context.js';
import templatePlaceholder from './document/template-placeholder.js';
import branchMismatch from './evidence/branch-mismatch.js';
import contradictedBox from './evidence/contradicted-box.js';
import gateUnproven from './evidence/gate-unproven.js';
import missingArtifact from './evidence/missing-artifact.js';
import recheckMissing from './evidence/recheck-missing.js';
import staleConstitution from './evidence/stale-constitution.js';
import structureDrift from './evidence/structure-drift.js';
import toolMismatch from './evidence/tool-mismatch.js';
import unansweredSpec from './evidence/unanswered-spec.js';
import unknownRequirement from './evidence/unknown-requirement.js';
import versionMismatch from './evidence/version-mismatch.js';
import composableArchitecture from './principles/composable-architecture.js';
import documentationFirst from './principles/documentation-first.js';
import observableAndDebuggable from './principles/observable-and-debuggable.js';
import performanceAndScalability from './principles/performance-and-scalability.js';
import secureByDefaultCredentials from './principles/secure-by-default-credentials.js';
import testDrivenDevelopment from './principles/test-driven-development.js';
import typeSafetyFirst from './principles/type-safety-first.js';

/** The seven principles of the Nebula constitution, in its order. */
const principleRules: readonly Rule[] = [
  typeSafetyFirst,
  secureByDefaultCredentials,
  observableAndDebuggable,
  performanceAndScalability,
  testDrivenDevelopment,
  composableArchitecture,
  documentationFirst,
];

/** The rules about the document, in the order of the sections of a plan. */
const documentRules: readonly Rule[] = [
  templatePlaceholder,
  requiredSection,
  needsClarification,
  technicalContext,
  constitutionCheck,
  structureDecision,
  optionLabel,
  complexityTracking,
  constitutionSource,
  suppression,
];

/** The rules that compare the plan with the repository. */
const evidenceRules: readonly Rule[] = [
  contradictedBox,
  missingArtifact,
  unansweredSpec,
  unknownRequirement,
  staleConstitution,
  versionMismatch,
  toolMismatch,
  gateUnproven,
  recheckMissing,
  structureDrift,
  branchMismatch,
];

const constitution: Constitution = {
  title: 'Nebula Constitution',
  origin: 'built-in',
  source: 'built-in',
  principles: principleRules.flatMap(({ principle }) => principle ?? []),
  expected: { sections: SECTION_NAMES, fields: FIELD_NAMES, furtherSections: [], furtherFields: [], labels: new Map(), structureDecision: true, gates: [], placeholders: [] },
};

/** The rules and the constitution of the package. */
export const registry = { builtIn: { constitution, principleRules }, rules: [...documentRules, ...evidenceRules] };
