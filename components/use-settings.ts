import { useEffect, useState } from 'react';
import {
  changeSettings,
  defaultSettings,
  getSettings,
  onSettingsChange,
  type Settings,
} from '../utils/settings/settings.ts';

/** The settings, followed while other pages change them; the defaults until they are read. */
export function useSettings(): [Settings, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(defaultSettings);
  useEffect(() => {
    let here = true;
    const stop = onSettingsChange(setSettings);
    getSettings().then((stored) => here && setSettings(stored));
    return () => {
      here = false;
      stop();
    };
  }, []);
  return [settings, (change) => void changeSettings(change)];
}
