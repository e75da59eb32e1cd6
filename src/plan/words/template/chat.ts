/** What an assistant writes before a plan. */
export const CHAT_BEFORE = new RegExp(
  [
    "^(?:(?:sure|certainly|of course|absolutely|okay|great)[,!.] )?(?:based on .{0,80}, )?here(?:'s| is)\\b.{0,80}\\bplan\\b.{0,80}:$",
    "^(?:(?:sure|certainly|of course|absolutely|okay|great)[,!.] )?(?:i(?:'ll| will| have|'ve)|let me)\\b.{0,80}\\bplan\\b.{0,80}[.:]$",
    '^(?:aquí (?:está|tienes)|aqui está|voici|hier ist|ecco|вот)\\s.{0,80}(?:\\bplan|план).{0,80}:$',
    '^(?:以下|こちら|다음).{0,40}(?:计划|計画|計劃|계획).{0,20}[:：。]$',
  ].join('|'),
  'is',
);
/** What an assistant or a shell writes after a plan. */
export const CHAT_BEHIND = new RegExp(
  [
    "^(?:(?:please )?let me know if|would you like(?: me)? to|do you want me to|shall i|if you(?:'d| would) like,? (?:me to|i (?:can|could|will))|feel free to|i hope this helps|is there anything else)\\b.{0,200}$",
    '^(?:¿(?:quieres|deseas|te gustaría)|gostaria (?:de|que)|souhaitez-vous|möchten sie|soll ich|vuoi che)\\s.{0,200}\\?$',
    '^(?:需要我|是否需要我|请告诉我|ご不明な点|원하시면).{0,200}$',
    '^必要であれば.{0,120}(?:お知らせ|教えて|お申し付け|ましょうか).{0,40}$',
    '^EOF$',
  ].join('|'),
  'is',
);
/** The marks of a chat for its sources: `【4:0†source】`, `:contentReference[oaicite:0]{index=0}`, `[cite: 12]`. */
export const CITATION_MARK = /【\d{1,3}(?::\d{1,3})?†[^【】\n]{0,60}】|:contentReference\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?|\[cite(?:_start|: ?\d[\d, ]{0,40})\]/;
