/** `Option` in the supported languages. */
const OPTION_WORD = 'option|オプション|选项|選項|옵션|opción|opção|опция|вариант';
/** The label of an option in any language. */
export const OPTION_LABEL = new RegExp(`^(?:#+ ?)?(?:\\[REMOVE IF UNUSED\\] ?)?(?:${OPTION_WORD}) ?\\d+ ?[:：]`, 'iu');
/** The layouts of the stock template; their labels are leftovers anywhere in a plan. */
export const STOCK_OPTION = /^(?:#+ ?)?(?:\[REMOVE IF UNUSED\] ?)?Option \d+: (?:Single project|Web application|Mobile \+ API)/i;
