import { useEffect, useState } from 'react';

const THEMES = ['system', 'light', 'dark'] as const;
type ThemeName = (typeof THEMES)[number];
const KEY = 'mgp-theme';

/** Goes round the themes: the system's, light, dark; remembered on this device. */
export function ThemeButton() {
  const [theme, setTheme] = useState<ThemeName>(remembered);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.mgpTheme;
    else document.documentElement.dataset.mgpTheme = theme;
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Storage may be forbidden; the theme then lasts as long as the page.
    }
  }, [theme]);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <button
      type="button"
      className="mgp-button shell-theme"
      aria-label={`Theme: ${theme}. Change to ${next}.`}
      title={`Theme: ${theme}`}
      onClick={() => setTheme(next)}
    >
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        {theme === 'dark' && (
          <path d="M13.500 9.800A6 6 0 0 1 6.200 2.500a6 6 0 1 0 7.300 7.300z" strokeLinejoin="round" />
        )}
        {theme === 'light' && (
          <>
            <circle cx="8" cy="8" r="3" />
            <path
              d="M8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1"
              strokeLinecap="round"
            />
          </>
        )}
        {theme === 'system' && (
          <>
            <circle cx="8" cy="8" r="6" />
            <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
          </>
        )}
      </svg>
    </button>
  );
}

function remembered(): ThemeName {
  try {
    const stored = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}
