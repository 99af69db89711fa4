import { useMemo } from 'react';
import { useWorkspace } from '../context.ts';

/** Moments in China's time, whatever the computer's. */
export function useTime(): (at: number) => string {
  const { language } = useWorkspace();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeStyle: 'short',
      hourCycle: 'h23',
      timeZone: 'Asia/Shanghai',
    });
    return (at) => format.format(at);
  }, [language]);
}
