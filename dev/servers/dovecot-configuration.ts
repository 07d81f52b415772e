/** Dovecot's configuration, in the languages of 2.3 and of 2.4. Braces need lines of their own. */
import path from 'node:path'

export interface Layout {
  folder: string
  runFolder: string
  ports: { imap: number; imaps: number; lmtp: number }
  password: string
  caFile: string
  keyFile: string
  /** Whom its processes run as. */
  account: { user: string; group: string; uid: number; gid: number }
  isRoot: boolean
}

/** What both versions read. anvil-auth-penalty is off: after one wrong password the next logins would wait 4 s. */
function common({ folder, runFolder, ports, account, isRoot }: Layout): string {
  return `
base_dir = ${runFolder}/dovecot
state_dir = ${folder}/state
instance_name = writdesk-${path.basename(runFolder)}
log_path = ${folder}/log
listen = 127.0.0.1
default_internal_user = ${account.user}
default_internal_group = ${account.group}
default_login_user = ${account.user}
first_valid_uid = 1
first_valid_gid = 1
ssl = yes
ssl_min_protocol = TLSv1.2
auth_failure_delay = 0
mail_max_userip_connections = 50
default_process_limit = 200
mail_fsync = never
namespace inbox {
  inbox = yes
  separator = /
  mailbox Processed {
    auto = subscribe
  }
  mailbox Junk {
    auto = subscribe
    special_use = \\Junk
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = ${ports.imaps}
    ssl = yes
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service auth {
${isRoot ? '  user = root' : ''}
}
service stats {
  chroot =
}
`
}

function dialect23({ folder, ports, password, caFile, keyFile, account }: Layout): string {
  return `
protocols = imap lmtp
default_vsz_limit = 0
ssl_cert = <${caFile}
ssl_key = <${keyFile}
disable_plaintext_auth = yes
auth_mechanisms = plain login xoauth2 oauthbearer
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${account.uid} gid=${account.gid} home=${folder}/mail/%u allow_all_users=yes
}
mail_location = maildir:~/Maildir
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${ports.lmtp}
  }
}
`
}

/** 2.4 wants its own version first, refuses settings of 2.3, and takes tokens only with a server that judges them. */
function dialect24({ folder, ports, password, caFile, keyFile, account }: Layout): string {
  return `
protocols {
  imap = yes
  lmtp = yes
}
default_vsz_limit = unlimited
ssl_server_cert_file = ${caFile}
ssl_server_key_file = ${keyFile}
auth_allow_cleartext = no
auth_mechanisms = plain login
passdb static {
  password = ${password}
}
userdb static {
  userdb_static_allow_all_users = yes
  fields {
    uid = ${account.uid}
    gid = ${account.gid}
    home = ${folder}/mail/%{user}
  }
}
mail_driver = maildir
mail_path = ~/Maildir
service lmtp {
  inet_listener lmtp {
    port = ${ports.lmtp}
  }
}
`
}

/** In 2.3 a token is a password to the password database. */
export function acceptsTokens(version: string): boolean {
  return version.startsWith('2.3.')
}

/** The whole file for this version, such as `2.3.19.1 (9b53102964)`. */
export function dovecotConfiguration(version: string, layout: Layout): string {
  const [release = ''] = version.split(/[ -]/)
  if (acceptsTokens(version)) return `${common(layout)}${dialect23(layout)}`
  const header = `dovecot_config_version = ${release}\ndovecot_storage_version = ${release}\n`
  return `${header}${common(layout)}${dialect24(layout)}`
}
