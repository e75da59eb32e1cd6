import { judgeMessages } from '../judge-messages.js';

judgeMessages();
