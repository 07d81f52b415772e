/** hoodiecrow-imap 2.1.0 has no types: what we use of it. Message sources are binary strings, a character a byte. */
declare module 'hoodiecrow-imap' {
  export interface StoredMessage {
    uid?: number
    flags?: string[]
    internaldate?: string
    raw: string
  }
  export interface StoredFolder {
    uidvalidity: number
    uidnext: number
    'special-use'?: string
    messages: StoredMessage[]
  }
  export interface ImapServer {
    folderCache: Record<string, StoredFolder>
    messageHandlers: ((server: ImapServer, message: StoredMessage, folder: StoredFolder) => void)[]
    outputHandlers: (() => void)[]
    fetchHandlers: Record<string, unknown>
    listen(port: number, host: string, listening: () => void): void
    close(closed: () => void): void
  }
  export interface ImapOptions {
    plugins: string[]
    secureConnection: boolean
    credentials: { key: string; cert: string }
    users: Record<string, { password: string }>
    storage: { INBOX: StoredFolder; '': { folders: Record<string, StoredFolder> } }
  }
  function hoodiecrow(options: ImapOptions): ImapServer
  export default hoodiecrow
}
