import { writeFileSync } from 'node:fs';
import { RULES_README, rulesReadme } from './docs/rule-docs.js';

// Run `npm run docs` after a change of a rule.
writeFileSync(RULES_README, rulesReadme());
