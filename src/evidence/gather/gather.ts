import { once } from '../../plan/memoize.js';
import type { Plan } from '../../plan/model.js';
import { amendmentSince, formerNamesOf } from './amendment.js';
import { compareDependencies } from '../claims/dependency-claims.js';
import { compareLanguages } from '../claims/language-claims.js';
import { misfitsOf } from '../claims/misfits.js';
import { recheckOf } from './recheck.js';
import { levelsFor } from '../claims/scope.js';
import { settledClaims } from './settled-claims.js';
import { compareTools } from '../claims/tool-claims.js';
import { unknownRequirements } from './unknown-requirements.js';
import { unprovenGates } from './unproven-gates.js';
import { openQuestionsOf, readFeatureFolder } from '../feature-folder.js';
import type { Level } from '../manifest.js';
import { missingFiles } from '../paths/missing-files.js';
import { hasPath, missingPaths } from '../paths/missing-paths.js';
import type { Evidence } from '../evidence.js';
import { isSupported } from './proofs.js';
import type { Surroundings } from '../surroundings.js';

/** The evidence for a plan; each part is read on first access. Without surroundings, only facts of the plan itself are known. */
export function gatherEvidence(plan: Plan, surroundings?: Surroundings): Evidence {
  const levels = once((): readonly Level[] => around(surroundings, (known) => levelsFor(plan, known), []));
  const feature = once(() => around(surroundings, ({ folder, disk }) => readFeatureFolder(folder, disk), undefined));
  return {
    get feature() { return feature(); },
    get openQuestions() { return around(surroundings, ({ folder, disk }) => openQuestionsOf(folder, disk), []); },
    get settledClaims() { return settledClaims(plan); },
    get recheck() { return recheckOf(plan); },
    get missingFiles() { return around(surroundings, (known) => missingFiles(plan, known), []); },
    get missingPaths() { return around(surroundings, (known) => missingPaths(plan, known), []); },
    get languages() { return compareLanguages(plan, levels()); },
    get dependencies() { return compareDependencies(plan, levels()); },
    get tools() { return compareTools(plan, levels()); },
    get misfits() { return misfitsOf(plan); },
    get amendment() { return around(surroundings, (known) => amendmentSince(plan, known), undefined); },
    get formerNames() { return around(surroundings, (known) => formerNamesOf(plan, known), undefined); },
    get constitutions() { return around(surroundings, ({ constitutions }) => constitutions(), []); },
    ...checksOf(plan, levels, surroundings),
  };
}

function checksOf(plan: Plan, levels: () => readonly Level[], surroundings?: Surroundings): Pick<Evidence, 'hasPath' | 'supports' | 'unknownRequirements' | 'unprovenGates'> {
  return {
    hasPath: (path) => around(surroundings, (known) => hasPath(path, known), undefined),
    supports: (proof) => around(surroundings, (known) => isSupported(proof, plan, { ...known, levels }), undefined),
    unknownRequirements: () => around(surroundings, (known) => unknownRequirements(plan, known), []),
    unprovenGates: (everyGateHasSlot) => unprovenGates(plan, everyGateHasSlot),
  };
}

/** The result of `read`, or `otherwise` without surroundings. */
function around<Part>(surroundings: Surroundings | undefined, read: (surroundings: Surroundings) => Part, otherwise: Part): Part {
  return surroundings === undefined ? otherwise : read(surroundings);
}
