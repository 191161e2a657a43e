/** Fonts of pictures that leave the page; they fall back to what is there. */
export const SVG_MONO =
  "'JetBrains Mono', ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";
export const SVG_SANS = "Inter, system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";
