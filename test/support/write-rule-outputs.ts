import { rmSync, writeFileSync } from 'node:fs';
import { judgeCase, ruleCases } from './rule-cases.js';

// Run by hand, after a change that is meant: `node dist/test/support/write-rule-outputs.js`; then read the difference.
for (const one of ruleCases()) {
  const found = judgeCase(one, one.plan);
  if (found === '') rmSync(one.expected, { force: true });
  else writeFileSync(one.expected, found);
}
