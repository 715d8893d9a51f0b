import type { Highlight } from './highlights.ts';

/** The passages as a collection of W3C Web Annotations (https://www.w3.org/TR/annotation-model/), JSON-LD. */
export function exportAnnotations(highlights: readonly Highlight[]): string {
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:randnotiz:notes',
    type: 'AnnotationCollection',
    label: 'Randnotiz',
    total: highlights.length,
    first: {
      id: 'urn:randnotiz:notes:1',
      type: 'AnnotationPage',
      startIndex: 0,
      items: highlights.map(annotation),
    },
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

function annotation({ id, address, quote, position, note, tags, color, ...one }: Highlight) {
  const body = [
    ...(note
      ? [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note }]
      : []),
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ];
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: note ? 'commenting' : 'highlighting',
    created: one.createdAt,
    modified: one.updatedAt,
    ...(body.length > 0 ? { body } : {}),
    target: {
      source: address,
      styleClass: `highlight-${color}`,
      selector: [
        { type: 'TextQuoteSelector', ...quote },
        { type: 'TextPositionSelector', ...position },
      ],
    },
  };
}
