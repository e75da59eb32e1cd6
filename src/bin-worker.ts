import { loadMain } from './load-main.js';

// A further thread of the command, from the same bundle: what was compiled for one is there for the other.
loadMain(new URL('../main.js', import.meta.url)).command.judgeMessages();
