import type { ComponentType } from 'react';
import { createContext, lazy, useCallback, useContext, useReducer } from 'react';

const RetryContext = createContext<() => void>(() => undefined);

/**
 * A component whose code is loaded when it is first shown. Where that fails, because the page is offline or the files
 * behind it were replaced, it says so in its place and offers another try; nothing is thrown. To stand in a `Suspense`.
 *
 * @param load the same at each call; `async () => (await import('./Part.tsx')).Part`
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const request = () =>
    lazy<ComponentType<Props>>(async () => {
      try {
        return { default: await load() };
      } catch {
        return { default: LoadFailure };
      }
    });
  // What was asked for is shared by all places that show it.
  let requested = request();
  return function LazyPart(props: Props) {
    const [, renew] = useReducer((count: number) => count + 1, 0);
    const retry = useCallback(() => {
      requested = request();
      renew();
    }, []);
    const Part = requested;
    return (
      <RetryContext.Provider value={retry}>
        <Part {...props} />
      </RetryContext.Provider>
    );
  };
}

function LoadFailure() {
  const retry = useContext(RetryContext);
  return (
    <div className="mgp-notice" data-kind="error" role="alert">
      <span>This part could not be loaded. Is the page offline?</span>
      <button type="button" className="mgp-button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}
