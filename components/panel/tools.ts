import type { Reason } from '../../utils/autofill/scan-types.ts';
import { choiceName, fieldNames } from '../../utils/company/labels.ts';
import { format, type Language, translator } from '../../utils/i18n/language.ts';
import { panelTexts } from '../../utils/i18n/panel.ts';
import { reasonTexts } from '../../utils/i18n/reasons.ts';
import type { NumberRequestChoice } from '../../utils/messages.ts';

/** Words of the panel in one language. */
export interface PanelTools {
  language: Language;
  t: (key: keyof typeof panelTexts, params?: Record<string, string | number>) => string;
  reason: (reason: Reason) => string;
  fieldName: (key: string) => string;
  numberRequest: (request: NumberRequestChoice) => string;
}

export function panelTools(language: Language): PanelTools {
  const names: Record<string, Record<Language, string> | undefined> = fieldNames;
  const reasons: Record<string, Record<Language, string> | undefined> = reasonTexts;
  return {
    language,
    t: translator(panelTexts, language),
    reason: ({ code, params }) => format(reasons[code]?.[language] ?? code, params),
    fieldName: (key) => names[key]?.[language] ?? key,
    numberRequest: ({ numberType, callType, place, quantity }) =>
      [
        numberType && choiceName('telephony.numberRequests.numberType', numberType, language),
        callType && choiceName('telephony.numberRequests.callType', callType, language),
        place,
        quantity && `× ${quantity}`,
      ]
        .filter(Boolean)
        .join(' · '),
  };
}
