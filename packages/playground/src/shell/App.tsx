import { Suspense, useCallback, useEffect, useState } from 'react';
import type { Page } from '../links/hashLink.ts';
import { formatHash, PAGES, parseHash } from '../links/hashLink.ts';
import { PageBoundary } from '../pages/PageBoundary.tsx';
import { LAZY_PAGES, preloadPages } from '../pages/pages.ts';
import { LinkProblems } from './LinkProblems.tsx';
import { ShareButton } from './ShareButton.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { useAddressBar } from './useAddressBar.ts';

const TITLES: Record<Page, string> = { expression: 'Expression', network: 'Network', loop: 'Training step' };
const NO_PARAMETERS = new URLSearchParams();

/** The frame around the pages: navigation, sharing, theme, and the link of what is shown. */
export function App() {
  const [link, setLink] = useState(() => ({ ...parseHash(location.hash), visit: 0 }));
  const [parameters, setParameters] = useState<Partial<Record<Page, URLSearchParams>>>({});
  const [problems, setProblems] = useState<readonly string[]>(link.problems);

  const open = useCallback((hash: string) => {
    const next = parseHash(hash);
    setLink((previous) => ({ ...next, visit: previous.visit + 1 }));
    setProblems(next.problems);
  }, []);
  const current = formatHash(link.page, parameters[link.page] ?? NO_PARAMETERS);
  useAddressBar(current, open);

  useEffect(() => {
    document.title = `${TITLES[link.page]} · micrograd playground`;
  }, [link.page]);

  useEffect(preloadPages, []);

  const { page } = link;
  const report = useCallback(
    (more: readonly string[]) => setProblems((known) => [...new Set([...known, ...more])]),
    [],
  );
  const keep = useCallback((next: URLSearchParams) => setParameters((known) => ({ ...known, [page]: next })), [page]);
  const { Page: Shown } = LAZY_PAGES[page];
  const pageProps = { parameters: link.parameters, onParametersChange: keep, onProblems: report };

  return (
    <div className="shell">
      <a className="shell-skip" href="#main" onClick={(event) => focusMain(event)}>
        Skip to the {TITLES[page].toLowerCase()}
      </a>
      <header className="shell-header">
        <h1 className="shell-name">micrograd playground</h1>
        <nav className="shell-nav" aria-label="Pages">
          {PAGES.map((name) => (
            <a
              key={name}
              href={formatHash(name, parameters[name] ?? NO_PARAMETERS)}
              aria-current={name === page ? 'page' : undefined}
            >
              {TITLES[name]}
            </a>
          ))}
        </nav>
        <div className="shell-actions">
          <ThemeButton />
          <ShareButton hash={current} />
        </div>
      </header>
      <LinkProblems problems={problems} onDismiss={() => setProblems([])} />
      <main id="main" className="shell-main" tabIndex={-1}>
        <h2 className="mgp-visually-hidden">{TITLES[page]}</h2>
        <PageBoundary key={link.visit}>
          <Suspense>
            <Shown {...pageProps} />
          </Suspense>
        </PageBoundary>
      </main>
    </div>
  );
}

function focusMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
