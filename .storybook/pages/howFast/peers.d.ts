// What the libraries export is said where they are used.
declare module 'convnetjs' {
  const library: unknown;
  export default library;
}
declare module 'synaptic' {
  const library: unknown;
  export default library;
}
declare module 'brain.js/dist/neural-network.js' {
  const library: unknown;
  export default library;
}
