import { useEffect, useState } from 'preact/hooks';
import { LevelSlider } from '../../components/LevelSlider.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useWords } from '../../components/words-of-interface.ts';
import { addSite, extraSites, removeSite } from '../shell/extra-sites.ts';
import { isListed } from '../shell/listed-hosts.ts';
import type { ConnectedPage } from '../shell/page-connection.ts';
import { changeSettings } from '../shell/settings-store.ts';
import { useSettings } from '../shell/use-page.ts';

const PAUSE = 60 * 60 * 1000;

/** What the reader can switch: this site, all mentions, hover, a pause. */
export function Switches({ connected: { page } }: { connected: ConnectedPage }) {
  const { t, language } = useWords();
  const settings = useSettings();
  const [isExtra, setExtra] = useState(false);
  const host = page?.host;
  useEffect(() => {
    if (host) void extraSites().then((sites) => setExtra(sites.includes(host)));
  }, [host]);

  const isPaused = settings.pausedUntil !== null && new Date(settings.pausedUntil) > new Date();
  return (
    <section class="part small">
      {host && (
        <Switch
          isOn={!settings.silentHosts.includes(host)}
          onChange={(isOn) =>
            void changeSettings({
              silentHosts: isOn
                ? settings.silentHosts.filter((one) => one !== host)
                : [...settings.silentHosts, host],
            })
          }
        >
          {t('page.lightHere')}
        </Switch>
      )}
      {host && !isListed(host) && (
        <Switch
          isOn={isExtra}
          onChange={async (isOn) => {
            if (isOn) setExtra(await addSite(host));
            else await removeSite(host).then(() => setExtra(false));
          }}
        >
          {t('page.alwaysHere')}
        </Switch>
      )}
      <Switch
        isOn={settings.lit === 'all'}
        onChange={(isOn) => void changeSettings({ lit: isOn ? 'all' : 'first' })}
      >
        {t('page.all')}
      </Switch>
      <Switch isOn={settings.hover} onChange={(hover) => void changeSettings({ hover })}>
        {t('page.hover')}
      </Switch>
      <Switch
        isOn={settings.marksDifferences}
        onChange={(marksDifferences) => void changeSettings({ marksDifferences })}
      >
        {t('page.marksDifferences')}
      </Switch>
      <LevelSlider
        level={settings.glossAbove}
        onChange={(glossAbove) => void changeSettings({ glossAbove })}
      />
      <Switch
        isOn={isPaused}
        onChange={(isOn) =>
          void changeSettings({
            pausedUntil: isOn ? new Date(Date.now() + PAUSE).toISOString() : null,
          })
        }
      >
        {isPaused
          ? t('page.paused', {
              time: new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(
                new Date(settings.pausedUntil!),
              ),
            })
          : t('page.pause')}
      </Switch>
    </section>
  );
}
