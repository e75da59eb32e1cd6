/** A rule used the API incorrectly: an error of the plug-in's author, reported without a stack. */
export class RuleMisuse extends Error {
  override readonly name = 'RuleMisuse';
}
