/** What is wrong, in one plain sentence, and what to do about it. */
export interface Mistake {
  readonly message: string;
  readonly hint?: string;
  /** Text that mends it when put in the place of the mistake, where one is clear. */
  readonly replacement?: string;
}
