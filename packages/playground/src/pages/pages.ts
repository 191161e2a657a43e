import type { Page } from '../links/hashLink.ts';
import { lazyPage } from './lazyPage.tsx';
import type { LazyPage } from './lazyPage.tsx';

/** The pages: a reader loads the code of the one that a link names, and of the others once that one stands. */
export const LAZY_PAGES: Readonly<Record<Page, LazyPage>> = {
  expression: lazyPage(async () => (await import('./ExpressionPage.tsx')).ExpressionPage),
  network: lazyPage(async () => (await import('./NetworkPage.tsx')).NetworkPage),
  loop: lazyPage(async () => (await import('./LoopPage.tsx')).LoopPage),
};

/** How long the page that was asked for has the connection for itself, ms. */
const HEAD_START = 2500;

/** Loads the code of all pages a while later, so that going to one does not have to wait. */
export function preloadPages(): () => void {
  const timer = setTimeout(() => {
    for (const { preload } of Object.values(LAZY_PAGES)) preload();
  }, HEAD_START);
  return () => clearTimeout(timer);
}
