import { format, type Language } from '../i18n/language.ts';
import { problemTexts, reviewTexts, stageTexts } from '../i18n/reviews.ts';
import { paperName, tellingTexts, whenOf } from '../i18n/telling.ts';
import { providerApis } from '../providers/api-registry.ts';
import { providerDefinitions } from '../providers/registry.ts';
import { chinaDate } from '../reviews/china-date.ts';
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
  if (told.length === 1 && only?.kind === 'late') {
    const { application, due } = only.late;
    const message = format(tellingTexts[discreet ? 'lateDiscreet' : 'lateFull'][language], {
      name: application.name,
      provider: providerName(application.provider, language),
      date: chinaDate(due),
    });
    return { title: tellingTexts.lateTitle[language], message };
  }
  if (told.length === 1 && only?.kind === 'paper') {
    const { warning, affected } = only;
    const message = format(tellingTexts[discreet ? 'paperDiscreet' : 'paperFull'][language], {
      name: warning.company,
      paper: paperName(warning, language),
      // How long it is good, no date of a person's paper.
      when: discreet && warning.days < 0 ? tellingTexts.overDiscreet[language] : whenOf(warning, language),
    });
    return {
      title: tellingTexts.paperTitle[language],
      message:
        affected > 0 ? message + format(tellingTexts.paperAffects[language], { count: affected }) : message,
    };
  }
  if (told.length === 1 && only?.kind === 'trouble') {
    const { api, problem, code } = only.trouble;
    // Its host was not allowed on this computer, or no longer is: the key is as good as it was.
    const text = code === 'no-permission' ? 'problemNoPermission' : problemTexts[problem];
    return {
      title: tellingTexts.troubleTitle[language],
      message: format(reviewTexts.noticeTrouble[language], {
        provider: providerApis.find(({ id }) => id === api)?.name[language] ?? api,
        problem: reviewTexts[text][language],
      }),
    };
  }
  const late = told.filter(({ kind }) => kind === 'late').length;
  const troubles = told.filter(({ kind }) => kind === 'trouble').length;
  const papers = told.filter(({ kind }) => kind === 'paper').length;
  const news = told.length - late - papers - troubles;
  const titles = [
    ...(news > 0 ? [reviewTexts.noticeTitle] : []),
    ...(late > 0 ? [tellingTexts.lateTitle] : []),
    ...(papers > 0 ? [tellingTexts.paperTitle] : []),
    ...(troubles > 0 ? [tellingTexts.troubleTitle] : []),
  ];
  return {
    title: (titles.length === 1 && titles[0] ? titles[0] : tellingTexts.togetherTitle)[language],
    message: [
      ...(news > 0 ? [format(tellingTexts.togetherNews[language], { count: news })] : []),
      ...(late > 0 ? [format(tellingTexts.togetherLate[language], { count: late })] : []),
      ...(papers > 0 ? [format(tellingTexts.togetherPapers[language], { count: papers })] : []),
      ...(troubles > 0 ? [format(tellingTexts.togetherTroubles[language], { count: troubles })] : []),
    ].join(language === 'en' ? '; ' : '，'),
  };
}
