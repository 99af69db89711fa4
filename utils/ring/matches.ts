import { addedOrigins, matchOf } from '../consoles/added.ts';
import { callConsoleMatches } from './consoles.ts';

/** Where the check-up and the guard run: our consoles and those that the user added. */
export const consoleMatches = async (): Promise<string[]> => [
  ...callConsoleMatches,
  ...(await addedOrigins('ring')).map(matchOf),
];
