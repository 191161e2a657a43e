/** What the frame gives to every page. */
export interface PageProps {
  /** The link's parameters when the page was opened. */
  readonly parameters: URLSearchParams;
  /** The parameters of what the page shows now. */
  readonly onParametersChange: (parameters: URLSearchParams) => void;
  /** Called once with what the link held that could not be used. */
  readonly onProblems: (problems: readonly string[]) => void;
}
