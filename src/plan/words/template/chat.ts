/** What an assistant writes before a plan. */
export const CHAT_BEFORE = /^(?:(?:sure|certainly|of course|absolutely|okay|great)[,!.] )?here(?:'s| is)\b.{0,80}\bplan\b.{0,80}:$/i;
/** What an assistant writes after a plan. */
export const CHAT_BEHIND = /^(?:let me know if|would you like me to|feel free to|i hope this helps|is there anything else)\b.{0,200}$/i;
