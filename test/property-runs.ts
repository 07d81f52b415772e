import process from 'node:process'
import fc from 'fast-check'

/**
 * The same cases on every run, so that a red build is the change's doing. PROPERTY_SEED tries others: what they find
 * becomes an example of its test.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_122) })

export { fc }
