/** One form in which something can be taken away: as text, as a file, or both. */
export interface CopyItem {
  readonly id: string;
  readonly label: string;
  /** What it is good for, in a few words. */
  readonly description?: string;
  /** The text to copy; made when it is asked for. */
  readonly text?: () => string | Promise<string>;
  /** What to save as a file; made when it is asked for. Without it, `text` is saved where there is a `fileName`. */
  readonly blob?: () => Promise<Blob>;
  /** Under which name it is saved. Without it there is nothing to save. */
  readonly fileName?: string;
}
