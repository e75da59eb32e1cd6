/** A mistake of a plug-in's author: a rule used the API in a way that it does not allow. The message needs no stack. */
export class RuleMisuse extends Error {
  override readonly name = 'RuleMisuse';
}
