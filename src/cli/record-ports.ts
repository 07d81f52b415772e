import { PassThrough } from 'node:stream'
import type { RecordPorts } from '../desk/record-ports.js'
import { readCustomers } from '../directory/read-customers.js'
import { createFolderBlobs } from '../edges/blobs.js'
import { loadPolicies } from '../edges/policies.js'
import { verifyAuditChain } from '../edges/postgres/audit.js'
import { recordCaseExport } from '../edges/postgres/case-records.js'
import { importCustomers, loadCustomers } from '../edges/postgres/directories.js'
import { approvePolicy, hashPolicy, listPolicyApprovals } from '../edges/postgres/policy-approvals.js'
import { endLegalHold, placeLegalHold } from '../edges/postgres/retention.js'
import { findSystemHold, releaseSystemHold } from '../edges/postgres/system-holds.js'
import { writeZip } from '../edges/write-zip.js'
import { bundleFiles } from '../ops/export-case.js'
import { loadBundle } from '../ops/load-bundle.js'
import { makeReport } from '../ops/make-report.js'
import { textsOf } from '../ops/policies-in-effect.js'
import { judgeKeptCases } from '../ops/retention.js'
import type { LoadedPolicy } from '../policy/policy.js'
import type { Installation } from './installation.js'
import { retentionOf } from './retention-of.js'

const today = () => new Date().toISOString().slice(0, 10)

/** The record itself, as the desk asks for it. */
export function recordPorts({ config, pool, log }: Installation, policies: readonly LoadedPolicy[]): RecordPorts {
  const blobs = createFolderBlobs(config.blobsFolder)
  return {
    async makeReports({ organisation, ...wish }) {
      const reports = []
      for (const { policy } of policies) {
        if (organisation !== null && policy.organisation !== organisation) continue
        reports.push(await makeReport(pool, policy, { ...wish, madeOn: today() }))
      }
      return reports
    },
    async exportCase(reference, reader) {
      const bundle = await loadBundle(pool, reference, reader)
      if (bundle === null) return null
      await recordCaseExport(pool, reader.exportedBy, reference)
      const zip = new PassThrough()
      writeZip(zip, bundleFiles(bundle, blobs), bundle.exportedAt).catch((error: unknown) => {
        log.error({ reference }, 'an export broke off')
        zip.destroy(error instanceof Error ? error : new Error('an export broke off'))
      })
      return zip
    },
    verifyAudit: () => verifyAuditChain(pool),
    async listPolicies() {
      const files = textsOf(await loadPolicies(config.policiesFolder)).map((text) => ({
        ...text,
        sha256: hashPolicy(text.source),
      }))
      const known = await listPolicyApprovals(pool)
      const isFile = (sha256: string) => files.some((file) => file.sha256 === sha256)
      const waiting = files.filter(({ sha256 }) => !known.some((each) => each.sha256 === sha256))
      return [
        ...known.map((each) => ({ ...each, isFile: isFile(each.sha256) })),
        ...waiting.map(({ policy, version, sha256 }) => ({
          ...{ policy, version, sha256, isFile: true },
          ...{ firstBy: null, secondBy: null, inEffectAt: null },
        })),
      ]
    },
    async approvePolicy(policy, sha256, by) {
      const texts = textsOf(await loadPolicies(config.policiesFolder))
      const text = texts.find((each) => each.policy === policy && hashPolicy(each.source) === sha256)
      return text ? await approvePolicy(pool, text, by) : null
    },
    async listKept({ includeRestricted }) {
      const kept = await judgeKeptCases(retentionOf(config, pool, policies, 'desk'), today())
      return kept.filter(({ restricted }) => includeRestricted || !restricted)
    },
    placeLegalHold: (reference, hold) => placeLegalHold(pool, reference, hold),
    endLegalHold: (reference, actor) => endLegalHold(pool, reference, actor),
    findSystemHold: () => findSystemHold(pool),
    releaseSystemHold: (release) => releaseSystemHold(pool, release),
    listCustomers: () => loadCustomers(pool),
    importCustomers: (csv, actor) => importCustomers(pool, readCustomers(csv), actor),
  }
}
