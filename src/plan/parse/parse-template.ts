import { readDocument } from '../document/document.js';
import type { Plan } from '../model.js';
import { bracketedTexts } from '../sections/leftovers.js';
import { ownNames, type OwnNames } from '../words/names/own-names.js';
import { readPlan, type ParseOptions } from './parse-plan.js';

/** A plan template: its plan model, the bracketed texts that plans must replace, and its names of sections and fields. */
export interface Template {
  readonly plan: Plan;
  readonly placeholders: readonly string[];
  readonly names: OwnNames;
}

/** Parses a template, all sections included. */
export function parseTemplate(text: string, options: ParseOptions): Template {
  const document = readDocument(text);
  const plan = readPlan(document, options);
  return { plan, placeholders: bracketedTexts(document), names: ownNames(plan) };
}
