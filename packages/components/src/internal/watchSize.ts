/**
 * Calls `measure` at once, and after every change of an element's size until the function that comes back is called.
 * After a change it is called in the next frame: what a new size changes may change the size of this element or of one
 * around it, and a browser complains of sizes that change while it reports sizes.
 */
export function watchSize(element: Element, measure: () => void): () => void {
  measure();
  let frame = 0;
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(measure);
  });
  observer.observe(element);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}
