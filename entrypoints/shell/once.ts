/**
 * Loads a part when it is first asked for, and keeps it while the background lives; what failed is
 * tried again the next time.
 */
export function once<Part>(loadPart: () => Promise<Part>): () => Promise<Part> {
  let part: Promise<Part> | undefined;
  return () => {
    part ??= loadPart().catch((error) => {
      part = undefined;
      throw error;
    });
    return part;
  };
}
