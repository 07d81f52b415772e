/** What an installation has, for whoever sets it up. No word of any mail or case. */
export interface InstallationSigns {
  mailboxes: { name: string; succeededAt: Date | null; outcome: string | null }[]
  customers: number
  sendsMail: boolean
  /** Addresses that an emergency pages first, and then. */
  onCall: number
  secondOnCall: number
  /** People sign in at an identity provider. */
  hasProvider: boolean
}

export interface InstallationPorts {
  signs(): Promise<InstallationSigns>
}
