import { mentions, resembles, shareScript } from '../../plan/words/similarity/mentions.js';
import type { Standing } from '../../constitution/constitution.js';
import type { NamedConstitution } from '../../evidence/evidence.js';
import type { Gate, Located, PrincipleRef } from '../../plan/model.js';
import { readPrincipleRef, readPrincipleRefs } from '../../plan/words/principle-ref.js';
import { nearestName } from '../nearest-name.js';
import type { Facts } from '../problem.js';
import { deniesConstitution, isUnchecked, templateChooses } from './unchecked-principles.js';

/** A principle that a gate names and the constitution does not declare. Of several, `at` is the heading of the check. */
interface UnknownPrinciple extends Located {
  readonly text: string;
  readonly gate: Gate;
  /** The ordinal and name of the principle that has this ordinal; empty if none has it. */
  readonly ordinal: string;
  readonly name: string;
  /** The name of the most similar declared principle; empty if none is similar. */
  readonly nearest: string;
  /** The constitution of the repository that declares most of the unknown principles; empty if none does. */
  readonly followed: string;
  /** The probable reason why the constitution does not declare it; empty if none is known. */
  readonly reason: 'followed' | 'other' | 'misnamed' | 'amended' | 'near' | '';
}

/** A part of a gate's label. */
interface Label {
  readonly ref: PrincipleRef;
  readonly gate: Gate;
  readonly isFirst: boolean;
}

/** From this number on, the unknown principles are one finding: the plan was checked against another constitution. */
const SEVERAL = 3;
/** The number of unknown principles beside one that the constitution declares too. */
const MANY = 6;
/** A longer label is a sentence, not a name. */
const LONGEST_NAME = 60;

/** The distinct principles that a plan names and the constitution does not declare. A plan older than the last amendment may use former names. */
export function unknownPrinciples(facts: Facts): readonly UnknownPrinciple[] {
  const { constitution, standings, plan } = facts;
  const labels = unknownLabels(facts);
  // The names of another constitution are not misspelled.
  const isOther = followsOther(facts);
  const names = isOther ? [] : constitution.principles.map((principle) => principle.name);
  const followed = isOther ? declaredIn(labels, facts) : '';
  const heading = labels.length < SEVERAL ? undefined : plan.checks[0];
  return labels.map(({ ref, gate, isFirst }) => {
    const declared = isFirst ? standings.find(({ misnamed }) => misnamed?.includes(gate))?.principle : undefined;
    const words = { text: ref.text, ordinal: declared?.ordinal ?? '', name: declared?.name ?? '', nearest: nearestTo(ref.name, names), followed };
    return { ...words, gate, at: (heading ?? gate).at, reason: isOther ? reasonOfOther(words) : reasonOf(words, facts) };
  });
}

const reasonOfOther = ({ followed }: Pick<UnknownPrinciple, 'followed'>): 'followed' | 'other' => (followed === '' ? 'other' : 'followed');

function reasonOf({ name, nearest }: Pick<UnknownPrinciple, 'name' | 'nearest'>, { evidence }: Facts): UnknownPrinciple['reason'] {
  if (name !== '') return 'misnamed';
  if (evidence.amendment?.isLater === true) return 'amended';
  return nearest === '' ? '' : 'near';
}

const known = new WeakMap<Facts['standings'], readonly Label[]>();

/** The first label of each unknown principle, cached because the rule of every principle asks for it. */
function unknownLabels(facts: Facts): readonly Label[] {
  const labels = known.get(facts.standings) ?? findUnknownLabels(facts);
  known.set(facts.standings, labels);
  return labels;
}

function findUnknownLabels(facts: Facts): readonly Label[] {
  const { constitution, standings, evidence } = facts;
  if (constitution.principles.length === 0) return [];
  const found = new Map<string, Label>();
  for (const label of standings.flatMap(labelsOf(foreignLabels(facts).length >= SEVERAL))) {
    const { text } = label.ref;
    if (!found.has(text) && evidence.formerNames?.some((one) => mentions(text, one)) !== true) found.set(text, label);
  }
  return [...found.values()];
}

/** Whether a plan was checked against another constitution: it names several principles, and hardly any of the project's. */
export function followsOther(facts: Facts): boolean {
  const { constitution, standings } = facts;
  const declared = standings.filter((standing) => !isUnchecked(standing)).length;
  return constitution.origin === 'file' && unknownLabels(facts).length >= (declared === 0 ? SEVERAL : MANY * declared);
}

/** The names without ordinals in a check that leaves out all principles. */
function foreignLabels(facts: Facts): readonly string[] {
  const { constitution, standings } = facts;
  const isLeftOut = (standing: Standing): boolean => isUnchecked(standing) && standing.covered !== true && standing.later !== true;
  const leavesOutAll = constitution.origin === 'file' && standings.every(isLeftOut);
  if (!leavesOutAll || templateChooses(facts) || deniesConstitution(facts)) return [];
  const names = standings.flatMap(labelsOf(true)).map(({ ref }) => ref.name);
  // A name in another script may be a translation.
  const mayBeTranslated = constitution.principles.some((principle) => names.some((name) => !shareScript(name, principle.name)));
  return mayBeTranslated ? [] : [...new Set(names)];
}

/** The constitution of the repository that declares most of the unknown principles; empty if none does. */
function declaredIn(unknown: readonly Label[], { evidence, constitution }: Facts): string {
  const texts = unknown.map(({ ref }) => readPrincipleRef(ref.text).name);
  const declares = ({ names }: NamedConstitution): number => texts.filter((text) => names.some((name) => resembles(text, name))).length;
  return evidence.constitutions.find((one) => one.path !== constitution.source && declares(one) * 2 > unknown.length)?.path ?? '';
}

/** The most similar name by spelling, else by shared words. */
function nearestTo(name: string, names: readonly string[]): string {
  const spelled = nearestName(name.toLowerCase(), names.map((one) => one.toLowerCase()));
  const alike = names.find((one) => one.toLowerCase() === spelled) ?? names.find((one) => mentions(name, one) || mentions(one, name));
  return alike ?? '';
}

/** Returns a function for the labels of gates that belong to no principle: those with ordinals; with `all`, every name. */
function labelsOf(all: boolean): (standing: Standing) => readonly Label[] {
  const isName = ({ ordinals, name }: PrincipleRef): boolean => ordinals.length > 0 || (all && name.length <= LONGEST_NAME);
  return ({ principle, deciding, later }) => {
    if (principle !== undefined || later === true) return [];
    return deciding.flatMap((gate) => (gate.principle !== undefined && isName(gate.principle) ? partsOf(gate.principle, gate) : []));
  };
}

function partsOf({ text }: PrincipleRef, gate: Gate): readonly Label[] {
  return readPrincipleRefs(text).map((ref, index) => ({ ref, gate, isFirst: index === 0 }));
}
