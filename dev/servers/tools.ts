/** The real servers' programs, as bootstrap found them. */
export interface Tools {
  /** Folder of initdb and postgres. */
  postgres: string
  redis: string
  dovecot: string
  doveadm: string
  /** Empty in the demo. */
  clamd: string
  chromium: string
}

export function foundTools(): Tools {
  const text = process.env.WRITDESK_TOOLS
  if (!text) throw new Error('WRITDESK_TOOLS is not set: start this through dev/bootstrap.mjs.')
  return JSON.parse(text) as Tools
}
