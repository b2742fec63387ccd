/** The one organisation of the sandbox, as the books know it: its principal may change from one start to the next. */
export const organisation = 'organisation'
