import { browser } from 'wxt/browser';

/** Opens the notebook, in the tab where it is open already if it is. */
export async function openNotebookPage(): Promise<void> {
  const url = browser.runtime.getURL('/notebook.html');
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { active: true });
}
