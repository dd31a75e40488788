/** Where a value comes from: data, in Dutch whatever the language of the page, and read aloud as such. */
export const SourceNote = ({ children }: { children: string }) => <span lang="nl">{children}</span>
