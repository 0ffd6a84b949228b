/** The command line itself is wrong: said in one line, exit status 2. */
export class UsageError extends Error {}
