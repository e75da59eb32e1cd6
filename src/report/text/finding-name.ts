import { clean } from '../../engine/findings/message.js';
import type { Finding } from '../../engine/findings/finding.js';

/** The rule and message id of a finding, cleaned, because a plug-in chooses them. */
export function findingName({ rule, messageId }: Pick<Finding, 'rule' | 'messageId'>): string {
  return clean(`${rule}/${messageId}`);
}
