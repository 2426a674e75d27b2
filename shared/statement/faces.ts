/**
 * The faces of a page of ours, the first that a machine has: Georgia (Windows, macOS) or its metric twin Gelasio, Times New Roman or
 * its twins (Linux: Liberation Serif, Tinos), any serif. For a style sheet, without a double quote.
 */
export const statementFaces =
  "Georgia, Gelasio, 'Times New Roman', 'Liberation Serif', Tinos, 'Noto Serif', serif"
