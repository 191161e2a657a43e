/** What is wrong, in one plain sentence, and what to do about it. */
export interface Mistake {
  readonly message: string;
  readonly hint?: string;
}
