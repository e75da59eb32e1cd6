import type { ConstitutionCheck } from './model.js';
import type { PlaceholderWords } from './patterns.js';
import type { SectionBlocks } from './sections.js';
export function readChecks(sections: readonly SectionBlocks[], words: PlaceholderWords): readonly ConstitutionCheck[] {
  void sections; void words;
  return [];
}
