import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { PackImport } from '../../components/PackImport.tsx';
import { ImportedPacks } from '../../components/StoryList.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useWords } from '../../components/words-of-interface.ts';
import type { Settings } from '../../core/settings.ts';
import { addSite, extraSites, removeSite } from '../shell/extra-sites.ts';
import { changeSettings } from '../shell/settings-store.ts';
import { usePacks } from '../shell/use-packs.ts';
import { useSettings } from '../shell/use-page.ts';

const KEYS = [
  ['Alt+↓  Alt+↑', 'settings.keyNextName'],
  ['Alt+Shift+→  Alt+Shift+←', 'settings.keyNextWord'],
  ['Alt+Shift+↓  Alt+Shift+↑', 'settings.keyNextDifference'],
  ['Enter, Alt+Enter', 'settings.keyOpen'],
  ['Alt+Shift+N', 'settings.keyNotes'],
  ['Esc', 'settings.keyClose'],
  ['Alt', 'settings.keyLinks'],
] as const;

/** Settings: language, what is lit, sites, keys. */
export function Options() {
  const { t } = useWords();
  const settings = useSettings();
  const [sites, setSites] = useState<string[]>([]);
  useEffect(() => void extraSites().then(setSites), []);

  return (
    <main>
      <h1>{t('settings.title')}</h1>
      <p class="soft gap">{t('settings.privacy')}</p>
      <Choice
        label={t('settings.language')}
        value={settings.language}
        options={{ auto: t('settings.auto'), en: 'English', de: 'Deutsch' }}
        onChange={(language) => void changeSettings({ language: language as Settings['language'] })}
      />
      <Choice
        label={t('settings.light')}
        value={settings.lit}
        options={{ first: t('settings.first'), all: t('settings.all') }}
        onChange={(lit) => void changeSettings({ lit: lit as Settings['lit'] })}
      />
      <div class="part">
        <Switch isOn={settings.hover} onChange={(hover) => void changeSettings({ hover })}>
          {t('settings.hover')}
        </Switch>
        <Switch
          isOn={settings.marginTab}
          onChange={(marginTab) => void changeSettings({ marginTab })}
        >
          {t('settings.marginTab')}
        </Switch>
      </div>
      <div class="part">
        <Switch
          isOn={settings.marksDifferences}
          onChange={(marksDifferences) => void changeSettings({ marksDifferences })}
        >
          {t('settings.marksDifferences')}
        </Switch>
      </div>
      <section class="part">
        <h2>{t('settings.learning')}</h2>
        <Choice
          label={t('settings.reviewFront')}
          value={settings.reviewFront}
          options={{ word: t('settings.frontWord'), gap: t('settings.frontGap') }}
          onChange={(front) =>
            void changeSettings({ reviewFront: front as Settings['reviewFront'] })
          }
        />
        <label class="part" style={{ display: 'block' }}>
          {t('settings.freshPerDay')}
          <input
            type="number"
            class="gap"
            min={0}
            max={1000}
            value={settings.freshPerDay}
            onChange={(event) =>
              void changeSettings({ freshPerDay: event.currentTarget.valueAsNumber })
            }
          />
        </label>
        <div class="part">
          <Switch
            isOn={settings.marksWords}
            onChange={(marksWords) => void changeSettings({ marksWords })}
          >
            {t('settings.marksWords')}
          </Switch>
        </div>
      </section>
      <Sites
        title={t('settings.silent')}
        none={t('settings.noSilent')}
        hosts={settings.silentHosts}
        removal={(host) => t('settings.remove', { host })}
        onRemove={(host) =>
          void changeSettings({ silentHosts: settings.silentHosts.filter((one) => one !== host) })
        }
      />
      <Sites
        title={t('settings.extra')}
        none={t('settings.noExtra')}
        hosts={sites}
        removal={(host) => t('settings.removeExtra', { host })}
        onRemove={(host) => void removeSite(host).then(extraSites).then(setSites)}
      />
      <AddSite onAdd={(host) => void addSite(host).then(extraSites).then(setSites)} />
      <Packs />
      <section class="part">
        <h2>{t('settings.keys')}</h2>
        <dl class="gap">
          {KEYS.map(([keys, meaning]) => (
            <>
              <dt key={keys}>
                <span class="key">{keys}</span>
              </dt>
              <dd>{t(meaning)}</dd>
            </>
          ))}
        </dl>
      </section>
    </main>
  );
}

/** The story packs that the reader took in, and the way in for another. */
function Packs() {
  const { stories, fault, importPack, removePack } = usePacks();
  return (
    <PackImport fault={fault} onFile={importPack}>
      <ImportedPacks stories={stories} onRemove={removePack} />
    </PackImport>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: Record<string, string>;
  onChange(value: string): void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label class="part" style={{ display: 'block' }}>
      {label}
      <select class="gap" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {Object.entries(options).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface SitesProps {
  title: ComponentChildren;
  none: string;
  hosts: string[];
  removal(host: string): string;
  onRemove(host: string): void;
}

function Sites({ title, none, hosts, removal, onRemove }: SitesProps) {
  return (
    <section class="part">
      <h2>{title}</h2>
      {hosts.length === 0 && <p class="soft">{none}</p>}
      <ul>
        {hosts.map((host) => (
          <li key={host} class="row gap">
            <span class="grow">{host}</span>
            <button type="button" onClick={() => onRemove(host)}>
              {removal(host)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A field for a site's name or address; the browser asks the reader whether they agree. */
function AddSite({ onAdd }: { onAdd(host: string): void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const host = hostOf(text);
  return (
    <form
      class="row pad"
      onSubmit={(event) => {
        event.preventDefault();
        if (host) onAdd(host);
        setText('');
      }}
    >
      <label class="grow">
        <span class="hidden-label">{t('settings.addSite')}</span>
        <input
          type="search"
          placeholder={t('settings.addSite')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={!host}>
        {t('settings.add')}
      </button>
    </form>
  );
}

/** The host that a typed name or address means, or null. */
function hostOf(text: string): string | null {
  const address = /^https?:/.test(text) ? text : `https://${text.trim()}`;
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return hostname.includes('.') ? hostname : null;
}
