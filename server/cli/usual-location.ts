/** Where reviews are remembered unless the command line says otherwise: in the current folder. */
export const usualLocation = '.postmortem-lint-cache'
