/** A mistake of the user's, told in one line and without a stack: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
