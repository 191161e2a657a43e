export interface StatusNoticeProps {
  readonly status: 'ready' | 'loading' | 'error' | 'diverged';
  /** What is said while loading, after an error, and otherwise. */
  readonly labels: Readonly<Record<'loading' | 'error' | 'empty', string>>;
}

/** Stands where a view has nothing to show, and says why. */
export function StatusNotice({ status, labels }: StatusNoticeProps) {
  if (status === 'error') {
    return (
      <div className="mgp-notice" data-kind="error" role="alert">
        {labels.error}
      </div>
    );
  }
  return (
    <div className="mgp-notice" role="status" aria-busy={status === 'loading' || undefined}>
      {status === 'loading' ? labels.loading : labels.empty}
    </div>
  );
}
