import { startTheme } from './theme.ts';

// Imported first by each page: the attribute is there before anything is painted.
startTheme();
