/** The words of `<CopyAs>`. */
export interface CopyAsLabels {
  /** On the button that opens the list. */
  readonly open: string;
  /** Name of the list. */
  readonly list: string;
  readonly copy: string;
  readonly copied: string;
  readonly save: string;
  /** Names of the buttons of one form, for readers who hear them apart from it. */
  readonly copyName: (label: string) => string;
  readonly saveName: (label: string, fileName: string) => string;
  /** Said when it was copied, or is on its way to the disk. */
  readonly copiedNews: (label: string) => string;
  readonly savedNews: (fileName: string) => string;
  /** Above the text that the browser would not copy. */
  readonly refused: string;
  /** Where it could not be made. */
  readonly failed: (label: string) => string;
  /** Where there is nothing to copy. */
  readonly empty: string;
  /** While the list is got, and where it could not be. */
  readonly loading: string;
  readonly notLoaded: string;
}

export const DEFAULT_COPY_AS_LABELS: CopyAsLabels = {
  open: 'Copy as',
  list: 'Copy as',
  copy: 'Copy',
  copied: 'Copied',
  save: 'Save',
  copyName: (label) => `Copy ${label}`,
  saveName: (label, fileName) => `Save ${label} as ${fileName}`,
  copiedNews: (label) => `${label} copied.`,
  savedNews: (fileName) => `${fileName} saved.`,
  refused: 'The browser does not let this page copy. Copy the marked text yourself.',
  failed: (label) => `${label} could not be made here.`,
  empty: 'Nothing to copy yet.',
  loading: 'One moment…',
  notLoaded: 'This could not be loaded. Is the page offline? Close it and open it again.',
};
