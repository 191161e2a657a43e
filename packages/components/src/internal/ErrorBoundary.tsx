import type { ReactNode } from 'react';
import { Component, useContext } from 'react';
import { GivenProps } from './GivenProps.ts';

export interface ErrorBoundaryProps {
  /** What broke, for the message: "The graph". */
  readonly name: string;
  readonly children: ReactNode;
}

/** Keeps a fault inside the component where it happened, says so, and offers another try; so do other props. */
export function ErrorBoundary(props: ErrorBoundaryProps) {
  const given = useContext(GivenProps);
  return <Boundary {...props} given={given} />;
}

interface BoundaryProps extends ErrorBoundaryProps {
  readonly given: object;
}

interface State {
  readonly error?: Error;
}

class Boundary extends Component<BoundaryProps, State> {
  override state: State = {};

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override componentDidUpdate({ given }: BoundaryProps): void {
    if (this.state.error && !isSameData(given, this.props.given)) this.tryAgain();
  }

  private readonly tryAgain = (): void => this.setState({ error: undefined });

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return (
      <div className="mgp mgp-notice" data-kind="error" role="alert">
        <span>{this.props.name} could not be drawn.</span>
        <button type="button" className="mgp-button" onClick={this.tryAgain}>
          Try again
        </button>
      </div>
    );
  }
}

/** Whether props are the same but for functions, which are new in each rendering of many pages. */
function isSameData(a: object, b: object): boolean {
  const [before, after] = [new Map<string, unknown>(Object.entries(a)), Object.entries(b)];
  return (
    before.size === after.length &&
    after.every(([key, value]) => typeof value === 'function' || Object.is(before.get(key), value))
  );
}
