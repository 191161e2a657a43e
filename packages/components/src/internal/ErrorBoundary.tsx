import type { ReactNode } from 'react';
import { Component } from 'react';

export interface ErrorBoundaryProps {
  /** What broke, for the message: "The graph". */
  readonly name: string;
  readonly children: ReactNode;
}

interface State {
  readonly error?: Error;
}

/** Keeps a fault inside the component where it happened, says so, and offers another try. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = {};

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return (
      <div className="mgp mgp-notice" data-kind="error" role="alert">
        <span>{this.props.name} could not be drawn.</span>
        <button type="button" className="mgp-button" onClick={() => this.setState({ error: undefined })}>
          Try again
        </button>
      </div>
    );
  }
}
