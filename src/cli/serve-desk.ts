import { readFile } from 'node:fs/promises'
import type { Role } from '../desk/access.js'
import type { DeskPorts, DeskSettings } from '../desk/ports.js'
import { createDesk } from '../desk/server.js'
import { createFolderBlobs } from '../edges/blobs.js'
import { createOpenId } from '../edges/openid.js'
import { loadPolicies } from '../edges/policies.js'
import { findTokenHolder } from '../edges/postgres/api-tokens.js'
import { recordCaseView, recordListView } from '../edges/postgres/audit.js'
import { listCases, loadCase } from '../edges/postgres/cases.js'
import { findCaseToOpen, givePassword } from '../edges/postgres/document-passwords.js'
import { confirmDrawnText } from '../edges/postgres/drawn-text.js'
import { loadLedgerStatus } from '../edges/postgres/failures.js'
import { listFolderStatus, loadServerHeaders } from '../edges/postgres/mailboxes.js'
import { loadOutgoingSigns } from '../edges/postgres/outbox.js'
import { findPageImage } from '../edges/postgres/page-images.js'
import { acceptPage, listPages } from '../edges/postgres/pages.js'
import { countQuarantined } from '../edges/postgres/quarantine.js'
import { loadReportFigures } from '../edges/postgres/report-figures.js'
import { createPasswordSeal } from '../edges/seal-passwords.js'
import { createVirusScanner } from '../edges/virus-scanner.js'
import { checkServers, serverRemarks } from '../ops/check-servers.js'
import { hold } from '../ops/hold.js'
import { createMetrics } from '../ops/metrics.js'
import { opsFigures } from '../ops/ops-figures.js'
import { outgoingRemarks } from '../ops/outgoing-remark.js'
import { policiesInEffect, refreshPolicies } from '../ops/policies-in-effect.js'
import { queuePages } from '../ops/queue-pages.js'
import { whatIsNotReady } from '../ops/readiness.js'
import { isScannerUp, scannerRemarks } from '../ops/scanner-remark.js'
import type { LoadedPolicy } from '../policy/policy.js'
import { caseLifePorts } from './case-life-ports.js'
import { clockPorts } from './clock-ports.js'
import { directoryPorts } from './directory-ports.js'
import type { Installation, Running } from './installation.js'
import { installationPorts } from './installation-ports.js'
import { ledgerPorts } from './ledger-ports.js'
import { mailTaker } from './mail-taker.js'
import { noticePorts } from './notice-ports.js'
import { loadOpsStatus, opsPorts } from './ops-ports.js'
import { peoplePorts } from './people-ports.js'
import { policyPorts } from './policy-ports.js'
import { queuePorts } from './queue-ports.js'
import { recordPorts } from './record-ports.js'
import { signInPorts } from './sign-in-ports.js'
import { verificationPorts } from './verification-ports.js'

/** Starts the web server on the configured address. @throws the system's error where the address is taken. */
export async function serveDesk(installation: Installation): Promise<Running> {
  const { config, pool, log } = installation
  const policies = await loadPoliciesOf(installation)
  const app = await createDesk(await settingsOf(installation), await deskPorts(installation, policies), log)
  const renewal = setInterval(() => {
    refreshPolicies(pool, policies, log).catch(() => log.warn({}, 'the policies in effect could not be read'))
  }, POLICIES_EVERY_MS)
  const address = await app.listen({ host: config.web.host, port: config.web.port })
  log.info({ address, pages: config.deskPassword === null ? 'closed: DESK_PASSWORD is not set' : 'open' }, 'serving')
  return {
    async stop() {
      clearInterval(renewal)
      await app.close()
    },
  }
}

/** What two approvers have put into effect counts here as soon as it does for the workers. */
const POLICIES_EVERY_MS = 15_000

async function settingsOf({ config }: Installation): Promise<DeskSettings> {
  const { tls, tlsProxy } = config.web
  return {
    password: config.deskPassword,
    isBehindProxy: tlsProxy !== null,
    tls: tls === null ? null : { cert: await readFile(tls.certFile, 'utf8'), key: await readFile(tls.keyFile, 'utf8') },
  }
}

async function loadPoliciesOf({ config, pool, log }: Installation): Promise<LoadedPolicy[]> {
  return await policiesInEffect(pool, await loadPolicies(config.policiesFolder), log)
}

/** The desk's world: stores, queues and metrics of this installation. */
export async function deskPorts(installation: Installation, held?: readonly LoadedPolicy[]): Promise<DeskPorts> {
  const { config, pool, queues, log } = installation
  const policies = held ?? (await loadPoliciesOf(installation))
  const scanner = config.clamd === null ? null : createVirusScanner(config.clamd, { pingMs: 1_500 })
  // Health is asked every few seconds, and a server changes its name once in years.
  const checks = hold(
    () =>
      checkServers(config.alwaysAuthenticateHere ? [] : config.mailboxes, (mailbox, limit) =>
        loadServerHeaders(pool, mailbox, limit),
      ),
    600_000,
  )
  // Some look at two weeks of mails: whoever asks every few seconds is told the same.
  const figures = hold(async () => opsFigures(await loadOpsStatus(installation)), 10_000)
  return {
    queue: queuePorts(pool),
    ops: opsPorts(installation),
    listCases: (query) => listCases(pool, query),
    loadCase: (reference, query) => loadCase(pool, reference, query),
    loadPageImage: imagesOf(installation),
    ...verificationPorts(pool),
    signIn: signInPorts(pool, config.passwordKey, {
      openId: config.openId && createOpenId(config.openId, log),
      log,
    }),
    people: peoplePorts(pool, invitationsOf(config)),
    life: caseLifePorts(pool, policies, config.passwordKey === null ? null : createPasswordSeal(config.passwordKey)),
    notices: noticePorts(installation, policies),
    takeUpMail: mailTaker(installation, policies),
    clocks: clockPorts(pool),
    onCall: { list: (query) => listPages(pool, query), accept: (act) => acceptPage(pool, act) },
    records: recordPorts(installation, policies),
    ledger: ledgerPorts(pool),
    directory: directoryPorts(pool),
    policies: policyPorts(installation),
    figures: {
      load: (wish) => loadReportFigures(pool, wish),
      organisations: () => policies.map(({ policy }) => policy.organisation),
    },
    installation: installationPorts(installation),
    confirmDrawnText: (reference, page, actor) => confirmDrawnText(pool, reference, page, actor),
    findTokenHolder: async (token) => {
      const holder = await findTokenHolder(pool, token)
      return holder && { name: `token:${holder.name}`, kind: 'service', roles: holder.roles as Role[] }
    },
    recordView: ({ name }, reference) => recordCaseView(pool, name, reference),
    recordListView: ({ name }, route) => recordListView(pool, name, route),
    whatIsNotReady: () => whatIsNotReady({ database: () => loadLedgerStatus(pool), queue: () => queues.status() }),
    givePassword: givingOf(installation),
    remarks: async () => [
      ...(await scannerRemarks(scanner)),
      ...serverRemarks(await checks().catch(() => [])),
      ...(await remarksOnLetters(installation)),
    ],
    metrics: createMetrics({
      loadLedger: () => loadLedgerStatus(pool),
      countQuarantined: () => countQuarantined(pool),
      isScannerUp: () => isScannerUp(scanner),
      folders: () => listFolderStatus(pool),
      serverChecks: checks,
      opsFigures: figures,
      exportQueueMetrics: () => queues.exportMetrics(),
      now: () => new Date(),
    }),
    queuePages: queuePages(queues, '/ops/queues'),
    now: () => new Date(),
  }
}

/** Where a provider signs people in, nobody is given a password. */
function invitationsOf({ passwordKey, openId, outgoing }: Installation['config']) {
  return passwordKey === null || openId !== null ? null : { key: passwordKey, deskUrl: outgoing.deskUrl }
}

function imagesOf({ config, pool }: Installation): DeskPorts['loadPageImage'] {
  const blobs = createFolderBlobs(config.blobsFolder)
  return async (reference, image, query) => {
    const sha256 = await findPageImage(pool, { reference, ...image }, query)
    return sha256 === null ? null : await blobs.get(sha256)
  }
}

async function remarksOnLetters({ config, pool }: Installation): Promise<string[]> {
  const { smtp, webhookUrl } = config.outgoing
  const signs = await loadOutgoingSigns(pool).catch(() => null)
  return signs === null ? [] : outgoingRemarks(signs, { hasServer: smtp !== null, hasWebhook: webhookUrl !== null })
}

/** The row first, then the bells: what is not heard is offered again by reconcile. */
function givingOf({ config, pool, queues }: Installation): DeskPorts['givePassword'] {
  if (config.passwordKey === null) return null
  const seal = createPasswordSeal(config.passwordKey)
  return async (reference, password, actor) => {
    const found = await findCaseToOpen(pool, reference)
    if (!found?.isEncrypted) return null
    const mails = await givePassword(pool, seal, { caseId: found.caseId, password, actor })
    await queues.offerAgain('reread-email', mails)
    return mails.length
  }
}
