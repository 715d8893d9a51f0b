import { loadDictionary } from '../../../tools/load-dictionary.ts';

/** The dictionary, built if need be; one for each test file. */
export const dictionary = await loadDictionary();
