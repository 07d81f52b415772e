import type { Role } from '../../src/desk/access.js'
import { ROUTES } from '../desk/route-table.js'
import type { House } from './house.js'

/** A page of the desk, and who opens it. */
export interface DeskPage {
  /** Of its pictures: `case-us-009`. */
  name: string
  path: string
  /** Null: nobody is signed in. */
  role: Role | null
}

/** What a GET answers that is no page: for machines, a stream, the program of others. */
const NO_PAGE =
  /^GET (?:\/api\/|\/static\/|\/healthz|\/readyz|\/metrics|\/events|\/sign-in\/openid)|\/pages\/:document|\.ics$|\/transparency\/:format$|\/export$|\/events$/

const LOOKERS = { open: null, own: 'reviewer', content: 'counsel', queues: 'ops', people: 'admin' } as const

/** What stands in an address for a part that the desk has many of: the first that the house holds. */
const SEARCHES: Readonly<Record<string, string>> = {
  'GET /mail/:id': 'select id as value from emails order by received_at, id limit 1',
  reference: 'select reference as value from cases order by number limit 1',
  mail: 'select 1 as value',
  token: "select repeat('a', 43) as value",
  document: "select 'd0' as value",
  id: 'select id as value from notices order by created_at, id limit 1',
}

/** Every page that a route serves, so that a new one is looked at without being named here. */
export async function everyPage(house: House): Promise<DeskPage[]> {
  const routes = Object.entries(ROUTES).filter(([route]) => route.startsWith('GET ') && !NO_PAGE.test(route))
  return await Promise.all(
    routes.map(async ([route, { sees, query = '' }]) => {
      let path = route.slice('GET '.length)
      for (const [part, name = ''] of path.matchAll(/:(\w+)/g)) {
        const [found] = await house.rows(
          SEARCHES[route] ?? SEARCHES[name] ?? `select null as value where '${name}' is null`,
        )
        if (found === undefined) throw new Error(`${route}: say in SEARCHES what stands for ${part}`)
        path = path.replace(part, encodeURIComponent(String(found.value)))
      }
      return { name: nameOf(route), path: `${path}${query}`, role: LOOKERS[sees] }
    }),
  )
}

function nameOf(route: string): string {
  const words = route.slice('GET /'.length).replaceAll(':', '').split('/').filter(Boolean)
  return words.length === 0 ? 'queue' : words.join('-')
}
