/** A server that is measured. Opening starts it on a free port of 127.0.0.1 and gives its origin. */
export type ServerContender = () => Promise<string>
