import type { ComponentType } from 'react';
import { lazy } from 'react';
import type { PageProps } from './PageProps.ts';

export interface LazyPage {
  readonly Page: ComponentType<PageProps>;
  /** Loads its code before it is opened. */
  readonly preload: () => void;
}

/** A page whose code is loaded when it is opened; where that fails, a sentence instead. */
export function lazyPage(load: () => Promise<ComponentType<PageProps>>): LazyPage {
  const Page = lazy(async () => {
    try {
      return { default: await load() };
    } catch {
      return { default: PageNotLoaded };
    }
  });
  const ignore = (): void => undefined;
  return { Page, preload: () => void load().catch(ignore) };
}

function PageNotLoaded() {
  return (
    <p className="mgp mgp-notice" data-kind="error" role="alert">
      This page could not be loaded. Check the connection, then reload it.
    </p>
  );
}
