import { format, type Language } from '../i18n/language.ts';
import { reviewTexts, stageTexts } from '../i18n/reviews.ts';
import { paperName, tellingTexts, whenOf } from '../i18n/telling.ts';
import { providerDefinitions } from '../providers/registry.ts';
import type { Changed } from '../reviews/store.ts';
import type { Told } from '../reviews/tell.ts';

/** What a notification says. `discreet`: no company, no reason, no date of a person's paper but how long it is good. */
export const providerName = (id: string, language: Language): string =>
  providerDefinitions.find((provider) => provider.id === id)?.name[language] ?? id;

function newsWords({ application, stage, conflict }: Changed, discreet: boolean, language: Language): string {
  const text = conflict
    ? tellingTexts[discreet ? 'noticeConflict' : 'noticeConflictFull']
    : reviewTexts[discreet ? 'noticeDiscreet' : 'noticeFull'];
  return format(text[language], {
    name: application.name,
    provider: providerName(application.provider, language),
    stage: stageTexts[stage][language],
  });
}

export function wordsOf(
  told: readonly Told[],
  discreet: boolean,
  language: Language,
): { title: string; message: string } {
  const [only] = told;
  if (told.length === 1 && only?.kind === 'news')
    return { title: reviewTexts.noticeTitle[language], message: newsWords(only.news, discreet, language) };
  if (told.length === 1 && only?.kind === 'paper') {
    const { warning, affected } = only;
    const message = format(tellingTexts[discreet ? 'paperDiscreet' : 'paperFull'][language], {
      name: warning.company,
      paper: paperName(warning, language),
      when: whenOf(warning, language),
    });
    return {
      title: tellingTexts.paperTitle[language],
      message:
        affected > 0 ? message + format(tellingTexts.paperAffects[language], { count: affected }) : message,
    };
  }
  const papers = told.filter(({ kind }) => kind === 'paper').length;
  const news = told.length - papers;
  return {
    title: (papers === 0
      ? reviewTexts.noticeTitle
      : news === 0
        ? tellingTexts.paperTitle
        : tellingTexts.togetherTitle)[language],
    message: [
      ...(news > 0 ? [format(tellingTexts.togetherNews[language], { count: news })] : []),
      ...(papers > 0 ? [format(tellingTexts.togetherPapers[language], { count: papers })] : []),
    ].join(language === 'en' ? '; ' : '，'),
  };
}
