/** The look in which an element is: dark where light text stands on a dark ground. Without an element, light. */
export function themeOf(element: Element | null): 'light' | 'dark' {
  if (element === null) return 'light';
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).map(Number);
  return red + green + blue > 384 ? 'dark' : 'light';
}
