const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * Makes a simple article page of a plain text: the first paragraph is the headline (the second, if
 * the first is a short kicker of at most three words), blank lines part the paragraphs.
 */
export function textPage(text: string): string {
  const paragraphs = text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  const hasKicker = paragraphs.length > 2 && paragraphs[0]!.split(/\s+/).length <= 3;
  const [kicker, headline = '', ...body] = hasKicker
    ? (paragraphs as [string, ...string[]])
    : [undefined, ...paragraphs];
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(headline)}</title>
<style>
body { margin: 0; background: #fffdf8; color: #1d2126; }
article { max-width: 38rem; margin: 3rem auto; padding: 0 1.25rem; font: 1.1rem/1.65 Georgia, "Noto Serif", serif; }
h1 { font-size: 2rem; line-height: 1.2; }
.kicker { font: 600 .85rem system-ui, sans-serif; color: #5a616a; margin: 0; }
</style>
</head>
<body>
<article>
${kicker === undefined ? '' : `<p class="kicker">${escapeHtml(kicker)}</p>\n`}<h1>${escapeHtml(headline)}</h1>
${body.map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>\n')}</p>`).join('\n')}
</article>
</body>
</html>
`;
}
