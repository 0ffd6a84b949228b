import texts from './shipped.json'

/** The templates that come with the tool, as Markdown, by name. */
export const shippedTemplates: ReadonlyMap<string, string> = new Map(Object.entries(texts))
