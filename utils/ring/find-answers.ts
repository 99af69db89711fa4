import { type Answer, answers } from './answers.ts';

/**
 * Finds answers by words or by a whole question, in any of the languages. Chinese is written without spaces, so a run
 * of its signs is asked for by its pairs; words that only make a question of it do not count.
 */
const plain = (text: string) => text.normalize('NFKC').toLowerCase();

const asking =
  /请问|請問|怎么|怎麼|怎样|怎樣|如何|为什么|為什麼|可不可以|能不能|是不是|有没有|有沒有|可以|可否|需要|应该|應該|我们|我們|吗|嗎|呢|么|我|你|您|的|了|要|会|會|能|在|到|吧|啊/g;
const idle = new Set(
  'a an and any are at be by can could do does for from get has have how i if in into is it its me must my of on or our should so some that the there they this to use we what when where which who why will with you your'.split(
    ' ',
  ),
);
/** As far as plurals and tenses go. */
const stem = (word: string) =>
  word.length > 4 ? word.replace(/(ings?|ed|es|s)$/, '') : word.replace(/s$/, '');

interface Units {
  /** Latin words and numbers, by how they begin. */
  words: string[];
  pairs: string[];
}

function unitsOf(query: string): Units {
  const text = plain(query);
  const latin = text.match(/[a-z0-9][a-z0-9.]*/g) ?? [];
  const told = latin.filter((word) => !idle.has(word));
  const runsOf = (of: string) => of.match(/\p{Script=Han}+/gu) ?? [];
  const runs = runsOf(text.replaceAll(asking, ' ')).filter((run) => [...run].length > 1);
  const pairs = (runs.length > 0 ? runs : runsOf(text)).flatMap((run) => {
    const signs = [...run];
    return signs.length === 1 ? signs : signs.slice(1).map((sign, i) => `${signs[i]}${sign}`);
  });
  return { words: (told.length > 0 || pairs.length > 0 ? told : latin).map(stem), pairs };
}

const indexed = answers.map((answer) => {
  const { question, answer: said, words } = answer;
  const asked = plain([...Object.values(question), words].join(' '));
  const all = `${asked} ${plain(Object.values(said).join(' '))}`;
  const latin = (text: string) => text.match(/[a-z0-9][a-z0-9.]*/g) ?? [];
  return { answer, asked, all, askedWords: latin(asked), allWords: latin(all) };
});

/** Two words or pairs all have to be there, of a longer question half of them. All answers when nothing is asked. */
export function findAnswers(query: string): Answer[] {
  const { words, pairs } = unitsOf(query);
  const count = words.length + pairs.length;
  if (count === 0) return query.trim() === '' ? answers : [];
  const begins = (all: string[], word: string) => all.some((each) => each.startsWith(word));
  const found = indexed
    .map(({ answer, asked, all, askedWords, allWords }) => {
      const there =
        words.filter((word) => begins(allWords, word)).length +
        pairs.filter((pair) => all.includes(pair)).length;
      // What it is about goes before what it mentions.
      const about =
        words.filter((word) => begins(askedWords, word)).length +
        pairs.filter((pair) => asked.includes(pair)).length;
      return {
        answer,
        enough: there >= (count <= 2 ? count : count / 2),
        score: (there + about) / (2 * count),
      };
    })
    .filter(({ enough }) => enough)
    .sort((a, b) => b.score - a.score);
  const best = found[0]?.score ?? 0;
  return found.filter(({ score }) => score >= best * 0.7).map(({ answer }) => answer);
}
