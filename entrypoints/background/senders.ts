import { browser } from 'wxt/browser';
import { isSameSite } from '../../core/article/address.ts';

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/**
 * Checks where a message comes from: our own script in a page, or one of our own pages.
 * @throws if it is another extension's, or not from where it is expected
 */
export function checkSender(sender: Sender, expected: 'page' | 'own' | 'any'): Sender {
  if (sender.id !== browser.runtime.id) throw new Error('This message is not from Randnotiz.');
  if (expected === 'page' && !sender.tab) throw new Error('This message is not from a page.');
  if (expected === 'own' && !isOwnPage(sender)) throw new Error('Only our own pages may ask this.');
  return sender;
}

const isOwnPage = ({ url }: Sender): boolean =>
  url?.startsWith(browser.runtime.getURL('/')) ?? false;

/**
 * Checks that a page's script asks for its own site's notes only. The address of the sender is the
 * browser's word, the one in the message is not: a page whose process was taken over could send any.
 */
export function checkAddress(sender: Sender, address: string): void {
  checkSender(sender, 'any');
  if (isOwnPage(sender)) return;
  // A frame whose content its page has written (`about:srcdoc`) is of its page's origin.
  const from = /^https?:/.test(sender.url ?? '') ? sender.url : sender.origin;
  if (!from || !URL.canParse(from) || !isSameSite(from, address)) {
    throw new Error('A page may ask for its own notes only.');
  }
}
