import type { ReactNode } from 'react';
import { Component } from 'react';

interface PageBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps the frame around a page that failed: the other pages can still be opened, and this one tried again. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="mgp mgp-notice" data-kind="error" role="alert">
        <span>This page ran into an error. Its address is kept, so nothing that it holds is lost.</span>
        <button type="button" className="mgp-button" onClick={() => this.setState({ hasFailed: false })}>
          Try again
        </button>
      </div>
    );
  }
}
