import { defineContentScript } from 'wxt/utils/define-content-script';
import { setCardDoor } from './card-door.ts';
import { CardHost } from './card-host.tsx';

/** Put into a page by the background when the reader opens the first card there. */
export default defineContentScript({
  registration: 'runtime',
  main(ctx) {
    const host = new CardHost(ctx);
    setCardDoor(host);
    ctx.signal.addEventListener('abort', () => {
      host.stop();
      setCardDoor(undefined);
    });
  },
});
